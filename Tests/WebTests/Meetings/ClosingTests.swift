import CaseReview
import Clauses
import Office
import Testing

@testable import Web

/// Today is 20 November 2026: one meeting is held today, another one is planned for 17 December.
@Suite struct `Closing a meeting on its page` {
    @Test func `is not offered, and is refused, before its day`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.laterMeeting)"
        let secretary = try house.visitor("secretariat")
        let page = try await secretary.get(path).body
        #expect(page.contains("It can be closed from Thursday 17 December 2026 on."))
        #expect(page.contains("Who comes is recorded on the day, Thursday 17 December 2026."))
        let heads = try house.heads()
        let closed = try await secretary.post(path + "/closure")
        #expect(closed.status == 409)
        #expect(closed.body.contains("The meeting is on Thursday 17 December 2026."))
        let came = try await secretary.post(
            path + "/attendances", [("name", "Kim Ode"), ("capacity", "guest")])
        #expect(came.status == 409)
        #expect(try house.heads() == heads)
    }

    @Test func `names what is not decided, asks, and leaves it in the work of who keeps cases`()
        async throws
    {
        let house = try await TestSite()
        let listed = house.here.docket.listed
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        #expect(
            try await secretary.get(path).body
                .contains("A case is not decided: \(listed.reference)."))
        let heads = try house.heads()
        let asked = try await secretary.post(path + "/closure")
        #expect(asked.status == 422)
        #expect(asked.body.contains("Decide the cases first, or tick that they are listed anew"))
        #expect(try house.heads() == heads)
        for name in ["secretariat", "sab-business-manager"] {
            let work = try await house.visitor(name).get("/redbridge").body
            #expect(!work.contains("List it anew"), "\(name)")
        }
        #expect(try await secretary.post(path + "/closure", [("undecided", "yes")]).status == 303)
        for name in ["secretariat", "sab-business-manager"] {
            let work = try await house.visitor(name).get("/redbridge").body
            #expect(work.contains("List it anew: "), "\(name)")
            #expect(work.contains("Not decided at the meeting for which it was listed"))
        }
        #expect(try await !house.visitor("panel-member").get("/redbridge").body.contains("List it anew"))
        try house.here.office.perform(
            .list("panel", at: house.here.docket.laterMeeting, because: "Not reached."),
            on: listed.id, by: try house.here.cast.member("secretariat").actor)
        #expect(try await !secretary.get("/redbridge").body.contains("List it anew"))
    }

    @Test func `of a day that is past is asked for on the list and on the first page`() async throws {
        let house = try await TestSite()
        house.hands.moment = house.hands.moment.plus(seconds: 86_400)
        let secretary = try house.visitor("secretariat")
        for address in ["/redbridge", "/redbridge/meetings"] {
            #expect(try await secretary.get(address).body.contains("To be closed"), "\(address)")
        }
        let member = try house.visitor("panel-member")
        #expect(try await !member.get("/redbridge").body.contains("To be closed"))
        _ = try await secretary.post(
            "/redbridge/meetings/\(house.here.docket.meeting)/closure", [("undecided", "yes")])
        for address in ["/redbridge", "/redbridge/meetings"] {
            #expect(try await !secretary.get(address).body.contains("To be closed"), "\(address)")
        }
    }

    @Test(.clause("RB-014"))
    func `beside cancelling, which is offered to whom the document leaves it`() async throws {
        let house = try await TestSite.untouched.value
        let path = "/redbridge/meetings/\(house.here.docket.laterMeeting)"
        #expect(try await house.visitor("panel-chair").get(path).body.contains("Cancel the meeting"))
        #expect(
            try await !house.visitor("secretariat").get(path).body.contains("Cancel the meeting"))
    }
}
