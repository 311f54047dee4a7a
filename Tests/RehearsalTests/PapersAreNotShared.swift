import CaseReview
import Clauses
import Testing

@Suite(.clause("DA-244")) struct `What is marked not to be shared` {
    private let procedure: Procedure
    private let setting: Setting
    private let unit = Actor(person: "unit", role: "business-unit")
    private let share = MeetingAct.allowCopying(to: "The coroner", reason: "An inquest.")

    init() throws {
        let shipped = try Shipped.procedure(darlington)
        procedure = shipped.procedure
        setting = Setting(
            procedure: procedure, calendar: shipped.calendar, now: Moment(secondsSinceEpoch: 0),
            meetingDays: [:])
    }

    @Test func `says on the papers of every body what is forbidden, and whom to ask`() throws {
        for body in procedure.bodies.values {
            let copying = try #require(body.papers.copying, "\(body.id)")
            #expect(copying.text.contains("Do not share this document without prior authorisation"))
            #expect(copying.text.contains("Ask the Business Unit"))
        }
    }

    @Test func `is shared only once the chair has authorised it, to somebody and for a reason`() throws {
        for body in procedure.bodies.values {
            let meeting = try planned(body.id)
            let chair = Actor(person: "chair", role: try #require(body.chair))
            #expect(throws: Refusal.self) { try decide(share, at: meeting, by: unit, in: setting) }
            let shared = try decide(share, at: meeting, by: chair, in: setting)
            #expect(shared == [.copyingAllowed(to: "The coroner", reason: "An inquest.")])
        }
    }

    private func planned(_ body: BodyID) throws -> Meeting {
        var meeting = Meeting(id: "m1")
        let plan = MeetingPlan(
            body: body, day: try #require(Day(iso: "2026-12-03")), time: "14:00", place: "")
        for event in try decide(.plan(plan), at: meeting, by: unit, in: setting) {
            meeting.happened(MeetingHappening(event, by: unit, at: setting.now))
        }
        return meeting
    }
}
