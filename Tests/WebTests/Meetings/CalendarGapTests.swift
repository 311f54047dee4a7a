import CaseReview
import Clauses
import Office
import Testing

@testable import Web

/// Today is 20 November 2026, and the next meetings are today and on 17 December.
@Suite struct `A month without a meeting` {
    @Test(.clause("RB-013"))
    func `is warned of while none is planned and none was cancelled, and not once one was`()
        async throws
    {
        let house = try await TestSite()
        let secretary = try house.visitor("secretariat")
        func warning() async throws -> String? {
            let answered = try await secretary.get("/redbridge/meetings")
            let parts = answered.body.split(separator: "has no meeting planned for ")
            return parts.count > 1 ? parts.last.map { String($0.prefix { $0 != "<" }) } : nil
        }
        #expect(try await warning() == "January 2027.")
        let chair = try house.here.cast.member("panel-chair").actor
        try house.here.office.perform(
            .cancel(reason: "Nothing to hear."), on: house.here.docket.laterMeeting, by: chair)
        #expect(try await warning() == "January 2027.")
        let plan = MeetingPlan(
            body: "one-panel", day: try #require(Day(iso: "2027-01-21")), time: "", place: "")
        let secretariat = try house.here.cast.member("secretariat").actor
        let planned = try house.here.office.planMeeting(plan, by: secretariat)
        #expect(try await warning() == nil)
        let february = MeetingChange(
            day: try #require(Day(iso: "2027-02-04")), time: "", place: "", reason: "A gala.")
        try house.here.office.perform(.change(february), on: planned.id, by: secretariat)
        #expect(try await warning() == "January 2027.")
    }
}
