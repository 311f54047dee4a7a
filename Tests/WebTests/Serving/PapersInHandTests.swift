import CaseReview
import Testing

@testable import Web

@Suite struct `Papers that are made while somebody waits` {
    @Test func `are refused with advice to whoever has two in hand already`() async throws {
        let house = try await TestSite()
        let secretariat = try house.visitor("secretariat")
        let person = try house.here.cast.member("secretariat").id
        let path = "/redbridge/cases/\(house.here.docket.decided.id)/decision-record.pdf"
        #expect(try await secretariat.get(path).status == 200)
        let refused = try await house.site.papers.withOne(of: person) { _ in
            try await house.site.papers.withOne(of: person) { _ in try await secretariat.get(path) }
        }
        #expect(refused.status == 503)
        #expect(refused.body.contains("Try again in a few minutes"))
        #expect(try await secretariat.get(path).status == 200)
    }
}
