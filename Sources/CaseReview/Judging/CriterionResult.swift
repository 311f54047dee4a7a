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
        let finding = facts.judge(test)
        let verdict: CriterionResult.Verdict =
            switch finding.value {
            case .yes: .met
            case .no: .notMet
            case .notKnown: .cannotYetSay(finding.missing)
            }
        return CriterionResult(criterion: id, verdict: verdict, finding: finding)
    }
}
