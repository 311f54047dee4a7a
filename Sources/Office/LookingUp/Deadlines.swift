public import CaseReview
import Synchronization

/// One time limit that is running: on a case, for a meeting, or for the partnership itself.
public struct RunningLimit: Sendable, Hashable {
    public let about: About
    public let limit: LimitID
    /// The agency that it runs for, where it runs for each.
    public let agency: AgencyID?
    public let due: Day
    /// Whether keeping it is, as far as the procedure says whose the step is, up to the viewer.
    public let isViewers: Bool

    /// What it runs on.
    public enum About: Sendable, Hashable {
        case matter(CaseRow)
        case meeting(MeetingRow)
        case partnership
    }

    /// The case that it runs on; nil for one of a meeting or of the partnership.
    public var row: CaseRow? {
        if case .matter(let row) = about { row } else { nil }
    }
}

/// Which of the running time limits are wanted.
public enum WhoseLimits: Sendable, Hashable {
    case everybodys
    /// Those that are the viewer's to keep.
    case viewers
    /// Those that a body keeps by deciding.
    case bodys(BodyID)
}

/// The running time limits that a person may see, of cases, of meetings and of the partnership, the earliest due first.
public struct DeadlineBoard: Sendable {
    private let entries: [DueEntry]
    private let actors: [Actor]

    init(_ entries: [DueEntry], for actors: [Actor]) {
        self.entries = entries
        self.actors = actors
    }

    public var count: Int { entries.count }

    /// How many fall due before a day. Found by halving: the list is in the order of days.
    public func count(before day: Day) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].due < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A stretch of the list, counted from 0; less of it where the list ends.
    public func shown(_ range: Range<Int>) -> [RunningLimit] {
        entries[range.clamped(to: entries.indices)].map { entry in
            RunningLimit(
                about: entry.about, limit: entry.limit, agency: entry.running.agency,
                due: entry.due,
                isViewers: entry.running.isKept(byAnyOf: actors))
        }
    }
}

extension Office {
    /// Every running time limit with a due day that is wanted, of what a person may see.
    public func deadlineBoard(for viewer: Viewer, _ whose: WhoseLimits) -> DeadlineBoard {
        let actors = viewer.actors
        let entries = lookups.withLock { $0.dueEntries() }
        func isWanted(_ entry: DueEntry) -> Bool {
            switch whose {
            case .everybodys: true
            case .viewers: entry.running.isKept(byAnyOf: actors)
            case .bodys(let body): entry.running.bodies.contains(body)
            }
        }
        let ofCases = entries.filter { entry in
            entry.audience?.access(for: viewer).isGranted ?? false && isWanted(entry)
        }
        let own = ownDueEntries(for: viewer).filter(isWanted)
        return DeadlineBoard(ofCases.merging(own), for: actors)
    }
}

extension CaseRow.Running {
    func isKept(byAnyOf actors: [Actor]) -> Bool {
        keepers.contains { actors.contains(where: $0.include) }
    }
}
