public import CaseReview

/// One thing that happened, as the record holds it.
public struct Entry: Hashable, Sendable {
    /// Where it stands in the whole record; the first is 1 and there are no gaps.
    public let position: Int64
    public let stream: StreamID
    /// Where it stands in its stream; the first is 1 and there are no gaps.
    public let version: Int
    public let recordedAt: Moment
    public let actor: PersonID
    public let role: RoleID
    public let agency: AgencyID?
    public let kind: String
    /// What was said; nil once the stream has been disposed of.
    public let payload: [UInt8]?
    public let previousHash: Fingerprint
    public let hash: Fingerprint
}

/// One thing to be recorded: its kind stays in the clear, its payload is sealed.
public struct NewEntry: Hashable, Sendable {
    public let kind: String
    public let payload: [UInt8]
    /// A file that comes with it, sealed as the payload is and read only when it is asked for; nil where none does.
    public let file: [UInt8]?

    public init(kind: String, payload: [UInt8], file: [UInt8]? = nil) {
        self.kind = kind
        self.payload = payload
        self.file = file
    }
}

/// Who records, as what, for whom and when (UTC).
public struct Authorship: Hashable, Sendable {
    public let actor: PersonID
    public let role: RoleID
    public let agency: AgencyID?
    public let recordedAt: Moment

    public init(actor: PersonID, role: RoleID, agency: AgencyID?, recordedAt: Moment) {
        self.actor = actor
        self.role = role
        self.agency = agency
        self.recordedAt = recordedAt
    }
}
