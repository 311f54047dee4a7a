/// Looking at the tests of a step: what is still to be answered, and which process leads.
extension Taking {
    /// Refuses to decide while a question has no answer, or while nobody has said which review leads.
    func requireExamined(_ examining: Examining) throws(Refusal) {
        let facts = CaseFacts(matter, under: procedure)
        let unanswered = facts.unanswered(in: examining, of: matter, under: procedure)
        guard unanswered.isEmpty else {
            throw .deciding(.testsUnanswered(step.id, unanswered))
        }
        guard procedure.leadProcess != nil, matter.lead == nil else { return }
        let reviews = facts.reviewsMet(by: examining, under: procedure)
        if reviews.count > 1 { throw .deciding(.leadNotNamed(step.id, reviews)) }
    }

    /// Writes an answer down; a reason is always given, and evidence unless nothing is known.
    func answered(_ id: QuestionID, _ answer: Answer) throws(Refusal) -> [CaseEvent] {
        guard let question = procedure.questions[id] else {
            throw .deciding(.noSuchQuestion(id))
        }
        if answer.value == .suspected, question.kind != .knownOrSuspected {
            throw .deciding(.notAnAnswer(id))
        }
        if answer.reason.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        if answer.value != .notKnown, answer.evidence.allSatisfy(\.isWhitespace) {
            throw .deciding(.evidenceMissing(id))
        }
        return [.answered(step.id, id, answer)]
    }

    func answer(_ value: Answer.Value, _ evidence: String, _ reason: String) -> Answer {
        Answer(
            value: value, evidence: evidence, reason: reason, by: actor.person, at: setting.now)
    }
}

extension CaseFacts {
    /// The questions that have no answer yet: of the tests that apply, and of what has to be weighed.
    public func unanswered(
        in examining: Examining, of matter: Case, under procedure: Procedure
    ) -> [QuestionID] {
        questions(of: examining, under: procedure).filter { matter.answers[$0] == nil }
    }

    /// Every question of the tests that apply and of what is weighed, each once, in their order.
    public func questions(of examining: Examining, under procedure: Procedure) -> [QuestionID] {
        let tests = examining.tests.compactMap { procedure.criteria[$0] }.filter { criterion in
            criterion.applies.map { judge($0).value != .no } ?? true
        }
        var seen: Set<QuestionID> = []
        let all = tests.flatMap { questions(of: $0, under: procedure) } + examining.weigh
        return all.filter { seen.insert($0).inserted }
    }

    /// Every question that a criterion rests on, in each reading, those of criteria inside it included.
    ///
    /// What is only asked of matters of another time is left out.
    public func questions(of criterion: Criterion, under procedure: Procedure) -> [QuestionID] {
        criterion.held.flatMap(nodesInTime).flatMap { node -> [QuestionID] in
            switch node {
            case .asked(let question): [question]
            case .criterion(let inner):
                procedure.criteria[inner].map { questions(of: $0, under: procedure) } ?? []
            default: []
            }
        }
    }

    /// The nodes of an expression without the branches that are about another time than the case's.
    private func nodesInTime(_ expression: Expression) -> [Expression] {
        let isOutOfTime = expression.conjuncts.contains { part in
            if case .day = part { judge(part).value == .no } else { false }
        }
        if isOutOfTime { return [] }
        let parts = expression.parts
        return parts.isEmpty ? [expression] : parts.flatMap(nodesInTime)
    }

    /// The kinds of statutory review whose tests the case meets, each once, in the order of the tests.
    ///
    /// Where a kind has a test that makes a duty, the power to review any other case does not count.
    public func reviewsMet(by examining: Examining, under procedure: Procedure) -> [String] {
        let statutory = examining.tests.compactMap { procedure.criteria[$0] }
            .filter(\.isStatutory)
        let duties = Set(statutory.filter { $0.force == .duty }.map(\.review))
        var reviews: [String] = []
        for criterion in statutory where !reviews.contains(criterion.review) {
            if criterion.force != .duty, duties.contains(criterion.review) { continue }
            if criterion.result(on: self).verdict == .met { reviews.append(criterion.review) }
        }
        return reviews
    }
}

extension Criterion {
    /// Whether the law, rather than local agreement, is behind the test.
    fileprivate var isStatutory: Bool {
        force != .advice
            && (citation.authority == .statute || citation.authority == .statutoryGuidance)
    }
}
