/// Everything that telling can say no to.
public enum TellingRefusal: Sendable, Hashable {
    case noSuchRecipient(StepID, String)
    case toldAlready(StepID, String)
    /// There is nothing to be put right.
    case notToldYet(StepID, String)
    case reasonMissing(StepID)
    case dayIsAhead(Day)
    /// On that day there was nothing yet of which anybody could have been told.
    case dayIsTooEarly(Day, begun: Day)
    /// What the recipient's form asks for is not all there.
    case packIncomplete(StepID, recipient: String, [FieldID])
    /// What the recipient's form says was saved before the step was opened again.
    case packOfDecisionBefore(StepID, recipient: String)
    /// No such letter could ever be written at the step.
    case noSuchLetter(StepID)
    case letterToNobody(StepID)
    case letterIsAhead(Day)
    /// The letter could be written from a later day on.
    case letterTooEarly(Day, begun: Day)
    case letterNotedAlready(StepID)
}
