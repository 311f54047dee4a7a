import CaseReview
import Clauses
import ProcedureLibrary

/// A meeting under the real pack of a partnership whose procedure says most about meetings, moved on act by act.
struct MeetingInHand {
    static let pack: (procedure: Procedure, calendar: WorkingCalendar) = {
        do { return try Shipped.procedure("wolverhampton-2019") } catch {
            preconditionFailure("\(error)")
        }
    }()

    static let unit = Actor(person: "unit", role: "business-unit")
    static let chair = Actor(person: "chair", role: "panel-chair", agency: "west-midlands-police")
    static let member = Actor(person: "member", role: "panel-member", agency: "probation")

    let procedure = MeetingInHand.pack.procedure
    var meeting = Meeting(id: "m1")
    var now = moment("2026-11-02T09:00:00Z")
    var listed = ListedCases()

    var isChanged: Bool { meeting.isChangedSinceRatified(casesChangedAt: listed.changedAt) }

    var setting: Setting {
        Setting(
            procedure: procedure, calendar: MeetingInHand.pack.calendar, now: now,
            meetingDays: [:])
    }

    /// A meeting of the panel on 3 December 2026.
    init() throws(Refusal) {
        try act(
            .plan(
                MeetingPlan(
                    body: "one-panel", day: day("2026-12-03"), time: "14:00", place: "Civic Centre"))
        )
    }

    mutating func act(_ act: MeetingAct, by actor: Actor = MeetingInHand.unit) throws(Refusal) {
        now = now.plus(seconds: 60)
        for event in try decide(act, at: meeting, by: actor, in: setting, listed: listed) {
            meeting.happened(MeetingHappening(event, by: actor, at: now))
        }
    }

    /// The refusal of an act that changes nothing; nil when it would be accepted.
    func refusal(of act: MeetingAct, by actor: Actor = MeetingInHand.unit) -> Refusal? {
        do {
            _ = try decide(act, at: meeting, by: actor, in: setting, listed: listed)
            return nil
        } catch { return error }
    }
}
