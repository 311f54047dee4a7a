/// Everything that telling can say no to.
public enum TellingRefusal: Sendable, Hashable {
    case noSuchRecipient(StepID, String)
    case toldAlready(StepID, String)
    case dayIsAhead(Day)
}
