public import CaseReview
import Synchronization

/// One time limit that is running on one case.
public struct RunningLimit: Sendable, Hashable {
    public let row: CaseRow
    public let limit: LimitID
    /// The agency that it runs for, where it runs for each.
    public let agency: AgencyID?
    public let due: Day
    /// Whether keeping it is, as far as the procedure says whose the step is, up to the viewer.
    public let isViewers: Bool
}

/// Which of the running time limits are wanted.
public enum WhoseLimits: Sendable, Hashable {
    case everybodys
    /// Those that are the viewer's to keep.
    case viewers
    /// Those that a body keeps by deciding.
    case bodys(BodyID)
}

/// The running time limits on the cases that a person may see, the earliest due first.
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
                row: entry.row, limit: entry.limit, agency: entry.running.agency, due: entry.due,
                isViewers: entry.running.isKept(byAnyOf: actors))
        }
    }
}

extension Office {
    /// Every running time limit with a due day that is wanted, on the cases that a person may see.
    public func deadlineBoard(for viewer: Viewer, _ whose: WhoseLimits) -> DeadlineBoard {
        let actors = viewer.actors
        let entries = lookups.withLock { $0.dueEntries() }
        let wanted = entries.filter { entry in
            guard entry.audience.access(for: viewer).isGranted else { return false }
            return switch whose {
            case .everybodys: true
            case .viewers: entry.running.isKept(byAnyOf: actors)
            case .bodys(let body): entry.running.bodies.contains(body)
            }
        }
        return DeadlineBoard(wanted, for: actors)
    }
}

extension CaseRow.Running {
    func isKept(byAnyOf actors: [Actor]) -> Bool {
        keepers.contains { actors.contains(where: $0.include) }
    }
}
