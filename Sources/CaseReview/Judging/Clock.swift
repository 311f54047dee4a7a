/// How one time limit stands on one case, reading by reading.
public struct Clock: Sendable, Hashable, Codable {
    public let limit: LimitID
    /// The agency that it runs for, where it runs for each.
    public let agency: AgencyID?
    /// All of them run; the one with the earliest due day is worked to.
    public let readings: [Reading]
    public let satisfiedAt: Moment?
    public let state: State

    public struct Reading: Sendable, Hashable, Codable {
        public let id: String
        public let from: Moment?
        public let due: Day?
        /// Not before this day, where the document gives a range.
        public let notBefore: Day?
    }

    public enum State: String, Sendable, Hashable, Codable {
        case notStarted = "not-started"
        case running, overdue, met
        case metLate = "met-late"
        /// Running without a number of days in the document.
        case unnumbered
    }

    /// The reading worked to: the one that falls due first; nil while none has started.
    public var workedTo: Reading? {
        readings.filter { $0.due != nil }.min { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    /// The day worked to; nil when the limit has not started or has no number.
    public var due: Day? { workedTo?.due }
}

private func < (left: (Day?, String), right: (Day?, String)) -> Bool {
    guard let first = left.0, let second = right.0 else { return left.0 != nil }
    return first == second ? left.1 < right.1 : first < second
}
