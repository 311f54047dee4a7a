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

    /// The papers that are to go out, or have gone out, and of which it is not settled whether they are exempt; whether
    /// that is asked for is the procedure's to say.
    let unsettled: [MeetingPaper]

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
        let due: [MeetingPaper] = meeting.isClosed ? [.minutes] : [.pack]
        unsettled = meeting.isCancelled ? [] : due.filter { meeting.positions[$0] == nil }
    }
}
