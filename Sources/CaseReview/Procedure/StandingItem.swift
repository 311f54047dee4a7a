/// One line that stands on the agenda of every meeting of a body, with what it is filled from.
public struct StandingItem: Sendable, Hashable {
    public let id: AgendaLineID
    public let name: String
    public let holds: Contents
    /// What is under it as the document says, such as the kinds of report that are taken there.
    public let note: String?
    public let citation: Citation?

    public init(
        id: AgendaLineID, name: String, holds: Contents = .words, note: String? = nil,
        citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.holds = holds
        self.note = note
        self.citation = citation
    }

    /// What an item is filled from by itself.
    public enum Contents: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nothing: people talk about it.
        case words
        /// What is read out, the body's reminder.
        case statement
        /// What the last meeting minuted, and the steps that are still to be taken because of what it decided.
        case mattersArising = "matters-arising"
        /// Every case that is not closed.
        case caseTracker = "case-tracker"
        /// Cases before the body for the first time.
        case newReferrals = "new-referrals"
        /// Cases that the body put off.
        case putOff = "put-off"
        /// Cases that come back for another step of theirs.
        case reportsBack = "reports-back"
        /// What is late, at risk or escalated of all that is watched over.
        case exceptions

        /// Whether what is said under such a line is written under the line itself, and not only with its cases:
        /// reports and business that concern no one case are.
        public var isSpokenOf: Bool {
            switch self {
            case .words, .mattersArising, .caseTracker, .reportsBack, .exceptions: true
            case .statement, .newReferrals, .putOff: false
            }
        }
    }
}

/// What a body's procedure says of the papers for its meetings.
public struct PaperRules: Sendable, Hashable {
    /// What whoever opens the papers has to declare first.
    public let declaration: Said?
    /// Copying and passing on are forbidden, unless the chair allows it in writing.
    public let copying: Said?
    /// The criteria of every kind of review stand in every pack.
    public let criteria: Citation?
    /// Members open the papers once they have been circulated to them, and not while they are being drawn up.
    public let circulation: Citation?
    public let freedomOfInformation: FreedomOfInformationRule?

    public init(
        declaration: Said? = nil, copying: Said? = nil, criteria: Citation? = nil,
        circulation: Citation? = nil, freedomOfInformation: FreedomOfInformationRule? = nil
    ) {
        self.declaration = declaration
        self.copying = copying
        self.criteria = criteria
        self.circulation = circulation
        self.freedomOfInformation = freedomOfInformation
    }
}

/// How a paper stands to requests under the Freedom of Information Act 2000, where a procedure asks for it.
public struct FreedomOfInformationRule: Sendable, Hashable {
    /// What stands on every page of a paper that is exempt.
    public let marking: String
    /// The sections of the Act that the document names.
    public let exemptions: [String]
    public let citation: Citation

    public init(marking: String, exemptions: [String], citation: Citation) {
        self.marking = marking
        self.exemptions = exemptions
        self.citation = citation
    }
}
