/// Ending a body's work on a case: by a vote, by putting it off, or by passing a disagreement on.
extension Taking {
    func conclude(
        _ id: OutcomeID, _ reason: String, at sitting: Sitting
    ) throws(Refusal) -> [CaseEvent] {
        let outcome = try self.outcome(id)
        let unruled = sitting.consideration.unruled
        guard unruled.isEmpty else {
            throw .deciding(.interestNotRuled(step.id, unruled.map(\.interest.id)))
        }
        if outcome.isForInquorate, sitting.quorum.allowsDecision {
            throw .deciding(.isQuorate(step.id, outcome.id))
        }
        // What becomes of a meeting that is not enough is for its chair, whichever way is chosen.
        if outcome.isForInquorate, !sitting.isChair(actor) {
            throw .deciding(.chairDecides(step.id, outcome.id))
        }
        switch outcome.effect {
        case .defers: try requireDeferral(outcome, reason, sitting)
        case .settles: try requireCarried(outcome, sitting)
        case .escalates: try requireDisagreement(sitting)
        }
        return [.decided(step.id, decision(outcome, reason, sitting))]
    }

    private func requireDeferral(
        _ outcome: Outcome, _ reason: String, _ sitting: Sitting
    ) throws(Refusal) {
        guard sitting.isChair(actor) else { throw .deciding(.chairDecides(step.id, outcome.id)) }
        if reason.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
    }

    private func requireCarried(_ outcome: Outcome, _ sitting: Sitting) throws(Refusal) {
        try requireLawful(sitting, needsQuorum: !outcome.isForInquorate)
        guard let proposal = sitting.consideration.proposal else {
            throw .deciding(.nothingProposed(step.id))
        }
        guard proposal.outcome == outcome.id else {
            throw .deciding(.notWhatWasVotedOn(step.id, outcome.id))
        }
        switch sitting.result {
        case .carried, .notStated: return
        case .incomplete(let agencies): throw .deciding(.votesMissing(step.id, agencies))
        case .nobodyVoted: throw .deciding(.nobodyVoted(step.id))
        case .disagreement: throw .deciding(.agenciesDisagree(step.id, sitting.count.disagree))
        }
    }

    private func requireDisagreement(_ sitting: Sitting) throws(Refusal) {
        try requireLawful(sitting, needsQuorum: true)
        switch sitting.result {
        case .disagreement: return
        case .incomplete(let agencies): throw .deciding(.votesMissing(step.id, agencies))
        case .nobodyVoted: throw .deciding(.nobodyVoted(step.id))
        case .carried, .notStated: throw .deciding(.agenciesAgree(step.id))
        }
    }

    private func requireLawful(_ sitting: Sitting, needsQuorum: Bool) throws(Refusal) {
        try requirePart(in: sitting)
        guard sitting.quorum.allowsDecision || !needsQuorum else {
            throw .deciding(.notQuorate(step.id, missing: sitting.quorum.missing))
        }
        if sitting.body.reminder != nil, sitting.meeting.reminderGivenAt == nil {
            throw .deciding(.reminderNotGiven(step.id))
        }
        try requireExamined(sitting.deciding.examining)
        // In the room the chair sees who has not spoken; by correspondence it is for the chair to say whom to wait for.
        let silent = sitting.count.silent
        if sitting.deciding.isByCorrespondence, !silent.isEmpty, !sitting.isChair(actor) {
            throw .deciding(.someAreSilent(step.id, silent))
        }
    }

    private func decision(_ outcome: Outcome, _ reason: String, _ sitting: Sitting) -> Decision {
        let facts = CaseFacts(matter, under: procedure)
        let tests = sitting.deciding.tests.compactMap { procedure.criteria[$0] }
        let proposal = sitting.consideration.proposal
        let isVoted = outcome.effect != .defers
        return Decision(
            step: step.id, body: sitting.body.id, meeting: sitting.meeting.id,
            heldOn: sitting.meeting.isByCorrespondence
                ? setting.today : sitting.meeting.day ?? setting.today,
            isByCorrespondence: sitting.deciding.isByCorrespondence, outcome: outcome.id,
            reason: isVoted && reason.isEmpty ? proposal?.reason ?? "" : reason,
            record: isVoted ? proposal?.answers ?? [:] : [:],
            criteria: tests.map { $0.result(on: facts) }, answers: matter.answers,
            present: sitting.room.attendances,
            absent: sitting.body.members.filter { !sitting.room.agencies.contains($0) },
            quorum: sitting.quorum, interests: sitting.consideration.interests,
            actingChair: sitting.consideration.chair, views: sitting.consideration.views,
            votes: isVoted ? sitting.standingVotes : [:], count: sitting.count,
            clocks: Clocks(of: matter, in: setting).all(), procedure: procedure.id,
            decidedBy: actor, at: setting.now)
    }
}
