import CaseReview

/// Every step can come about, and every pathway can end.
extension Prover {
    func provePathways() {
        for pathway in procedure.pathways {
            if pathway.steps.isEmpty {
                complain(pathway, "has no steps", cure: "Add 'steps:'")
                continue
            }
            proveBeginnings(of: pathway)
            let reached = Reach(of: procedure).steps
            for step in pathway.steps where !reached.contains(step.id) {
                complain(
                    step, "is never reached",
                    cure: "Begin the pathway with it, open it by an outcome or by 'opens', "
                        + "or make it 'on-request'")
            }
            let ends = pathway.steps.contains { step in
                reached.contains(step.id) && step.outcomes.contains { $0.closes != nil }
            }
            if !ends {
                complain(
                    pathway, "cannot end", cure: "Give an outcome that is reached 'closes: case'")
            }
        }
    }

    private func proveBeginnings(of pathway: Pathway) {
        let own = Set(pathway.steps.map(\.id))
        for step in pathway.begins where !own.contains(step) {
            complain(
                pathway, "begins with '\(step)', a step of another pathway",
                cure: "Begin with a step of its own")
        }
    }

    private func complain(_ pathway: Pathway, _ wrong: String, cure: String) {
        complain(.pathway, pathway.id, "The pathway '\(pathway.id)' \(wrong)", cure: cure)
    }
}

/// The steps of a procedure that can come about; any pathway can be begun.
struct Reach {
    private(set) var steps: Set<StepID>

    /// Follows openings from the beginnings until nothing more opens.
    init(of procedure: Procedure) {
        let all = procedure.pathways.flatMap(\.steps)
        steps = Set(procedure.pathways.flatMap(\.begins))
        var before = -1
        while steps.count != before {
            before = steps.count
            for step in all where steps.contains(step.id) {
                for opening in step.outcomes.flatMap(\.opens) where isPossible(opening.when) {
                    steps.insert(opening.step)
                }
            }
            for step in all where step.opens != nil || step.isOnRequest {
                if isPossible(step.opens) { steps.insert(step.id) }
            }
        }
    }

    /// Whether an expression can be yes, as far as the steps that it names can be taken.
    private func isPossible(_ expression: Expression?) -> Bool {
        switch expression {
        case .all(let parts): parts.allSatisfy(isPossible)
        case .any(let parts): parts.contains(where: isPossible)
        case .atLeast(let wanted, let parts): parts.count(where: isPossible) >= wanted
        case .unless(let part, _), .clearly(let part): isPossible(part)
        case .done(let step), .outcome(let step, _), .replied(let step, _, _):
            steps.contains(step)
        default: true
        }
    }
}
