/// Everything that settling can say no to.
public enum SettlingRefusal: Sendable, Hashable {
    case reasonMissing(StepID, OutcomeID)
    case answeredAlready(StepID, RoleID)
    case incomplete(StepID, [FieldID])
    /// Nobody has been asked yet, so there is nothing to collate.
    case nothingSent(StepID)
    /// No meeting of the body was held on that day.
    case hasNotMet(StepID, BodyID, Day)
    /// Another step says already that the body met about the case on that day.
    case metAlready(StepID, BodyID, Day)
}
