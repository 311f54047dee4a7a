import CaseReview

/// Says how far each step of a case has come.
struct Staging {
    let matter: Case
    let procedure: Procedure
    let deadlines: Deadlines
    let today: Day

    /// The step as a stage; nil for a side track not taken, and for what a closed case never reached.
    func stage(_ step: Step) -> PathwayPicture.Stage? {
        guard let round = matter.progress[step.id]?.rounds.last else {
            if matter.isClosed || !step.isMilestone { return nil }
            return stage(step, .next, due(step).map { ["Due by \($0.shortText)"] } ?? [])
        }
        if matter.isOpen(step.id) {
            if matter.isClosed { return nil }
            let due = due(step)
            let isLate = due.map { $0 < today } ?? false
            return stage(step, isLate ? .late : .current, openFacts(round, due, isLate))
        }
        return stage(step, .done, doneFacts(step, round))
    }

    private func stage(
        _ step: Step, _ state: PathwayPicture.State, _ facts: [String]
    ) -> PathwayPicture.Stage {
        PathwayPicture.Stage(
            step: step.id, name: step.name, state: state, isAside: !step.isMilestone, facts: facts)
    }

    private func openFacts(_ round: Progress.Round, _ due: Day?, _ isLate: Bool) -> [String] {
        let since = "Since \(round.openedAt.day.shortText)"
        guard let due else { return [since] }
        return [since, "\(isLate ? "Was due" : "Due") by \(due.shortText)"]
    }

    private func doneFacts(_ step: Step, _ round: Progress.Round) -> [String] {
        let day = round.endedAt?.day.shortText ?? ""
        guard let outcome = round.outcome else { return ["Overtaken on \(day)"] }
        let name = step.outcome(outcome)?.name ?? outcome.rawValue
        let count = matter.progress[step.id]?.rounds.count ?? 1
        return ["\(name), \(day)"] + (count > 1 ? ["Taken \(count) times"] : [])
    }

    private func due(_ step: Step) -> Day? { deadlines.due(at: step.id) }
}
