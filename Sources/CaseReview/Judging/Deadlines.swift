/// By when the steps of a case are due, as its clocks have it.
public struct Deadlines: Sendable {
    private let days: [StepID: Day]

    /// Reads clocks that are running; those met, or without a number of days, set no day.
    public init(_ clocks: [Clock], under procedure: Procedure) {
        var days: [StepID: Day] = [:]
        for clock in clocks where clock.isRunning {
            guard let due = clock.due, let limit = procedure.limit(clock.limit) else { continue }
            for step in limit.steps { days[step] = min(days[step] ?? due, due) }
        }
        self.days = days
    }

    /// The earliest day by which the procedure wants this step done; nil when no clock runs to it.
    public func due(at step: StepID) -> Day? { days[step] }
}
