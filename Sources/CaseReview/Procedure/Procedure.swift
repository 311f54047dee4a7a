/// The rules of one partnership at one version: who sits, what is asked, what happens, and by when.
///
/// It is read from a pack, proved once, and never changed; a class, for every act and page hands it on, and a
/// reference costs nothing. A case is stamped with the version in force when it was referred, and keeps it.
public final class Procedure: Sendable {
    public let id: ProcedureID
    public let partnership: PartnershipID
    public let about: About
    public let agencies: [AgencyID: Agency]
    public let sectors: [SectorID: Sector]
    public let roles: [RoleID: Role]
    public let bodies: [BodyID: Body]
    public let questions: [QuestionID: Question]
    public let criteria: [CriterionID: Criterion]
    public let forms: [FormID: Form]
    public let pathways: [Pathway]
    public let limits: [TimeLimit]
    public let silences: [Silence]
    /// Who names the lead where a case meets the tests of more than one kind of review; nil where nobody does.
    public let leadProcess: LeadProcess?
    /// Whether the partnership is a public authority for the purposes of the Freedom of Information Act 2000.
    public let isPublicAuthority: Stated<Bool>
    /// Words that the procedure prescribes to the letter, by name.
    public let wording: [String: String]
    /// The letters that the procedure has words for, in the order of its file.
    public let letters: [Letter]
    /// Every step by its name; names are unique across pathways.
    public let steps: [StepID: Step]
    /// The roles in the order of their names.
    let rolesInOrder: [Role]
    /// Looked up for every page, and so worked out once.
    private let meanings: [Field.Meaning: [FieldID]]
    /// The entries that tell when something was, by moment.
    public let enteredMoments: [MomentID: [FieldID]]
    /// The steps with which pathways begin.
    let beginnings: Set<StepID>
    /// The steps that open by themselves, in the order of the procedure.
    let selfOpening: [SelfOpening]
    private let limitPlaces: [LimitID: Int]

    /// Who names the kind of review that leads, as the document has it.
    public struct LeadProcess: Sendable, Hashable {
        public let by: [RoleID]
        public let citation: Citation

        public init(by: [RoleID], citation: Citation) {
            self.by = by
            self.citation = citation
        }
    }

    /// What the document is.
    public struct About: Sendable, Hashable {
        public let area: String
        public let title: String
        public let version: String
        public let published: String
        public let inForceFrom: Day
        public let reviewDue: Day?
        /// The marking on every page and paper.
        public let marking: String

        public init(
            area: String, title: String, version: String, published: String, inForceFrom: Day,
            reviewDue: Day?, marking: String
        ) {
            self.area = area
            self.title = title
            self.version = version
            self.published = published
            self.inForceFrom = inForceFrom
            self.reviewDue = reviewDue
            self.marking = marking
        }
    }

    public init(
        id: ProcedureID, partnership: PartnershipID, about: About, agencies: [Agency],
        sectors: [Sector], roles: [Role], bodies: [Body], questions: [Question],
        criteria: [Criterion], forms: [Form], pathways: [Pathway], limits: [TimeLimit],
        silences: [Silence], wording: [String: String], leadProcess: LeadProcess? = nil,
        letters: [Letter] = [], isPublicAuthority: Stated<Bool> = .notStated("")
    ) {
        self.id = id
        self.partnership = partnership
        self.about = about
        self.agencies = Self.byID(agencies, \.id)
        self.sectors = Self.byID(sectors, \.id)
        let roles = Self.byID(roles, \.id)
        self.roles = roles
        rolesInOrder = roles.values.sorted { $0.id < $1.id }
        self.bodies = Self.byID(bodies, \.id)
        self.questions = Self.byID(questions, \.id)
        self.criteria = Self.byID(criteria, \.id)
        self.forms = Self.byID(forms, \.id)
        self.pathways = pathways
        self.limits = limits
        self.silences = silences
        self.wording = wording
        self.letters = letters
        self.leadProcess = leadProcess
        self.isPublicAuthority = isPublicAuthority
        let steps = Self.byID(pathways.flatMap(\.steps), \.id)
        self.steps = steps
        let opening = pathways.flatMap(\.begins).compactMap { steps[$0]?.activity.form }
        // What a later form asks about a person is not read as the referral's; only the words for a family are a later form's.
        let fields = forms.flatMap { form in
            opening.contains(form.id)
                ? form.fields : form.fields.filter { $0.meaning == .familyWords }
        }
        meanings = Dictionary(grouping: fields.filter { $0.meaning != nil }) {
            $0.meaning ?? .known
        }.mapValues { $0.map(\.id) }
        let dated = forms.flatMap(\.fields).filter { $0.moment != nil }
        enteredMoments = Dictionary(grouping: dated) { $0.moment ?? "" }
            .mapValues { $0.map(\.id) }
        beginnings = Set(pathways.flatMap(\.begins))
        limitPlaces = Dictionary(
            limits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        selfOpening = pathways.flatMap { pathway in
            pathway.steps.compactMap { step in
                guard let opens = step.opens, !step.isOnRequest else { return nil }
                return SelfOpening(pathway: pathway.id, step: step.id, opens: opens)
            }
        }
    }

    /// A step that opens by itself, looked at after every act.
    struct SelfOpening: Sendable {
        let pathway: PathwayID
        let step: StepID
        let opens: Expression
    }

    /// The time limit of this name.
    public func limit(_ id: LimitID) -> TimeLimit? { limitPlaces[id].map { limits[$0] } }

    /// The procedure with the readings that a partnership has adopted, each by the name of its rule.
    public func adopting(_ readings: [String: String]) -> Procedure {
        var criteria = criteria
        for (rule, reading) in readings { criteria[CriterionID(rule)]?.adopted = reading }
        return Procedure(
            self, criteria: criteria,
            limits: limits.map { limit in
                readings[limit.id.rawValue].map(limit.adopting) ?? limit
            })
    }

    /// The same procedure, but for what has readings.
    private init(
        _ other: Procedure, criteria: [CriterionID: Criterion], limits: [TimeLimit]
    ) {
        id = other.id
        partnership = other.partnership
        about = other.about
        agencies = other.agencies
        sectors = other.sectors
        roles = other.roles
        rolesInOrder = other.rolesInOrder
        bodies = other.bodies
        questions = other.questions
        self.criteria = criteria
        forms = other.forms
        pathways = other.pathways
        self.limits = limits
        silences = other.silences
        leadProcess = other.leadProcess
        isPublicAuthority = other.isPublicAuthority
        wording = other.wording
        letters = other.letters
        steps = other.steps
        meanings = other.meanings
        enteredMoments = other.enteredMoments
        beginnings = other.beginnings
        selfOpening = other.selfOpening
        limitPlaces = other.limitPlaces
    }

    /// The pathway of this name.
    public func pathway(_ id: PathwayID) -> Pathway? { pathways.first { $0.id == id } }

    /// The pathway on which a step stands.
    public func pathway(of step: StepID) -> Pathway? {
        pathways.first { $0.steps.contains { $0.id == step } }
    }

    /// The fields with a meaning, in the forms that open a case on any pathway.
    public func fields(meaning: Field.Meaning) -> [FieldID] { meanings[meaning] ?? [] }

    /// The forms with which a pathway begins.
    public func openingForms(of pathway: Pathway) -> [Form] {
        pathway.begins.compactMap { step in
            steps[step]?.activity.form.flatMap { forms[$0] }
        }
    }

    private static func byID<ID: Hashable, Value>(
        _ values: [Value], _ id: KeyPath<Value, ID>
    ) -> [ID: Value] {
        Dictionary(values.map { ($0[keyPath: id], $0) }, uniquingKeysWith: { first, _ in first })
    }
}
