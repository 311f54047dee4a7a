public import CaseReview
import Synchronization

/// A case that was to be heard at the next meeting of a body and was not, and nobody has said why.
public struct MissedHearing: Sendable, Hashable {
    public let row: CaseRow
    public let step: StepID
    public let meeting: MeetingRow
}

extension Office {
    /// Those of which a person may see the case, the meeting longest ago first: the latest meeting that each missed.
    ///
    /// Only where the procedure has a step taken by the next meeting, and only while it has not been.
    public func missedHearings(for viewer: Viewer) throws(OfficeFailure) -> [MissedHearing] {
        let passed = meetingsPassed()
        var missed: [MissedHearing] = []
        for row in caseRows() where row.closedAt == nil && !row.hearings.isEmpty {
            guard row.hearings.contains(where: { passed[$0.body]?.last.map($0.isMissed) ?? false }),
                row.audience.access(for: viewer).isGranted
            else { continue }
            missed += try missedHearings(of: row, passed)
        }
        return missed.sorted {
            ($0.meeting.day, $0.row.reference) < ($1.meeting.day, $1.row.reference)
        }
    }

    /// Those of one case.
    public func missedHearings(of id: CaseID) throws(OfficeFailure) -> [MissedHearing] {
        guard let row = row(id), row.closedAt == nil else { return [] }
        return try missedHearings(of: row, meetingsPassed())
    }

    private func missedHearings(
        of row: CaseRow, _ passed: [BodyID: [MeetingRow]]
    ) throws(OfficeFailure) -> [MissedHearing] {
        var missed: [MissedHearing] = []
        for hearing in row.hearings {
            guard let meeting = passed[hearing.body]?.last, hearing.isMissed(meeting) else {
                continue
            }
            let told = try load(row.id).missedMeetings(
                at: hearing.step, meetings: [meeting.day])
            if told.isEmpty || !told.contains(where: { $0.on == meeting.day }) {
                missed.append(MissedHearing(row: row, step: hearing.step, meeting: meeting))
            }
        }
        return missed
    }

    /// The meetings of the calendar that have been, by body, soonest first.
    private func meetingsPassed() -> [BodyID: [MeetingRow]] {
        let today = clock.now().day
        return Dictionary(
            grouping: meetingRows().filter {
                $0.isOfTheCalendar && ($0.isClosed || $0.day < today)
            }, by: \.body)
    }
}

extension CaseRow {
    /// A step that a body is to take by its next meeting, the day of that meeting, and since when it can be taken.
    struct Hearing: Sendable, Hashable {
        let step: StepID
        let body: BodyID
        let due: Day
        let since: Moment

        /// Whether a meeting that has been is the one, or a later one, and the step could be taken at it.
        func isMissed(_ meeting: MeetingRow) -> Bool {
            due <= meeting.day && since.day <= meeting.day
                && meeting.closedAt.map { since <= $0 } ?? true
        }
    }

    /// The open steps of a case that wait for the next meeting of a body, as its running clocks have it.
    static func hearings(
        of matter: Case, _ steps: [Step], _ clocks: [Clock], under procedure: Procedure
    ) -> [Hearing] {
        clocks.flatMap { clock -> [Hearing] in
            guard let due = clock.originalDue, let limit = procedure.limit(clock.limit) else {
                return []
            }
            return steps.compactMap { step in
                guard limit.steps.contains(step.id), case .decide(let deciding) = step.activity,
                    limit.isByNextMeeting(of: deciding.body),
                    let since = matter.progress[step.id]?.rounds.last?.openedAt
                else { return nil }
                return Hearing(step: step.id, body: deciding.body, due: due, since: since)
            }
        }
    }
}

extension TimeLimit {
    fileprivate func isByNextMeeting(of body: BodyID) -> Bool {
        readings.contains { $0.span == .nextMeeting(body) }
    }
}
