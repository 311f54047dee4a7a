import CaseReview
import Clauses
import Testing

@testable import Web

@Suite struct `Calling an extraordinary meeting` {
    private let form = [
        ("body", "one-panel"), ("kind", "extraordinary"), ("day-day", "24"), ("day-month", "11"),
        ("day-year", "2026"), ("time", "09:00"), ("place", "By telephone"),
    ]

    @Test(.clause("WO-090"))
    func `asks why at its field, and keeps what was typed`() async throws {
        let house = try await TestSite()
        let secretary = try house.visitor("secretariat")
        let heads = try house.heads()
        let asked = try await secretary.post("/redbridge/meetings", form + [("called", " ")])
        #expect(asked.status == 422)
        #expect(asked.body.contains("Say why it is called"))
        #expect(asked.body.contains("By telephone"))
        #expect(try house.heads() == heads)
    }

    @Test(.clause("WO-090"))
    func `shows the reason on its page, in its papers and in its minutes, and is told apart`()
        async throws
    {
        let house = try await TestSite()
        let secretary = try house.visitor("secretariat")
        let reason = "A duty was not met."
        let planned = try await secretary.post("/redbridge/meetings", form + [("called", reason)])
        let path = try #require(planned.location)
        for page in ["", "/pack", "/minutes"] {
            #expect(try await secretary.get(path + page).body.contains(reason), "\(page)")
        }
        #expect(try await secretary.get("/redbridge/meetings").body.contains("extraordinary meeting"))
    }

    @Test func `twice for the same day and time plans one, and says that it stands in the list`() async throws {
        let house = try await TestSite()
        let secretary = try house.visitor("secretariat")
        let whole = form + [("called", "A duty was not met.")]
        #expect(try await secretary.post("/redbridge/meetings", whole).status == 303)
        let heads = try house.heads()
        let again = try await secretary.post("/redbridge/meetings", whole)
        #expect(again.status == 422 && again.body.contains("That is planned already"))
        #expect(again.body.contains("By telephone"))
        #expect(try house.heads() == heads)
        let later = whole.map { $0.0 == "time" ? ("time", "11:00") : $0 }
        #expect(try await secretary.post("/redbridge/meetings", later).status == 303)
    }
}
