public import CaseReview

/// Something to be sent to one person when, and only when, the entries it goes with are recorded.
///
/// The payload is sealed; it must never carry case content, only what kind of message it is and a link.
public struct NewMessage: Hashable, Sendable {
    public let kind: String
    public let recipient: PersonID
    public let payload: [UInt8]
    /// The moment before which it must not leave.
    public let notBefore: Moment
    /// A message of the same name is written once and never again; empty for a message that needs none.
    public let once: String

    public init(
        kind: String, to recipient: PersonID, payload: [UInt8], notBefore: Moment,
        once: String = ""
    ) {
        self.kind = kind
        self.recipient = recipient
        self.payload = payload
        self.notBefore = notBefore
        self.once = once
    }
}

/// A message that waits to be sent.
public struct Message: Hashable, Sendable {
    /// Its number in the outbox of the record.
    public let id: Int64
    /// What tells it from every other message, for ever, in 32 hexadecimal digits.
    ///
    /// It is worked out from where and when the message was written. A number alone would not do: after a
    /// backup was restored, numbers are given again to other messages.
    public let mark: String
    public let stream: StreamID
    /// The position of the last entry that it goes with.
    public let position: Int64
    public let kind: String
    public let recipient: PersonID
    public let writtenAt: Moment
    public let payload: [UInt8]
    /// How often sending it has failed.
    public let attempts: Int
}

/// A line of the outbox: what became of a message, without what it says.
public struct OutboxLine: Hashable, Sendable {
    public let id: Int64
    public let kind: String
    public let recipient: PersonID
    public let state: State
    public let writtenAt: Moment
    /// When it is to leave, or is tried next; of no meaning once it no longer waits.
    public let dueAt: Moment
    /// When it was sent, refused or set aside; nil while it waits.
    public let endedAt: Moment?
    /// How often it was handed to the mail server.
    public let attempts: Int
    /// Why it did not leave when it was last tried, in the sender's own word; empty when nothing went wrong.
    public let fault: String
    /// When somebody said that the person was told another way; nil unless they did.
    public let settledAt: Moment?
    /// Who said so; nil unless somebody did.
    public let settledBy: PersonID?

    /// What became of a message.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting
        /// The mail server has taken it.
        case sent
        /// All of it was handed over and the mail server did not say whether it took it.
        case unanswered
        /// The mail server will not take it; somebody has to look.
        case refused
        /// It was not to be sent any more.
        case setAside = "set-aside"
        /// It came back after the mail server had taken it.
        case bounced
    }
}
