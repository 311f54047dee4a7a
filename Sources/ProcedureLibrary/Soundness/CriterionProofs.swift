import CaseReview

/// No criterion rests on itself, and every condition can be looked up.
extension Prover {
    func proveCriteria() {
        for criterion in procedure.criteria.values {
            var seen: Set<CriterionID> = []
            var next = inner(criterion.id)
            while let one = next.popLast() {
                if seen.insert(one).inserted { next += inner(one) }
            }
            if seen.contains(criterion.id) {
                complain(
                    .criterion, criterion.id, "The criterion '\(criterion.id)' rests on itself",
                    cure: "Take the reference that leads back to it out")
            }
        }
    }

    private func inner(_ id: CriterionID) -> [CriterionID] {
        let criterion = procedure.criteria[id]
        let tests = criterion.map { [$0.test] + $0.readings.map(\.test) } ?? []
        let nodes = tests.flatMap(\.nodes) + (criterion?.applies?.nodes ?? [])
        return nodes.compactMap { if case .criterion(let id) = $0 { id } else { nil } }
    }

    /// Entries and ages in conditions, wherever conditions stand.
    func proveConditions() {
        for criterion in procedure.criteria.values {
            let tests = [criterion.test] + criterion.readings.map(\.test)
            for expression in tests + [criterion.applies].compactMap(\.self) {
                prove(expression) {
                    complain(
                        .criterion, criterion.id, "The criterion '\(criterion.id)' \($0)", cure: $1)
                }
            }
        }
        for pathway in procedure.pathways {
            guard let opens = pathway.opens else { continue }
            prove(opens) {
                complain(.pathway, pathway.id, "The pathway '\(pathway.id)' \($0)", cure: $1)
            }
        }
        for limit in procedure.limits {
            guard let when = limit.when else { continue }
            prove(when) {
                complain(.limit, limit.id, "The time limit '\(limit.id)' \($0)", cure: $1)
            }
        }
        for step in steps {
            if let opens = step.opens { prove(opens) { complain(step, $0, cure: $1) } }
            for outcome in step.outcomes {
                for when in outcome.opens.compactMap(\.when) + [outcome.onlyWhen].compactMap(\.self)
                {
                    prove(when) { complain(step, outcome, $0, cure: $1) }
                }
            }
        }
    }

    private func prove(_ expression: Expression, _ complain: (String, String) -> Void) {
        for node in expression.nodes {
            switch node {
            case .field(let id, let value): prove(id, is: value, complain)
            case .age(let test): prove(test, complain)
            default: continue
            }
        }
    }

    private func prove(_ id: FieldID, is value: String, _ complain: (String, String) -> Void) {
        let all = procedure.forms.values.flatMap(\.fields)
        guard let field = all.first(where: { $0.id == id }) else {
            complain(
                "asks about '\(id)', which is inside a repeated group",
                "Ask about an entry that is made once")
            return
        }
        guard let values = field.values, !values.contains(value) else { return }
        complain(
            "asks whether '\(id)' is '\(value)', which it cannot be",
            "Use one of \(values.joined(separator: ", "))")
    }

    private func prove(_ test: AgeTest, _ complain: (String, String) -> Void) {
        let meanings = Set(procedure.pathways.flatMap { openingFields(of: $0) }.map(\.meaning))
        if !meanings.contains(.subjectBirthDate), !meanings.contains(.subjectAge) {
            complain(
                "tests an age, which no opening form tells",
                "Add an entry that means subject-birth-date or subject-age")
        }
        if let entered = Case.entered[test.at], !meanings.contains(entered) {
            complain(
                "tests the age at '\(test.at)', a day that no opening form tells",
                "Add an entry that means \(entered.rawValue)")
        }
    }
}

extension Field {
    /// What can be chosen; nil where anything can be entered.
    var values: [String]? {
        switch kind {
        case .yesNo: ["yes", "no", "not-known"]
        case .choice(let options), .choices(let options): options.map(\.id)
        default: nil
        }
    }
}
