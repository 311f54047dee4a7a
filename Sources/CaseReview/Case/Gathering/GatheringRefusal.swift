/// Everything that gathering can say no to.
public enum GatheringRefusal: Sendable, Hashable {
    case nobodyAsked(StepID)
    case askedAlready(StepID)
    case notAsked(StepID, AgencyID)
    case repliedAlready(StepID, AgencyID)
    case notYourAgency(AgencyID)
    case incomplete(StepID, [FieldID])
}
