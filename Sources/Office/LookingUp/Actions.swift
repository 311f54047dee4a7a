public import CaseReview
import ProcedureLibrary
import Synchronization

/// An action that a meeting agreed, with the meeting and, where it is about one, the case.
public struct ActionOfMeeting: Sendable, Hashable {
    public let kept: KeptAction
    public let meeting: MeetingRow
    public let row: CaseRow?
    /// Whether it is the viewer's to do.
    public let isViewers: Bool
}

extension Office {
    /// The actions that are not done and that a person may see, the earliest due first, then the oldest.
    ///
    /// One of no case is for those who go to the meetings of the body, and for whoever has to do it. One about a case is
    /// for those of them who may see the case, and for nobody else.
    public func openActions(
        for viewer: Viewer, under procedure: Procedure
    ) -> [ActionOfMeeting] {
        actions(for: viewer, under: procedure, of: nil).filter(\.kept.isOpen)
            .sorted { $0.urgency < $1.urgency }
    }

    /// What other meetings of a body, up to the day of this one, agreed and nobody has done.
    public func openActions(
        before meeting: Meeting, for viewer: Viewer, under procedure: Procedure
    ) -> [ActionOfMeeting] {
        openActions(for: viewer, under: procedure).filter { one in
            one.meeting.body == meeting.body && one.meeting.id != meeting.id
                && meeting.day.map { one.meeting.day <= $0 } ?? true
        }
    }

    /// What one meeting agreed, done or not, in the order in which it was recorded.
    public func actions(
        agreedAt meeting: MeetingID, for viewer: Viewer, under procedure: Procedure
    ) -> [ActionOfMeeting] {
        actions(for: viewer, under: procedure, of: meeting).sorted { $0.order < $1.order }
    }

    private func actions(
        for viewer: Viewer, under procedure: Procedure, of meeting: MeetingID?
    ) -> [ActionOfMeeting] {
        let (rows, meetings) = lookups.withLock { ($0.rows, $0.meetings) }
        func isWanted(_ kept: KeptAction) -> Bool { meeting.map { $0 == kept.meeting } ?? true }
        func seen(_ kept: KeptAction, _ row: CaseRow?) -> ActionOfMeeting? {
            guard let meeting = meetings[kept.meeting] else { return nil }
            let rules = row.flatMap { library.procedure($0.procedure) } ?? procedure
            let isViewers = viewer.actors.contains {
                kept.action.owner.includes($0, at: meeting.body, under: rules)
            }
            guard isViewers || viewer.goes(to: meeting.body, under: procedure) else { return nil }
            return ActionOfMeeting(kept: kept, meeting: meeting, row: row, isViewers: isViewers)
        }
        let ofMeetings = meetings.values.flatMap(\.actions).filter(isWanted)
            .compactMap { seen($0, nil) }
        let ofCases = rows.values.filter { !$0.actions.isEmpty }.flatMap {
            row -> [ActionOfMeeting] in
            let wanted = row.actions.filter(isWanted)
            guard !wanted.isEmpty, row.audience.access(for: viewer).isGranted else {
                return []
            }
            return wanted.compactMap { seen($0, row) }
        }
        return ofMeetings + ofCases
    }

    /// Says that an action is done, or not needed any more.
    public func end(
        _ action: ActionOfMeeting, _ end: ActionEnd, by actor: Actor
    ) throws(OfficeFailure) {
        let id = action.kept.id
        if let row = action.row, let step = action.kept.step {
            try perform(CaseAct.endAction(step, id, end), on: row.id, by: actor)
        } else {
            try perform(MeetingAct.endAction(id, end), on: action.meeting.id, by: actor)
        }
    }
}

extension ActionOfMeeting {
    fileprivate var order: (Int64, String) { (kept.at.secondsSinceEpoch, kept.id.rawValue) }

    fileprivate var urgency: (Int, Int64, String) {
        let due = kept.action.due?.daysSinceEpoch ?? .max
        return (due, kept.at.secondsSinceEpoch, kept.id.rawValue)
    }
}
