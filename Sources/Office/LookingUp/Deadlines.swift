public import CaseReview
import Synchronization

/// One time limit that is running on one case.
public struct RunningLimit: Sendable, Hashable {
    public let row: CaseRow
    public let limit: LimitID
    public let clock: Clock
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

/// A stretch of the deadline board.
public struct DeadlineBoard: Sendable {
    /// Overdue, due on the day itself, due until the horizon, and due later: how many of each.
    public private(set) var overdue = 0
    public private(set) var today = 0
    public private(set) var soon = 0
    public private(set) var later = 0
    /// The part of the list that was asked for, the earliest due first.
    public fileprivate(set) var shown: [RunningLimit] = []

    public var count: Int { overdue + today + soon + later }

    fileprivate mutating func count(_ due: Day, on day: Day, horizon: Day) {
        if due < day {
            overdue += 1
        } else if due == day {
            today += 1
        } else if due <= horizon {
            soon += 1
        } else {
            later += 1
        }
    }
}

extension Office {
    /// The running time limits on the cases that a person may see, the earliest due first.
    ///
    /// - Parameters:
    ///   - range: which of them are wanted, counted from 0; the others are only counted.
    ///   - horizon: the last day that counts as soon.
    public func deadlineBoard(
        for viewer: Viewer, _ whose: WhoseLimits, showing range: Range<Int>, soonUntil horizon: Day
    ) -> DeadlineBoard {
        let today = clock.now().day
        let entries = lookups.withLock { $0.dueEntries() }
        var board = DeadlineBoard()
        for entry in entries where entry.row.audience.access(for: viewer).isGranted {
            let running = entry.row.running[entry.running]
            let isViewers = running.keepers.contains { viewer.actors.contains(where: $0.include) }
            switch whose {
            case .everybodys: break
            case .viewers: if !isViewers { continue }
            case .bodys(let body): if !running.bodies.contains(body) { continue }
            }
            if range.contains(board.count) {
                board.shown.append(
                    RunningLimit(
                        row: entry.row, limit: running.limit,
                        clock: entry.row.clocks[running.clock], due: running.due,
                        isViewers: isViewers))
            }
            board.count(running.due, on: today, horizon: horizon)
        }
        return board
    }
}
