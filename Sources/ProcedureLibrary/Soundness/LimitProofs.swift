import CaseReview

/// Every time limit can start and can be met.
extension Prover {
    func proveLimits() {
        for limit in procedure.limits {
            proveAgencies(of: limit)
            let moments = momentsThatHappen(for: limit)
            if !limit.until.contains(where: moments.contains) {
                complain(
                    limit, "is met by nothing that happens",
                    cure: never(limit.until, "Give 'until' a moment of its pathways"))
            }
            for reading in limit.readings {
                prove(reading, of: limit, moments)
            }
        }
    }

    private func prove(
        _ reading: TimeLimit.Reading, of limit: TimeLimit, _ moments: Set<MomentID>
    ) {
        if !reading.from.contains(where: moments.contains) {
            complain(
                limit, "never starts under the reading '\(reading.id)'",
                cure: never(reading.from, "Give 'from' a moment of its pathways"))
        }
        if !limit.repeats, !Set(reading.from).isDisjoint(with: limit.until) {
            complain(
                limit, "starts and ends with the same moment under the reading '\(reading.id)'",
                cure: "Take the moment out of 'from' or of 'until'")
        }
        if case .within(let period, let least?) = reading.span, least.isLonger(than: period) {
            complain(
                limit, "is too early until after it is due under the reading '\(reading.id)'",
                cure: "Make 'not-before' the shorter")
        }
    }

    private func proveAgencies(of limit: TimeLimit) {
        guard let step = limit.eachAgencyAt.flatMap({ procedure.steps[$0] }) else { return }
        if case .gather = step.activity { return }
        complain(
            limit, "runs for each agency at '\(step.id)', where no agency is asked",
            cure: "Name a step that gathers, or take 'each-agency-at' out")
    }

    private func momentsThatHappen(for limit: TimeLimit) -> Set<MomentID> {
        if limit.scope != .matter { return Set(limit.ownMoments) }
        let earlier = procedure.limits.prefix { $0.id != limit.id }.map(\.dueMoment)
        return momentsThatHappen(on: limit.pathways).union(earlier)
            .union(procedure.enteredMoments.keys)
    }

    private func momentsThatHappen(on pathways: [PathwayID]) -> Set<MomentID> {
        let all = procedure.pathways.filter { pathways.isEmpty || pathways.contains($0.id) }
        var moments: Set<MomentID> = []
        for pathway in all {
            for step in pathway.steps {
                moments.formUnion(step.moments.map { MomentID("\(step.id).\($0)") })
            }
            let meanings = Set(openingFields(of: pathway).map(\.meaning))
            for (moment, meaning) in Case.entered where meanings.contains(meaning) {
                moments.insert(moment)
            }
        }
        return moments
    }

    private func never(_ moments: [MomentID], _ otherwise: String) -> String {
        guard let entered = moments.compactMap({ Case.entered[$0] }).first else { return otherwise }
        return "Add an entry that means \(entered.rawValue) to the form that begins the pathway"
    }

    private func complain(_ limit: TimeLimit, _ wrong: String, cure: String) {
        complain(.limit, limit.id, "The time limit '\(limit.id)' \(wrong)", cure: cure)
    }
}

extension Period {
    /// Whether one period is longer than another of the same unit; false where the units differ.
    fileprivate func isLonger(than other: Period) -> Bool {
        switch (self, other) {
        case (.hours(let mine), .hours(let theirs)): mine > theirs
        case (.calendarDays(let mine), .calendarDays(let theirs)): mine > theirs
        case (.workingDays(let mine), .workingDays(let theirs)): mine > theirs
        case (.months(let mine), .months(let theirs)): mine > theirs
        case (.years(let mine), .years(let theirs)): mine > theirs
        default: false
        }
    }
}
