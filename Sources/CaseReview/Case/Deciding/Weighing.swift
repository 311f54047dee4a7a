/// Answering the questions of the tests, hearing each agency, and putting a proposal.
extension Taking {
    func answer(
        _ id: QuestionID, _ answer: Answer, at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        try requirePart(in: sitting)
        let held = matter.answers[id]
        if let held, held.value != answer.value, !sitting.standingVotes.isEmpty {
            throw .deciding(.votesStand(step.id, id))
        }
        return try answered(id, answer)
    }

    func giveView(
        _ agency: AgencyID, _ view: String, at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        try requireSpeaking(for: agency, at: sitting)
        if view.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        return [.viewGiven(step.id, agency, view)]
    }

    func propose(
        _ id: OutcomeID, _ reason: String, _ answers: Answers, at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        try requirePart(in: sitting)
        let outcome = try self.outcome(id)
        guard outcome.effect == .settles else { throw .acting(.noSuchOutcome(step.id, id)) }
        if reason.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        let forms = [sitting.deciding.record, outcome.form]
        for id in answers.keys where !forms.contains(where: { holds($0, id) }) {
            throw .referring(.noSuchField(id))
        }
        let missing = forms.flatMap { self.missing(in: $0, answers) }
        guard missing.isEmpty else { throw .deciding(.incomplete(step.id, missing)) }
        return [.proposed(step.id, id, reason: reason, answers)]
    }

    func vote(
        _ agency: AgencyID, _ choice: Vote.Choice, _ reason: String, on number: Int?,
        at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        guard let proposal = sitting.consideration.proposal else {
            throw .deciding(.nothingProposed(step.id))
        }
        if sitting.body.voting.rule == nil { throw .deciding(.noVotes(step.id)) }
        if let number, number != proposal.number { throw .deciding(.anotherProposal(step.id)) }
        let unruled = sitting.consideration.unruled.map(\.interest.id)
        guard unruled.isEmpty else { throw .deciding(.interestNotRuled(step.id, unruled)) }
        try requireSpeaking(for: agency, at: sitting)
        let unit = procedure.agencies[agency]?.votingUnit ?? agency
        guard sitting.standingVotes[unit] == nil else {
            throw .deciding(.agencyHasVoted(step.id, unit))
        }
        if choice != .agree, reason.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        let vote = Vote(
            agency: unit, choice: choice, reason: reason, castBy: actor.person, at: setting.now)
        return [.voted(step.id, vote)]
    }

    /// The chair and whoever keeps the meeting write down what the room says.
    func requirePart(in sitting: Sitting) throws(Refusal) {
        guard sitting.isKeeper(actor) || sitting.isChair(actor) else {
            throw .acting(.notYours(step.id))
        }
    }

    /// A vote or a view is an agency's: cast by one of its people in the room, or written down for it.
    private func requireSpeaking(
        for agency: AgencyID, at sitting: Sitting
    ) throws(Refusal) {
        guard sitting.body.members.contains(agency) else {
            throw .deciding(.agencyHasNoVote(step.id, agency))
        }
        guard sitting.room.agencies.contains(agency) else {
            throw .deciding(.agencyIsNotHere(step.id, agency))
        }
        guard sitting.isKeeper(actor) || sitting.room.speaks(actor.person, for: agency) else {
            throw .deciding(.notYourAgency(step.id, agency))
        }
    }

    private func holds(_ form: FormID?, _ field: FieldID) -> Bool {
        form.flatMap { procedure.forms[$0] }?.fields.contains { $0.id == field } ?? false
    }
}
