/// The procedure says no. Each activity lists what it can say no to; nothing else is refused.
public enum Refusal: Error, Sendable, Hashable {
    case acting(ActingRefusal)
    case referring(ReferringRefusal)
    case settling(SettlingRefusal)
    case gathering(GatheringRefusal)
    case deciding(DecidingRefusal)
    case telling(TellingRefusal)
    case keeping(KeepingRefusal)
    case engaging(EngagingRefusal)
    case partnership(PartnershipRefusal)
    case meeting(MeetingRefusal)
    case bringing(BringingRefusal)
    case filing(FilingRefusal)
}

/// What stands in the way of any act at all.
public enum ActingRefusal: Sendable, Hashable {
    case noSuchStep(StepID)
    case stepIsNotOpen(StepID)
    case notYours(StepID)
    case caseIsClosed
    case noSuchOutcome(StepID, OutcomeID)
    /// The procedure does not allow this outcome for what is known of the case.
    case outcomeForbidden(StepID, OutcomeID)
    case pathwayIsClosed(PathwayID)
    /// The step is of another kind than the act.
    case anotherActivity(StepID)
    /// A chair ruled that this person takes no part in the case.
    case withdrew
}
