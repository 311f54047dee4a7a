/// Everything that deciding can say no to.
public enum DecidingRefusal: Sendable, Hashable {
    case notListed(StepID)
    case meetingIsOver(MeetingID)
    case meetingIsCancelled(MeetingID)
    case anotherBody(StepID)
    /// An item is concluded in the room, on the day.
    case dayHasNotCome(Day)
    case slipNeedsReason(StepID, next: Day)
    /// The meeting has not been, or the step was taken at it or not yet open.
    case notMissed(StepID)
    case notHere(String)
    case natureMissing
    /// It does not say how the interest stands to the decision, in the procedure's own words.
    case degreeMissing(StepID)
    case noSuchInterest(String)
    case ruledAlready(String)
    /// Nobody rules on an interest of their own.
    case ownInterest(StepID)
    case chairIsConflicted(StepID)
    case interestNotRuled(StepID, [String])
    case reminderNotGiven(StepID)
    case noSuchQuestion(QuestionID)
    case notAnAnswer(QuestionID)
    case evidenceMissing(QuestionID)
    case reasonMissing
    case testsUnanswered(StepID, [QuestionID])
    /// Agencies have voted on what the tests say: none is answered in another way beneath their votes.
    case votesStand(StepID, QuestionID)
    /// The tests of more than one kind of review are met, and nobody has named the one that leads.
    case leadNotNamed(StepID, [String])
    /// The outcome is only for a body that is inquorate.
    case isQuorate(StepID, OutcomeID)
    case nothingProposed(StepID)
    /// The document describes no vote of the body.
    case noVotes(StepID)
    case incomplete(StepID, [FieldID])
    case agencyIsNotHere(StepID, AgencyID)
    case agencyHasNoVote(StepID, AgencyID)
    case agencyHasVoted(StepID, AgencyID)
    case notYourAgency(StepID, AgencyID)
    case notQuorate(StepID, missing: [Finding.Basis])
    case votesMissing(StepID, [AgencyID])
    case agenciesDisagree(StepID, [AgencyID])
    case agenciesAgree(StepID)
    /// Nobody agreed to what was proposed and nobody was against it.
    case nobodyVoted(StepID)
    /// The vote was meant for a proposal in whose place another has been put.
    case anotherProposal(StepID)
    /// By correspondence, the agencies from which nothing came; the chair settles whether they are waited for.
    case someAreSilent(StepID, [AgencyID])
    case notWhatWasVotedOn(StepID, OutcomeID)
    case chairDecides(StepID, OutcomeID)
}
