/// A panel, board or group that sits and decides.
public struct Body: Sendable, Hashable {
    public let id: BodyID
    public let name: String
    public let chair: RoleID?
    /// Who may chair one item when the chair cannot, first choice first; empty when the document does not say.
    public let chairSuccession: [RoleID]
    public let memberRole: RoleID?
    public let members: [AgencyID]
    public let quorum: Stated<Expression>
    /// The quorum of a decision taken by correspondence.
    public let quorumByCorrespondence: Stated<Expression>
    public let voting: Stated<VotingRule>
    public let meets: Stated<Frequency>
    /// How long a meeting lasts, for planning; nil when the document does not say. No clock runs on it.
    public let lasts: MeetingLength?
    /// What the document says of interests, on which whoever is in the chair for the item rules; nil when it is silent.
    public let interests: InterestRule?
    /// What the chair reminds members of before they decide.
    public let reminder: Said?
    /// What stands on the agenda of every meeting, in its order; empty when the document sets no agenda.
    public let agenda: [StandingItem]
    public let papers: PaperRules
    /// What the document says about asking others to come for one item; nil when it is silent.
    public let guests: GuestRule?
    /// What the document says about cancelling a meeting; nil when it is silent.
    public let cancellation: CancellationRule?
    /// What the document says about members who stay away.
    public let absence: Said?
    /// How often it has to meet about each case at the least; nil when the document does not say.
    public let leastMeetings: LeastMeetings?
    public let citation: Citation?

    public init(
        id: BodyID, name: String, chair: RoleID?, chairSuccession: [RoleID] = [],
        memberRole: RoleID?, members: [AgencyID], quorum: Stated<Expression>,
        quorumByCorrespondence: Stated<Expression>, voting: Stated<VotingRule>,
        meets: Stated<Frequency>, interests: InterestRule?, reminder: Said? = nil,
        agenda: [StandingItem] = [], papers: PaperRules = PaperRules(),
        lasts: MeetingLength? = nil, guests: GuestRule? = nil,
        cancellation: CancellationRule? = nil, absence: Said? = nil,
        leastMeetings: LeastMeetings? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.chair = chair
        self.chairSuccession = chairSuccession
        self.memberRole = memberRole
        self.members = members
        self.quorum = quorum
        self.quorumByCorrespondence = quorumByCorrespondence
        self.voting = voting
        self.meets = meets
        self.lasts = lasts
        self.interests = interests
        self.reminder = reminder
        self.agenda = agenda
        self.papers = papers
        self.guests = guests
        self.cancellation = cancellation
        self.absence = absence
        self.leastMeetings = leastMeetings
        self.citation = citation
    }
}

/// A rule that the document gives, or its silence, which is data too.
public enum Stated<Rule: Sendable & Hashable>: Sendable, Hashable {
    case stated(Rule, Citation)
    case notStated(String)

    public var rule: Rule? {
        if case .stated(let rule, _) = self { rule } else { nil }
    }

    public var citation: Citation? {
        if case .stated(_, let citation) = self { citation } else { nil }
    }
}

/// How votes are counted, by agency and never by person.
public struct VotingRule: Sendable, Hashable {
    public let carriedBy: Carried
    /// Agencies any one of which stops the proposal by voting against it.
    public let vetoes: Set<AgencyID>

    /// What it takes for a proposal to stand; abstentions count for neither side.
    public enum Carried: String, Sendable, Hashable, Codable {
        case nobodyAgainst = "nobody-against"
        case majority
    }

    public init(carriedBy: Carried, vetoes: Set<AgencyID> = []) {
        self.carriedBy = carriedBy
        self.vetoes = vetoes
    }
}

/// How often a body meets.
public struct Frequency: Sendable, Hashable {
    public let everyMonths: Int
    public init(everyMonths: Int) { self.everyMonths = everyMonths }
}

/// How long a meeting of a body lasts.
public struct MeetingLength: Sendable, Hashable {
    public let minutes: Int
    public let citation: Citation

    public init(minutes: Int, citation: Citation) {
        self.minutes = minutes
        self.citation = citation
    }

    /// In words: "2 hours 30 minutes".
    public var text: String {
        let hours = minutes / 60
        let parts = [(hours, "hour"), (minutes % 60, "minute")].filter { $0.0 > 0 }
        return parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
    }
}

/// Asking somebody to come for one item, who has no seat and no vote.
public struct GuestRule: Sendable, Hashable {
    /// Whether the chair has to agree before the guest sees anything.
    public let needsChair: Bool
    public let citation: Citation

    public init(needsChair: Bool, citation: Citation) {
        self.needsChair = needsChair
        self.citation = citation
    }
}

/// Who may cancel a meeting, and when.
public struct CancellationRule: Sendable, Hashable {
    /// Whether it is the chair's alone: then whoever keeps the meetings does not.
    public let isChairsAlone: Bool
    /// Whether a meeting stands for as long as a case on its agenda has yet to be decided.
    public let needsNoCases: Bool
    public let citation: Citation

    public init(isChairsAlone: Bool, needsNoCases: Bool, citation: Citation) {
        self.isChairsAlone = isChairsAlone
        self.needsNoCases = needsNoCases
        self.citation = citation
    }
}

/// What a document says of the interests that its members declare.
public struct InterestRule: Sendable, Hashable {
    /// How an interest can stand to a decision, one of which is said of each; empty where the document names none.
    public let degrees: [Field.Option]
    public let citation: Citation

    public init(degrees: [Field.Option] = [], citation: Citation) {
        self.degrees = degrees
        self.citation = citation
    }

    /// How an interest stands to the decision, in the procedure's words; nil where that was not declared.
    public func degree(_ interest: Interest) -> String? {
        degrees.first { $0.id == interest.degree }?.label
    }
}

/// How often a body has to meet about one case, at the least.
public struct LeastMeetings: Sendable, Hashable {
    public let count: Int
    public let citation: Citation

    public init(count: Int, citation: Citation) {
        self.count = count
        self.citation = citation
    }
}

/// Words that a procedure wants said, shown or printed, with where it says so.
public struct Said: Sendable, Hashable {
    public let text: String
    public let citation: Citation

    public init(text: String, citation: Citation) {
        self.text = text
        self.citation = citation
    }
}
