/// How a case stands against one criterion.
public struct CriterionResult: Sendable, Hashable, Codable {
    public let criterion: CriterionID
    public let verdict: Verdict
    /// What the test, or its condition for applying, rests on.
    public let finding: Finding

    public enum Verdict: Sendable, Hashable, Codable {
        case met, notMet
        /// The answers that are still missing.
        case cannotYetSay([QuestionID])
        /// The test is not one for this case, and why.
        case doesNotApply(String)
        /// Everything is answered, and the readings of the document come out differently.
        case readingsDiffer
    }
}

extension Criterion {
    /// Judges the criterion on a case.
    public func result(on facts: some Facts) -> CriterionResult {
        if let applies {
            let finding = facts.judge(applies)
            if finding.value == .no {
                let why = whenItDoesNot ?? "The condition for this test is not there."
                return CriterionResult(
                    criterion: id, verdict: .doesNotApply(why), finding: finding)
            }
        }
        let finding = test(on: facts)
        return CriterionResult(criterion: id, verdict: verdict(finding), finding: finding)
    }

    /// The criterion as a part of another: one that does not apply is not met.
    public func finding(on facts: some Facts) -> Finding {
        if let applies {
            let finding = facts.judge(applies)
            if finding.value == .no { return Finding(.no, .criterion(id), parts: [finding]) }
        }
        return test(on: facts)
    }

    /// The test in every reading that is held: their common answer, or not known.
    private func test(on facts: some Facts) -> Finding {
        let found = held.map { facts.judge($0) }
        guard let first = found.first, found.count > 1 else {
            return found.first ?? facts.judge(test)
        }
        let agree = found.allSatisfy { $0.value == first.value }
        return Finding(agree ? first.value : .notKnown, .readings, parts: found)
    }

    private func verdict(_ finding: Finding) -> CriterionResult.Verdict {
        switch finding.value {
        case .yes: .met
        case .no: .notMet
        case .notKnown
        where finding.basis == .readings
            && finding.parts.allSatisfy { $0.value != .notKnown }:
            .readingsDiffer
        case .notKnown: .cannotYetSay(finding.missing)
        }
    }
}
