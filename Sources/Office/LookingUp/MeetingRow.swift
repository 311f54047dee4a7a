public import CaseReview

/// One line of the list of meetings.
public struct MeetingRow: Sendable, Hashable {
    public let id: MeetingID
    public let body: BodyID
    public let day: Day
    public let time: String
    public let place: String
    public let isByCorrespondence: Bool
    /// Whether it was called beside the meetings of the calendar.
    public let isExtraordinary: Bool
    public let isCancelled: Bool
    public let closedAt: Moment?
    public var isClosed: Bool { closedAt != nil }

    /// The paper that is to go out, or has gone out, and may need a position on freedom of information; whether one is
    /// asked for is the procedure's to say.
    let due: MeetingPaper?
    /// When its position was settled; nil while it has none that holds, as far as that stands with the meeting.
    let settledAt: Moment?

    /// Whether the body has met: somebody came, or the meeting was closed.
    let isHeld: Bool
    /// When something happened that a time limit of a meeting may wait for, each time it did.
    let moments: [MomentID: [Moment]]

    /// Whether the body sits in the course of its calendar: what is due by the next meeting is due by such a one.
    public var isOfTheCalendar: Bool { !isCancelled && !isByCorrespondence && !isExtraordinary }

    init?(_ meeting: Meeting) {
        guard let day = meeting.day else { return nil }
        id = meeting.id
        body = meeting.body
        self.day = day
        time = meeting.time
        place = meeting.place
        isByCorrespondence = meeting.isByCorrespondence
        isExtraordinary = meeting.calledBecause != nil
        isCancelled = meeting.isCancelled
        closedAt = meeting.closedAt
        isHeld = !meeting.isCancelled && (meeting.isClosed || !meeting.attendances.isEmpty)
        moments = meeting.moments
        due = meeting.paperDue
        settledAt = due.flatMap { meeting.position(of: $0, casesChangedAt: nil)?.at }
    }
}

extension Meeting {
    /// The papers before the meeting, and its minutes once the chair has approved them.
    fileprivate var paperDue: MeetingPaper? {
        if isCancelled { return nil }
        if !isClosed { return .pack }
        return minutes.areApproved ? .minutes : nil
    }
}
