import CaseReview
import Clauses
import Office
import Testing

@testable import Web

/// A case that was ready on 1 October, missed the meeting of 15 October, and is listed for 26 November.
@Suite struct `A case that missed the next meeting` {
    private let why = "Two returns had not come."

    private func place(_ house: TestSite) -> String {
        "/redbridge/cases/\(house.here.docket.listed.id)/steps/panel"
    }

    private func explain(_ house: TestSite, _ words: String) async throws -> Visitor.Answered {
        try await house.visitor("secretariat").post(
            place(house) + "/missed",
            [("missed", house.here.docket.pastMeeting.rawValue), ("why-missed", words)])
    }

    @Test(.clause("RB-045"))
    func `waits in the work of those who keep the meetings until somebody says why`() async throws {
        let house = try await TestSite()
        let reference = house.here.docket.listed.reference
        let work = try await house.visitor("secretariat").get("/redbridge").body
        #expect(work.contains("Say why it was not heard") && work.contains(reference))
        #expect(work.contains("met on Thursday 15 October 2026 and did not take it"))
        for name in ["sab-business-manager", "panel-chair", "panel-member"] {
            let page = try await house.visitor(name).get("/redbridge").body
            #expect(!page.contains("Say why it was not heard"), "\(name)")
        }
        #expect(try await explain(house, why).status == 303)
        let after = try await house.visitor("secretariat").get("/redbridge").body
        #expect(!after.contains("Say why it was not heard"))
    }

    @Test(.clause("RB-045"))
    func `is flagged with the reason on the agenda, in the papers and in the log`() async throws {
        let house = try await TestSite()
        #expect(try await explain(house, why).status == 303)
        let meeting = "/redbridge/meetings/\(house.here.docket.meeting)"
        for path in [meeting, meeting + "/agenda", meeting + "/pack", "/redbridge/cases", place(house)] {
            let page = try await house.visitor("secretariat").get(path).body
            #expect(page.contains(why), "\(path)")
            #expect(page.contains("15 Oct 2026") || page.contains("15 October 2026"), "\(path)")
        }
        let history = try await house.visitor("secretariat").get(
            "/redbridge/cases/\(house.here.docket.listed.id)"
        ).body
        #expect(history.contains("why it was not heard on Thursday 15 October 2026 was written down"))
    }

    @Test func `has no reason that nobody gave`() async throws {
        let house = try await TestSite()
        let heads = try house.heads()
        let asked = try await explain(house, " ")
        #expect(asked.status == 422 && asked.body.contains("Enter the reason"))
        #expect(try house.heads() == heads)
        let log = try await house.visitor("secretariat").get("/redbridge/cases").body
        #expect(!log.contains("Missed"))
    }

    @Test func `did not miss a meeting that is to come, or at which it was heard`() async throws {
        let house = try await TestSite()
        let docket = house.here.docket
        func refused(_ matter: Docket.Matter, _ meeting: MeetingID) async throws -> Visitor.Answered {
            try await house.visitor("secretariat").post(
                "/redbridge/cases/\(matter.id)/steps/panel/missed",
                [("missed", meeting.rawValue), ("why-missed", why)])
        }
        for answered in try await [
            refused(docket.listed, docket.meeting), refused(docket.decided, docket.pastMeeting),
        ] {
            #expect(answered.status == 409)
            #expect(answered.body.contains("The case did not miss that meeting."))
        }
    }

    @Test func `is asked about again when it misses a later meeting`() async throws {
        let house = try await TestSite()
        #expect(try await explain(house, why).status == 303)
        house.hands.moment = Moment(
            day: try #require(Day(iso: "2026-11-27")), hour: 10, minute: 0)
        let work = try await house.visitor("secretariat").get("/redbridge").body
        #expect(work.contains("met on Friday 20 November 2026 and did not take it"))
    }

    @Test func `needs no second reason where one was given when it was listed past a meeting`() async throws {
        let house = try await TestSite()
        let office = house.here.office
        let secretary = try house.here.cast.member("secretariat").actor
        #expect(try await explain(house, why).status == 303)
        let later = try office.planMeeting(
            MeetingPlan(
                body: "one-panel", day: try #require(Day(iso: "2026-12-17")), time: "10:00",
                place: "Town Hall"), by: secretary)
        try office.perform(
            .list("panel", at: later.id, because: "The family asked for time."),
            on: house.here.docket.listed.id, by: secretary)
        house.hands.moment = Moment(
            day: try #require(Day(iso: "2026-11-27")), hour: 10, minute: 0)
        let work = try await house.visitor("secretariat").get("/redbridge").body
        #expect(!work.contains("Say why it was not heard"))
        let page = try await house.visitor("secretariat").get("/redbridge/meetings/\(later.id)").body
        #expect(page.contains("Missed the meeting of Friday 20 November 2026: The family asked for time."))
    }
}
