import CaseReview
import Clauses
import Foundation
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
            let page = try await secretary.get("/redbridge/meetings").body
            guard let start = page.range(of: "has no meeting planned for ") else { return nil }
            return String(page[start.upperBound...].prefix { $0 != "<" })
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
