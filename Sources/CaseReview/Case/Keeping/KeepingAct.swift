/// What is asked of a whole case, rather than of one of its steps.
public enum KeepingAct: Sendable, Hashable {
    /// Opens a further pathway, or one that was closed.
    case openPathway(PathwayID, reason: String)
    /// Names the kind of review that leads where the tests of several are met.
    case nameLead(review: String, reason: String)
    /// Puts the day of a time limit off; the original stays beside it.
    case extend(LimitID, AgencyID?, to: Day, reason: String)
    /// Says that another case is about the same people or events.
    case link(CaseID, reason: String)
    /// Moves a running case to another version of its procedure.
    case move(to: ProcedureID, reason: String)
    /// Takes somebody on for this case.
    case engage(Engagement)
    /// Agrees, as the chair, that a guest comes.
    case agree(to: EngagementID)
    /// Declares, for oneself, what is asked of whoever opens the papers.
    case declareConfidence(EngagementID)
    case endEngagement(EngagementID, reason: String)
    /// Settles how a paper of the case stands to requests for information; a later one takes the place of an earlier.
    case settleFreedomOfInformation(CasePaper, FreedomOfInformationPosition)
}

/// Everything that keeping a case can say no to.
public enum KeepingRefusal: Sendable, Hashable {
    case notAKeeper
    case reasonMissing
    case noSuchPathway(PathwayID)
    case pathwayIsOpen(PathwayID)
    /// The procedure knows no such kind of review.
    case noSuchReview(String)
    /// Only these name the lead.
    case leadIsForOthers([RoleID])
    case noSuchLimit(LimitID)
    /// The procedure lets nobody put this limit off.
    case cannotBeExtended(LimitID)
    case extensionIsForOthers(LimitID, [RoleID])
    /// The limit is not running, so that there is nothing to put off.
    case notRunning(LimitID)
    /// The new day is not after the day that it replaces.
    case notLater(LimitID, than: Day)
    case linkedAlready(CaseID)
    case linkedToItself
    case sameProcedure(ProcedureID)
    case anotherPartnership(ProcedureID)
    /// The other version has no step of this name, and it is open.
    case openStepIsMissing(StepID, ProcedureID)
    /// Only those who keep the cases or the meetings settle a position.
    case positionIsForKeepers
    /// No body to which the case went asks for a position under its procedure.
    case positionNotAsked
    /// There is no such paper of the case: it was not handed in, or nothing has been decided.
    case paperNotThereYet(CasePaper)
    case exemptionMissing
    case publicInterestMissing
}
