/// Everything that settling can say no to.
public enum SettlingRefusal: Sendable, Hashable {
    case reasonMissing(StepID, OutcomeID)
    case answeredAlready(StepID, RoleID)
    case incomplete(StepID, [FieldID])
    /// Nobody has been asked yet, so there is nothing to collate.
    case nothingSent(StepID)
}
