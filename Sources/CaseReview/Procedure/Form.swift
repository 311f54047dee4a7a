/// A form that a procedure prescribes, as sections of fields.
public struct Form: Sendable, Hashable {
    public let id: FormID
    public let name: String
    public let intro: String?
    public let sections: [Section]
    public let citation: Citation?

    public init(
        id: FormID, name: String, intro: String? = nil, sections: [Section],
        citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.intro = intro
        self.sections = sections
        self.citation = citation
    }

    /// One page of the form.
    public struct Section: Sendable, Hashable {
        public let id: String
        public let title: String
        public let hint: String?
        public let fields: [Field]
        /// Only these roles fill it in; empty means whoever fills in the form.
        public let onlyFor: Set<RoleID>
        public let citation: Citation?

        public init(
            id: String, title: String, hint: String? = nil, fields: [Field],
            onlyFor: Set<RoleID> = [], citation: Citation? = nil
        ) {
            self.id = id
            self.title = title
            self.hint = hint
            self.fields = fields
            self.onlyFor = onlyFor
            self.citation = citation
        }
    }

    /// Every field outside repeated groups, and the groups themselves, in printed order.
    public var fields: [Field] { sections.flatMap(\.fields) }
}

/// One entry on a form.
public struct Field: Sendable, Hashable {
    public let id: FieldID
    public let label: String
    public let hint: String?
    public let kind: Kind
    public let isRequired: Bool
    /// Asked only while another field of the same form has this value.
    public let askedWhen: Condition?
    public let meaning: Meaning?
    /// The moment that a date tells, from which limits and ages can be counted.
    public let moment: MomentID?
    /// The body of which the date is a day on which it met about the case.
    public let metBy: BodyID?
    /// Special-category or criminal-offence data, which the pages mark and the log never shows.
    public let isSensitive: Bool
    /// About how many words are wanted.
    public let wordGuide: Int?
    public let clauses: [ClauseID]
    /// What forms outside call it, as they print it; read when a referral arrives on one.
    public let alsoCalled: [String]
    /// Other words for an option, by the option, as people write them on such a form.
    public let alsoWritten: [String: [String]]

    public init(
        id: FieldID, label: String, hint: String? = nil, kind: Kind, isRequired: Bool = false,
        askedWhen: Condition? = nil, meaning: Meaning? = nil, moment: MomentID? = nil,
        metBy: BodyID? = nil, isSensitive: Bool = false, wordGuide: Int? = nil,
        clauses: [ClauseID] = [],
        alsoCalled: [String] = [], alsoWritten: [String: [String]] = [:]
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        self.kind = kind
        self.isRequired = isRequired
        self.askedWhen = askedWhen
        self.meaning = meaning
        self.moment = moment
        self.metBy = metBy
        self.isSensitive = isSensitive
        self.wordGuide = wordGuide
        self.clauses = clauses
        self.alsoCalled = alsoCalled
        self.alsoWritten = alsoWritten
    }

    public indirect enum Kind: Sendable, Hashable {
        case text
        case long
        case date
        case dateAndTime
        case number
        case yesNo
        case choice([Option])
        case choices([Option])
        /// Somebody with an account in this role.
        case person(RoleID)
        case agency
        case agencies
        case nhsNumber
        /// Worked out from a time limit, never ticked.
        case computed(LimitID)
        case group([Field], addAnother: String)
    }

    public struct Option: Sendable, Hashable {
        public let id: String
        public let label: String
        public init(id: String, label: String) {
            self.id = id
            self.label = label
        }
    }

    public struct Condition: Sendable, Hashable {
        public let field: FieldID
        public let equals: String
        public init(field: FieldID, equals: String) {
            self.field = field
            self.equals = equals
        }
    }

    /// What the engine reads from a field; everything else on a form is for people only.
    public enum Meaning: String, Sendable, Hashable, Codable, CaseIterable {
        case subjectFirstName = "subject-first-name"
        case subjectLastName = "subject-last-name"
        case subjectOtherNames = "subject-other-names"
        case subjectBirthDate = "subject-birth-date"
        case subjectAge = "subject-age"
        case incidentDate = "incident-date"
        case referralDate = "referral-date"
        case receivedDate = "received-date"
        case identifiedDate = "identified-date"
        case qualityAssurer = "quality-assurer"
        case agenciesInvolved = "agencies-involved"
        case known = "known-to-agency"
        /// What the agencies agreed to tell the family.
        case familyWords = "family-words"
    }
}
