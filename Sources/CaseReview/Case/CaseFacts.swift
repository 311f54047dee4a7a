/// A case as an expression sees it.
public struct CaseFacts: Facts {
    private let matter: Case
    private let procedure: Procedure

    public init(_ matter: Case, under procedure: Procedure) {
        self.matter = matter
        self.procedure = procedure
    }

    public func answer(to question: QuestionID) -> Truth {
        matter.answers[question]?.value.truth ?? .notKnown
    }

    public func finding(for criterion: CriterionID) -> Finding {
        guard let test = procedure.criteria[criterion]?.test else {
            return Finding(.notKnown, .criterion(criterion))
        }
        return judge(test)
    }

    public func age(at moment: MomentID) -> Int? {
        let day = matter.occurrences(of: moment, under: procedure).first?.day
        return matter.age(on: day, under: procedure)
    }

    public func field(_ field: FieldID, is value: String) -> Truth {
        for answers in matter.forms.values {
            if let entered = answers[field] { return Truth(entered.includes(value)) }
        }
        return .notKnown
    }

    /// A step that is open again is not done: what it last ended with is being looked at anew.
    public func isDone(_ step: StepID) -> Bool { lastOutcome(of: step) != nil }

    public func lastOutcome(of step: StepID) -> OutcomeID? {
        matter.isOpen(step) ? nil : matter.progress[step]?.lastEnded?.outcome
    }

    public func presence(_ presence: Presence) -> Finding { Finding(.notKnown, .always) }
}
