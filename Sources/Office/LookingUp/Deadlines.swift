public import CaseReview
import ProcedureLibrary

/// One time limit that is running on one case.
public struct RunningLimit: Sendable, Hashable {
    public let row: CaseRow
    public let limit: TimeLimit
    public let clock: Clock
    public let due: Day
    /// Whether keeping it is, as far as the procedure says whose the step is, up to the viewer.
    public let isViewers: Bool
}

extension Office {
    /// Every running time limit with a due day, on the cases that a person may see; the earliest first.
    public func runningLimits(for viewer: Viewer) throws(OfficeFailure) -> [RunningLimit] {
        var found: [RunningLimit] = []
        for row in try log(for: viewer) where row.closedAt == nil {
            let matter = try load(row.id)
            let procedure = try procedure(of: matter)
            let limits = Dictionary(
                procedure.limits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for clock in row.clocks where clock.isRunning {
                guard let limit = limits[clock.limit], let due = clock.due else { continue }
                let isViewers = limit.steps.contains { step in
                    matter.isOpen(step)
                        && viewer.actors.contains {
                            procedure.steps[step]?.by.includes($0, in: matter, under: procedure)
                                ?? false
                        }
                }
                found.append(
                    RunningLimit(
                        row: row, limit: limit, clock: clock, due: due, isViewers: isViewers))
            }
        }
        return found.sorted {
            ($0.due, $0.row.reference, $0.limit.id) < ($1.due, $1.row.reference, $1.limit.id)
        }
    }
}
