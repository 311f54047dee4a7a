import CaseReview

/// Proves that a procedure holds together, once every name in it is known to be defined.
struct Prover {
    let procedure: Procedure
    let names: Names
    let faults: FaultList

    init(_ procedure: Procedure, names: Names, faults: FaultList) {
        self.procedure = procedure
        self.names = names
        self.faults = faults
    }

    func prove() {
        provePathways()
        proveSteps()
        proveBodies()
        proveAgencies()
        proveRoles()
        proveCriteria()
        proveForms()
        proveConditions()
        proveLimits()
        proveLetters()
    }

    /// Complains on the line where something is defined.
    func complain(_ kind: Names.Kind, _ id: some Identifier, _ wrong: String, cure: String) {
        let place = names.place(kind, id) ?? Place(file: procedure.id.rawValue, line: 1)
        faults.add(place, wrong, cure: cure)
    }

    func complain(_ step: Step, _ wrong: String, cure: String) {
        complain(.step, step.id, "The step '\(step.id)' \(wrong)", cure: cure)
    }

    func complain(_ step: Step, _ outcome: Outcome, _ wrong: String, cure: String) {
        let place = names.places[.outcome]?["\(step.id)/\(outcome.id)"]
        faults.add(
            place ?? Place(file: procedure.id.rawValue, line: 1),
            "The outcome '\(outcome.id)' of the step '\(step.id)' \(wrong)", cure: cure)
    }

    /// Every step, in the order of the files.
    var steps: [Step] { procedure.pathways.flatMap(\.steps) }
}
