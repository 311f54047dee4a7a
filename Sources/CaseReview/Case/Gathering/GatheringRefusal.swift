/// Everything that gathering can say no to.
public enum GatheringRefusal: Sendable, Hashable {
    case nobodyAsked(StepID)
    case askedAlready(StepID)
    case notAsked(StepID, AgencyID)
    case repliedAlready(StepID, AgencyID)
    /// Two reminders on one day are one that was sent twice.
    case chasedToday(StepID, AgencyID)
    case notYourAgency(AgencyID)
    case incomplete(StepID, [FieldID])
}
