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
        procedure.criteria[criterion]?.finding(on: self)
            ?? Finding(.notKnown, .criterion(criterion))
    }

    public func age(at moment: MomentID) -> Int? {
        let day = matter.occurrences(of: moment, under: procedure).first?.day
        return matter.age(on: day, under: procedure)
    }

    public func field(_ field: FieldID, is value: String) -> Truth {
        guard let entered = matter.entries[field], !entered.isEmpty else { return .notKnown }
        if entered.includes("not-known"), value != "not-known" { return .notKnown }
        return Truth(entered.includes(value))
    }

    public func day(of moment: MomentID) -> Day? {
        matter.occurrences(of: moment, under: procedure).last?.day
    }

    public func hasPathway(_ pathway: PathwayID) -> Bool { matter.pathways.contains(pathway) }

    /// A step that is open again is not done: what it last ended with is being looked at anew.
    public func isDone(_ step: StepID) -> Bool { lastOutcome(of: step) != nil }

    public func lastOutcome(of step: StepID) -> OutcomeID? {
        matter.isOpen(step) ? nil : matter.progress[step]?.lastEnded?.outcome
    }

    public func hasReplied(_ step: StepID, _ field: FieldID?, is value: String) -> Bool {
        let asked = matter.askedAnew(at: step)
        return !asked.isEmpty
            && asked.values.allSatisfy { request in
                guard let reply = request.reply?.answers else { return false }
                return field.map { reply[$0]?.includes(value) ?? false } ?? true
            }
    }

    public func presence(_ presence: Presence) -> Finding { Finding(.notKnown, .always) }
}
