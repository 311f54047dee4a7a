import CaseReview
import Office
import Record
import Testing

@testable import Web

@Suite struct `A list with names on it` {
    @Test(arguments: [
        "/redbridge/cases", "/redbridge/case-referral-log.csv", "/redbridge/deadlines", "/redbridge",
        "/redbridge/messages",
        "meeting", "minutes",
    ])
    func `is a look at personal data, and is noted like a page of a case`(_ place: String)
        async throws
    {
        let house = try await TestSite()
        let meeting = "/redbridge/meetings/\(house.here.docket.meeting)"
        let path = ["meeting": meeting, "minutes": meeting + "/minutes"][place] ?? place
        let visitor = try house.visitor("secretariat")
        #expect(try await visitor.get(path).status == 200)
        try house.site.offices.settle()
        let looks = try #require(house.site.offices.accessLog(of: "redbridge")).looks()
        #expect(looks.contains { $0.subject == path })
    }
}
