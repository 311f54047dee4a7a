/// Everything that telling can say no to.
public enum TellingRefusal: Sendable, Hashable {
    case noSuchRecipient(StepID, String)
    case toldAlready(StepID, String)
    case dayIsAhead(Day)
    /// What the recipient's form asks for is not all there.
    case packIncomplete(StepID, recipient: String, [FieldID])
}
