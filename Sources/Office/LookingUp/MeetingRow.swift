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
    /// The cases on which it was called; nil for what was planned before that was recorded.
    let calledFor: [CaseID]?
    public let isCancelled: Bool
    public let closedAt: Moment?
    /// How many entries the meeting has.
    let version: Int
    public var isClosed: Bool { closedAt != nil }
    /// Whether nobody sits any more, or ever will.
    public var isOver: Bool { isClosed || isCancelled }

    /// Whether its day is past and nobody has closed or cancelled it. By correspondence there is no such day.
    public func isToBeClosed(on today: Day) -> Bool {
        !isOver && !isByCorrespondence && day < today
    }

    /// The paper that is to go out, or has gone out, and may need a position on freedom of information; whether one is
    /// asked for is the procedure's to say.
    let due: MeetingPaper?
    /// When its position was settled; nil while it has none that holds, as far as that stands with the meeting.
    let settledAt: Moment?

    /// Whether the body has met: somebody came, or the meeting was closed.
    let isHeld: Bool
    /// When something happened that a time limit of a meeting may wait for, each time it did.
    let moments: [MomentID: [Moment]]
    /// What it agreed to do that is about no case.
    let actions: [KeptAction]

    /// Whether the body sits in the course of its calendar: what is due by the next meeting is due by such a one.
    public var isOfTheCalendar: Bool { !isCancelled && isCounted }

    /// Whether it is, or was until it was cancelled, one of the meetings that its body holds so often.
    public var isCounted: Bool { !isByCorrespondence && !isExtraordinary }

    /// Whether it is the meeting that was called on a case. One planned before that was recorded counts for every call of
    /// its body, as it did then.
    func answers(_ called: CalledMeeting) -> Bool {
        isExtraordinary && !isCancelled && body == called.body && day >= called.on
            && (calledFor?.contains(called.matter) ?? true)
    }

    init?(_ meeting: Meeting) {
        guard let day = meeting.day else { return nil }
        id = meeting.id
        body = meeting.body
        self.day = day
        time = meeting.time
        place = meeting.place
        isByCorrespondence = meeting.isByCorrespondence
        isExtraordinary = meeting.calledBecause != nil
        calledFor = meeting.calledFor
        isCancelled = meeting.isCancelled
        closedAt = meeting.closedAt
        version = meeting.version
        isHeld = !meeting.isCancelled && (meeting.isClosed || !meeting.attendances.isEmpty)
        moments = meeting.moments
        actions = meeting.actions
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
