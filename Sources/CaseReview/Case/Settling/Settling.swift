/// An office-holder, or several jointly, choosing how a step ends.
extension Taking {
    func settle(
        _ id: OutcomeID, _ reason: String, _ answers: Answers
    ) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        try requireOwn()
        try requireSettleable()
        let outcome = try self.outcome(id)
        if outcome.needsReason, reason.allSatisfy(\.isWhitespace) {
            throw .settling(.reasonMissing(step.id, id))
        }
        let forms = [step.activity.examining?.record, outcome.form]
        try requireReadable(answers, in: forms)
        let missing = forms.flatMap { self.missing(in: $0, answers) }
        guard missing.isEmpty else { throw .settling(.incomplete(step.id, missing)) }
        try requireMet(answers, in: forms)
        let grounds = try grounds(for: outcome)
        guard case .jointly(let roles) = step.by else {
            return grounds + [.settled(step.id, id, reason: reason, answers)]
        }
        return try settleJointly(roles, id, reason, answers, grounds)
    }

    private func requireSettleable() throws(Refusal) {
        switch step.activity {
        case .settle, .await: return
        case .gather:
            guard matter.gatherings[step.id] != nil else {
                throw .settling(.nothingSent(step.id))
            }
        case .form, .decide, .tell: throw .acting(.anotherActivity(step.id))
        }
    }

    /// The step ends when every office-holder has given the same answer; until then each may change theirs.
    private func settleJointly(
        _ roles: [RoleID], _ outcome: OutcomeID, _ reason: String, _ answers: Answers,
        _ grounds: [CaseEvent]
    ) throws(Refusal) -> [CaseEvent] {
        let given = matter.progress[step.id]?.rounds.last?.jointly ?? [:]
        if given[actor.role]?.outcome == outcome {
            throw .settling(.answeredAlready(step.id, actor.role))
        }
        let mine = CaseEvent.jointAnswerGiven(step.id, actor.role, outcome, reason: reason, answers)
        let others = roles.filter { $0 != actor.role }
        let allAgree = others.allSatisfy { given[$0]?.outcome == outcome }
        if !allAgree { return [mine] }
        return [mine] + grounds + [.settled(step.id, outcome, reason: reason, answers)]
    }

    /// What the office-holders have before them, frozen; none where the step tests nothing.
    private func grounds(for outcome: Outcome) throws(Refusal) -> [CaseEvent] {
        guard let examining = step.activity.examining else { return [] }
        if outcome.effect == .settles { try requireExamined(examining) }
        let facts = CaseFacts(matter, under: procedure)
        let grounds = Grounds(
            criteria: examining.tests.compactMap { procedure.criteria[$0] }
                .map { $0.result(on: facts) },
            answers: matter.answers, clocks: Clocks(of: matter, in: setting).all(),
            procedure: procedure.id)
        return [.examined(step.id, grounds)]
    }

    /// Whoever settles a step that tests criteria answers the questions there; no meeting is needed.
    func answer(_ id: QuestionID, _ answer: Answer) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        if !isKeeper { try requireOwn() }
        guard step.activity.examining != nil else { throw .acting(.anotherActivity(step.id)) }
        return try answered(id, answer)
    }
}
