/// A refusal in words, in one place, for pages and command line alike.
public struct RefusalWords: Sendable, Hashable {
    /// The rule's name in lower case with hyphens, for programs.
    public let name: String
    /// What the procedure says no to.
    public let rule: String
    /// What would satisfy it.
    public let cure: String
    public let citation: Citation?

    init(_ name: String, _ rule: String, cure: String, _ citation: Citation? = nil) {
        self.name = name
        self.rule = rule
        self.cure = cure
        self.citation = citation
    }
}

extension Refusal {
    /// The refusal in words, with the clause that it rests on where the document states one.
    public func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .acting(let refusal): refusal.words(under: procedure)
        case .referring(let refusal): refusal.words(under: procedure)
        case .settling(let refusal): refusal.words(under: procedure)
        case .gathering(let refusal): refusal.words(under: procedure)
        case .deciding(let refusal): refusal.words(under: procedure)
        case .telling(let refusal): refusal.words(under: procedure)
        case .keeping(let refusal): refusal.words(under: procedure)
        case .engaging(let refusal): refusal.words(under: procedure)
        case .partnership(let refusal): refusal.words(under: procedure)
        case .bringing(let refusal): refusal.words
        case .meeting(let refusal): refusal.words(under: procedure)
        case .filing(let refusal): refusal.words(under: procedure)
        }
    }

    /// The entries of a form that are to be mended, if that is what the refusal is about.
    public var fields: [FieldID] {
        switch self {
        case .referring(.incomplete(_, let fields)), .settling(.incomplete(_, let fields)),
            .gathering(.incomplete(_, let fields)), .deciding(.incomplete(_, let fields)),
            .telling(.packIncomplete(_, _, let fields)):
            fields
        case .referring(.noSuchField(let field)), .referring(.notAnOption(let field)),
            .referring(.partForOthers(let field)):
            [field]
        default: []
        }
    }
}

extension Procedure {
    func name(_ step: StepID) -> String { steps[step]?.name ?? step.rawValue }

    func name(_ agency: AgencyID) -> String {
        agencies[agency]?.names.last?.name ?? agency.rawValue
    }

    func names(_ agencies: [AgencyID]) -> String {
        agencies.map { name($0) }.joined(separator: ", ")
    }

    func label(_ field: FieldID) -> String {
        for form in forms.values {
            if let found = form.fields.first(where: { $0.id == field }) { return found.label }
        }
        return field.rawValue
    }

    func labels(_ fields: [FieldID]) -> String {
        fields.map { "“\(label($0))”" }.joined(separator: ", ")
    }

    /// Names somebody or something that a quorum misses.
    public func name(of basis: Finding.Basis) -> String {
        switch basis {
        case .sector(let sector): sectors[sector]?.name ?? sector.rawValue
        case .agency(let agency): name(agency)
        case .role(let role): roles[role]?.name ?? role.rawValue
        case .count(let present, let wanted): "\(wanted - present) more of the member agencies"
        default: "a part of the quorum"
        }
    }

    /// The body that takes a step; nil for a step of office-holders.
    public func body(at step: StepID) -> Body? {
        guard case .decide(let deciding)? = steps[step]?.activity else { return nil }
        return bodies[deciding.body]
    }

    func names(_ who: Who) -> String {
        switch who {
        case .anyOf(let roles): roles.map { name($0) }.joined(separator: " or ")
        case .jointly(let roles): roles.map { name($0) }.joined(separator: " and ")
        case .named(let meaning): "the person named on the form (\(meaning.rawValue))"
        case .referrer: "the referrer"
        case .body(let body): bodies[body]?.name ?? body.rawValue
        }
    }

    func name(_ role: RoleID) -> String { roles[role]?.name ?? role.rawValue }
}
