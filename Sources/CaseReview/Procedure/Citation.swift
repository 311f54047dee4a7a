/// Where a rule comes from: a document, a section, the clauses carried out, and our own short statement.
public struct Citation: Sendable, Hashable, Codable {
    public let document: String
    public let section: String
    /// The rule in our words; never a quotation.
    public let says: String
    public let clauses: [ClauseID]
    public let authority: Authority

    public init(
        document: String, section: String, says: String, clauses: [ClauseID] = [],
        authority: Authority = .localProcedure
    ) {
        self.document = document
        self.section = section
        self.says = says
        self.clauses = clauses
        self.authority = authority
    }

    /// How a page or a letter names the rule, such as "One Panel guidance 1.5 §3".
    public var reference: String { "\(document) §\(section)" }
}

/// How much weight a rule carries, strongest first.
public enum Authority: String, Sendable, Hashable, Codable, CaseIterable {
    case statute
    case statutoryGuidance = "statutory-guidance"
    case nationalPanelGuidance = "national-panel-guidance"
    case localProcedure = "local-procedure"
    /// Added by us and not in the document; advisory until the partnership adopts it.
    case recommended
    /// Rebuilt where the document's own drawing is lost.
    case reconstructed

    /// The authority in words that a page prints.
    public var words: String {
        switch self {
        case .statute: "Statute"
        case .statutoryGuidance: "Statutory guidance"
        case .nationalPanelGuidance: "National panel guidance"
        case .localProcedure: "Local procedure"
        case .recommended: "Not in the document: recommended"
        case .reconstructed: "Reconstructed: the document's drawing is lost"
        }
    }
}

/// Something that the document leaves unsaid or says in two ways; shown, and settled by people, never by code.
public struct Silence: Sendable, Hashable, Codable {
    public let id: String
    public let about: String
    /// What the pack does meanwhile, and who settles it.
    public let heldAs: String
    public let citation: Citation?

    public init(id: String, about: String, heldAs: String, citation: Citation?) {
        self.id = id
        self.about = about
        self.heldAs = heldAs
        self.citation = citation
    }
}
