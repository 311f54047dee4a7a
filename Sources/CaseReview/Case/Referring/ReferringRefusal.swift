/// Everything that referring can say no to.
public enum ReferringRefusal: Sendable, Hashable {
    /// These have to be filled in before the form can be handed in.
    case incomplete(StepID, [FieldID])
    /// The form has no such entry.
    case noSuchField(FieldID)
    /// The entry is not of the kind, or not one of the options, that the form has.
    case notAnOption(FieldID)
    /// Only these roles fill in that part of the form.
    case partForOthers(FieldID)
    /// The step cannot be begun yet.
    case cannotBegin(StepID)
    /// A form that came from outside holds more words than the record takes in.
    case paperTooLong
    /// What was handed in is no draft any more, and nobody discards it.
    case handedInAlready
    /// Somebody has discarded as many drafts today as the service lets one person discard.
    case discardedOften(Int)
}
