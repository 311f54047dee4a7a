extension Case {
    /// The steps that are open because of what was decided at a meeting, in the order of the procedure: those that the
    /// decisions opened, what the ends of those opened in turn, and what opened by itself since.
    public func arising(from meeting: MeetingID, under procedure: Procedure) -> [StepID] {
        let decided = decisions.filter { $0.meeting == meeting }
        guard !isClosed, let first = decided.map(\.at).min() else { return [] }
        var led = ledTo(by: decided, under: procedure)
        for step in procedure.steps.values where opensByItself(step, under: procedure) {
            led.insert(step.id)
        }
        return openSteps(under: procedure).map(\.id).filter { step in
            guard let opened = progress[step]?.rounds.last?.openedAt else { return false }
            return led.contains(step) && opened >= first
        }
    }

    /// Whatever the decisions opened and, where that has ended since, what it opened.
    private func ledTo(by decided: [Decision], under procedure: Procedure) -> Set<StepID> {
        var led: Set<StepID> = []
        var waiting = decided.flatMap { decision in
            procedure.opened(by: decision.step, decision.outcome).map { ($0, decision.at) }
        }
        while let (step, since) = waiting.popLast() {
            guard led.insert(step).inserted else { continue }
            for round in progress[step]?.rounds ?? [] {
                guard round.openedAt >= since, let outcome = round.outcome else { continue }
                waiting += procedure.opened(by: step, outcome).map { ($0, round.openedAt) }
            }
        }
        return led
    }

    private func opensByItself(_ step: Step, under procedure: Procedure) -> Bool {
        if step.isOnRequest { return false }
        if step.opens != nil { return true }
        let pathway = procedure.pathway(of: step.id)
        return pathway?.opens != nil && pathway?.begins.contains(step.id) ?? false
    }
}

extension Procedure {
    fileprivate func opened(by step: StepID, _ outcome: OutcomeID) -> [StepID] {
        steps[step]?.outcome(outcome)?.opens.map(\.step) ?? []
    }
}
