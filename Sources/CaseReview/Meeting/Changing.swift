/// Another day, time or place for a meeting that is planned, and why.
public struct MeetingChange: Sendable, Hashable, Codable {
    public let day: Day
    public let time: String
    public let place: String
    public let reason: String

    public init(day: Day, time: String, place: String, reason: String) {
        self.day = day
        self.time = time
        self.place = place
        self.reason = reason
    }
}

extension Meeting {
    /// When and where a meeting was to be before it was changed, and what was said about it.
    public struct Changed: Sendable, Hashable {
        public let day: Day?
        public let time: String
        public let place: String
        public let reason: String
        public let by: Actor
        public let at: Moment
    }

    /// Whether anybody was recorded at it. By correspondence everybody takes part from the day it is opened.
    public var hasBegun: Bool { !isByCorrespondence && !attendances.isEmpty }

    func isChanged(by change: MeetingChange) -> Bool {
        day != change.day || time != change.time || place != change.place
    }
}

extension Holding {
    /// Changes when or where the meeting is to be. The agenda stays what it is, and so does its ratification; what is
    /// counted from the day is counted from the new one.
    ///
    /// Nothing happens where nothing is another. Refused once somebody was recorded at the meeting: who was there on
    /// one day was not there on another.
    func change(_ change: MeetingChange) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        guard meeting.day != nil else { throw .meeting(.notPlanned) }
        if meeting.hasBegun { throw .meeting(.hasBegun) }
        guard change.day >= setting.today else { throw .meeting(.dayIsPast(change.day)) }
        if change.reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
        return meeting.isChanged(by: change) ? [.changed(change)] : []
    }
}

/// What a changed day of a meeting means for a case on its agenda: it is listed for the new day, for the reason for
/// which it was listed there.
///
/// - Returns: nothing for a case that is not on its agenda, or has that day already.
public func listedAnew(_ matter: Case, with meeting: Meeting) -> [CaseEvent] {
    guard let day = meeting.day, !matter.isClosed else { return [] }
    return matter.considerations.filter { step, consideration in
        consideration.meeting == meeting.id && consideration.listedOn != day
            && matter.isOpen(step)
    }.sorted { $0.key < $1.key }.map { step, consideration in
        .listed(step, at: meeting.id, on: day, because: consideration.listedBecause)
    }
}
