public import CaseReview

/// The time limits of a case beside one another: from when each runs, by when it is due, and when it was met.
///
/// The most pressing first: overdue, running by due day, then those met. A limit that runs for each agency is one
/// line, as the agency stands that is worst off.
public struct ClocksPicture: Sendable, Hashable {
    public let lines: [Line]
    /// The day as of which it is drawn.
    public let today: Day
    /// The first and last day that it shows; nil when there is nothing to show.
    public let days: ClosedRange<Day>?

    /// One time limit.
    public struct Line: Sendable, Hashable {
        public let name: String
        public let from: Day
        public let due: Day
        public let met: Day?
        public let state: Clock.State

        /// A sentence that says the same as the line drawn.
        public var sentence: String {
            let end = met.map { ", met on \($0.longText)" } ?? ""
            return "\(name): from \(from.longText), due by \(due.longText)\(end). \(words)."
        }

        var words: String {
            switch state {
            case .overdue: "Late"
            case .met: "Met"
            case .metLate: "Met late"
            case .metEarly: "Met before the first day"
            case .lapsed: "Ended with the case"
            case .running, .notStarted, .unnumbered: "Running"
            }
        }
    }

    /// Draws up the clocks of a case that have a beginning and a due day.
    public init(_ clocks: [Clock], under procedure: Procedure, today: Day) {
        self.today = today
        let byLimit = Dictionary(grouping: clocks, by: \.limit)
        lines = procedure.limits.compactMap { limit -> Line? in
            let mine = (byLimit[limit.id] ?? []).filter { $0.due != nil }
            guard let worst = mine.min(by: { $0.rank < $1.rank }), let due = worst.due,
                let from = worst.workedTo?.from?.day
            else { return nil }
            return Line(
                name: limit.name, from: min(from, due), due: max(from, due),
                met: worst.satisfiedAt?.day, state: worst.state)
        }.sorted { ($0.state.rank, $0.due, $0.name) < ($1.state.rank, $1.due, $1.name) }
        let all = lines.flatMap { [$0.from, $0.due, $0.met ?? $0.due] } + [today]
        days = lines.isEmpty ? nil : all.min().flatMap { low in all.max().map { low...$0 } }
    }
}

extension Clock {
    /// The worst off first, and among those the one that falls due first.
    fileprivate var rank: RankedDay { RankedDay(rank: state.rank, due: due) }
}

private struct RankedDay: Comparable {
    let rank: Int
    let due: Day?

    static func < (left: RankedDay, right: RankedDay) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        guard let first = left.due, let second = right.due else { return left.due != nil }
        return first < second
    }
}

extension Clock.State {
    fileprivate var rank: Int {
        switch self {
        case .overdue: 0
        case .running, .unnumbered, .notStarted: 1
        case .metLate: 2
        case .metEarly: 3
        case .met: 4
        case .lapsed: 5
        }
    }
}
