extension ActingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .noSuchStep:
            RefusalWords(
                "no-such-step", "The procedure has no such step.",
                cure: "Go back to the case and choose one of its open steps.")
        case .stepIsNotOpen(let step):
            RefusalWords(
                "step-is-not-open", "“\(procedure.name(step))” is not open.",
                cure: "Look at the case again: somebody may have taken this step already.",
                procedure.steps[step]?.citation)
        case .notYours(let step):
            RefusalWords(
                "not-yours", "This is not yours to do.",
                cure: procedure.steps[step].map { "It is for \(procedure.names($0.by))." }
                    ?? "Ask the secretariat.",
                procedure.steps[step]?.citation)
        case .caseIsClosed:
            RefusalWords(
                "case-is-closed", "The case is closed.",
                cure: "Ask the secretariat whether it should be opened again.")
        case .noSuchOutcome(let step, _):
            RefusalWords(
                "no-such-outcome", "The step does not end in that way.",
                cure: procedure.steps[step].map {
                    "Choose one of: " + $0.outcomes.map(\.name).joined(separator: "; ") + "."
                } ?? "Choose one of the outcomes shown.",
                procedure.steps[step]?.citation)
        case .outcomeForbidden(let step, let outcome):
            RefusalWords(
                "outcome-forbidden",
                "“\(procedure.steps[step]?.outcome(outcome)?.name ?? "")” is not open to this case.",
                cure: "Choose another outcome, or correct what is recorded of the case.",
                procedure.steps[step]?.outcome(outcome)?.citation
                    ?? procedure.steps[step]?.citation)
        case .pathwayIsClosed(let pathway):
            RefusalWords(
                "pathway-is-closed",
                "The pathway “\(procedure.pathway(pathway)?.name ?? "")” is closed on this case.",
                cure: "Ask the secretariat to open it again.",
                procedure.pathway(pathway)?.citation)
        case .anotherActivity(let step):
            RefusalWords(
                "another-activity", "“\(procedure.name(step))” is not taken in this way.",
                cure: "Open the step from the case page.", procedure.steps[step]?.citation)
        case .withdrew:
            RefusalWords(
                "withdrew", "You withdrew from this case because of an interest.",
                cure: "Leave it to the others in the room.")
        }
    }
}
