/// A case of before OnePanel, as the old tracker tells it.
///
/// Nothing of it happened on this record: it has no steps, no time limits and no decision that could be defended
/// from here, only what somebody had written down.
public struct FormerCase: Sendable, Hashable {
    public let id: CaseID
    public let told: TrackerRow
    /// Who brought it in, and when.
    public let by: Actor
    public let at: Moment

    public init(id: CaseID, told: TrackerRow, by: Actor, at: Moment) {
        self.id = id
        self.told = told
        self.by = by
        self.at = at
    }
}

/// Everything that can have happened to a former case. Cases are added, never changed.
public enum FormerCaseEvent: Sendable, Hashable, Codable {
    case broughtIn(TrackerRow)
}

/// One row of the old tracker, in the words that stood there; empty where it says nothing.
public struct TrackerRow: Sendable, Hashable, Codable {
    /// As the spreadsheet counts its rows, from 1.
    public let row: Int
    public let reference: String
    /// The name or names of those whom the case is about.
    public let subject: String
    public let kind: String
    public let referredBy: String
    public let received: Day?
    public let status: String
    public let outcome: String
    public let decided: Day?
    public let closed: Day?
    /// What stood in further columns, in their order, each under its own heading; empty cells are left out.
    public let notes: [Note]

    public struct Note: Sendable, Hashable, Codable {
        public let heading: String
        public let words: String

        public init(heading: String, words: String) {
            self.heading = heading
            self.words = words
        }
    }

    public init(
        row: Int, reference: String, subject: String, kind: String = "", referredBy: String = "",
        received: Day? = nil, status: String = "", outcome: String = "", decided: Day? = nil,
        closed: Day? = nil, notes: [Note] = []
    ) {
        self.row = row
        self.reference = reference
        self.subject = subject
        self.kind = kind
        self.referredBy = referredBy
        self.received = received
        self.status = status
        self.outcome = outcome
        self.decided = decided
        self.closed = closed
        self.notes = notes
    }

    /// What the tracker last says of the case: its outcome, else its status.
    public var standing: String { outcome.isEmpty ? status : outcome }
}
