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
        switch result(of: sitting) {
        case .carried, .notStated: return
        case .incomplete(let agencies): throw .deciding(.votesMissing(step.id, agencies))
        case .disagreement: throw .deciding(.agenciesDisagree(step.id, sitting.count.disagree))
        }
    }

    private func requireDisagreement(_ sitting: Sitting) throws(Refusal) {
        try requireLawful(sitting, needsQuorum: true)
        switch result(of: sitting) {
        case .disagreement: return
        case .incomplete(let agencies): throw .deciding(.votesMissing(step.id, agencies))
        case .carried, .notStated: throw .deciding(.agenciesAgree(step.id))
        }
    }

    /// In the room every agency answers; by correspondence a silent agency is recorded as silent and counts for nobody.
    private func result(of sitting: Sitting) -> VoteCount.Result {
        let count = sitting.count
        let answered =
            sitting.deciding.isByCorrespondence
            ? VoteCount(sitting.consideration.votes, among: []) : count
        return answered.result(under: sitting.body.voting.rule)
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
            votes: isVoted ? sitting.consideration.votes : [:], count: sitting.count,
            clocks: Clocks(of: matter, in: setting).all(), procedure: procedure.id,
            decidedBy: actor, at: setting.now)
    }
}
