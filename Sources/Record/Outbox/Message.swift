public import CaseReview

/// Something to be sent when, and only when, the entries it goes with are recorded.
///
/// The payload is sealed; it must never carry case content, only whom to tell and a link.
public struct NewMessage: Hashable, Sendable {
    public let kind: String
    public let payload: [UInt8]
    /// The moment before which it must not leave.
    public let notBefore: Moment

    public init(kind: String, payload: [UInt8], notBefore: Moment) {
        self.kind = kind
        self.payload = payload
        self.notBefore = notBefore
    }
}

/// A message that waits to be sent.
public struct Message: Hashable, Sendable {
    /// Its number in the outbox of the record, never given twice.
    public let id: Int64
    public let stream: StreamID
    /// The position of the last entry that it goes with.
    public let position: Int64
    public let kind: String
    public let payload: [UInt8]
    /// How often sending it has failed.
    public let attempts: Int
}
