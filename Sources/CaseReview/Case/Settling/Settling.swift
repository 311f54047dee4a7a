/// An office-holder, or several jointly, choosing how a step ends.
extension Taking {
    func settle(
        _ id: OutcomeID, _ reason: String, _ answers: Answers
    ) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        try requireOwn()
        try requireSettleable()
        guard let outcome = step.outcome(id) else {
            throw .acting(.noSuchOutcome(step.id, id))
        }
        if outcome.needsReason, reason.allSatisfy(\.isWhitespace) {
            throw .settling(.reasonMissing(step.id, id))
        }
        try requireReadable(answers, in: outcome.form)
        let missing = missing(in: outcome.form, answers)
        guard missing.isEmpty else { throw .settling(.incomplete(step.id, missing)) }
        guard case .jointly(let roles) = step.by else {
            return [.settled(step.id, id, reason: reason, answers)]
        }
        return try settleJointly(roles, id, reason, answers)
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
        _ roles: [RoleID], _ outcome: OutcomeID, _ reason: String, _ answers: Answers
    ) throws(Refusal) -> [CaseEvent] {
        let given = matter.progress[step.id]?.rounds.last?.jointly ?? [:]
        if given[actor.role]?.outcome == outcome {
            throw .settling(.answeredAlready(step.id, actor.role))
        }
        let mine = CaseEvent.jointAnswerGiven(step.id, actor.role, outcome, reason: reason, answers)
        let others = roles.filter { $0 != actor.role }
        let allAgree = others.allSatisfy { given[$0]?.outcome == outcome }
        return allAgree ? [mine, .settled(step.id, outcome, reason: reason, answers)] : [mine]
    }
}
