/// How one time limit stands, reading by reading.
public struct Clock: Sendable, Hashable, Codable {
    public let limit: LimitID
    /// The agency that it runs for, where it runs for each.
    public let agency: AgencyID?
    /// All of them run; unless one was adopted, the one with the earliest due day is worked to.
    public let readings: [Reading]
    /// The reading that the partnership adopted; nil while all of them are held.
    public let adopted: String?
    /// The day to which it was put off; nil if it was not.
    public let extendedTo: Day?
    public let satisfiedAt: Moment?
    public let state: State

    public struct Reading: Sendable, Hashable, Codable {
        public let id: String
        public let from: Moment?
        public let due: Day?
        /// Not before this day, where the document gives a range.
        public let notBefore: Day?
        /// To the minute, where the limit is in hours.
        public let dueAt: Moment?
    }

    public enum State: String, Sendable, Hashable, Codable {
        case notStarted = "not-started"
        case running, overdue, met
        case metLate = "met-late"
        /// Met before the first day that the document allows.
        case metEarly = "met-early"
        /// Running without a number of days in the document.
        case unnumbered
        /// Never met; its pathway, or the case, has been closed.
        case lapsed
    }

    /// The clock of a limit that does not run on a case.
    static func notBegun(_ limit: TimeLimit) -> Clock {
        Clock(
            limit: limit.id, agency: nil, readings: [], adopted: limit.adopted, extendedTo: nil,
            satisfiedAt: nil, state: .notStarted)
    }

    /// The reading worked to: the one adopted, else the one that falls due first; nil while none has started.
    public var workedTo: Reading? {
        if let adopted, let reading = readings.first(where: { $0.id == adopted }) {
            return reading.due == nil ? nil : reading
        }
        return readings.lazy.filter { $0.due != nil }.min { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    /// The day that the rule gives, before anybody put it off.
    public var originalDue: Day? { workedTo?.due }

    /// The day worked to; nil when the limit has not started or has no number.
    public var due: Day? { originalDue == nil ? nil : extendedTo ?? originalDue }

    /// Whether somebody still has to do something about it.
    public var isRunning: Bool { state == .running || state == .overdue || state == .unnumbered }
}

private func < (left: (Day?, String), right: (Day?, String)) -> Bool {
    guard let first = left.0, let second = right.0 else { return left.0 != nil }
    return first == second ? left.1 < right.1 : first < second
}
