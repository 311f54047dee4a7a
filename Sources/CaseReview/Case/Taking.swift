/// Somebody taking a step: the step, the case, the actor and the setting, once it is sure that they may.
struct Taking {
    let step: Step
    let matter: Case
    let actor: Actor
    let setting: Setting

    /// Refuses a step that the procedure does not have, and anybody whom a chair ruled out of the case.
    init(
        _ id: StepID, in matter: Case, by actor: Actor, in setting: Setting
    ) throws(Refusal) {
        guard let step = setting.procedure.steps[id] else { throw .acting(.noSuchStep(id)) }
        if matter.withdrawnPeople.contains(actor.person) { throw .acting(.withdrew) }
        let procedure = setting.procedure
        let isByEngagement = procedure.roles[actor.role]?.sees.isByEngagement ?? false
        if isByEngagement, !matter.engages(actor, on: setting.today, under: procedure) {
            throw .acting(.notYours(id))
        }
        self.step = step
        self.matter = matter
        self.actor = actor
        self.setting = setting
    }

    var procedure: Procedure { setting.procedure }

    var isKeeper: Bool {
        procedure.gives(.keepCases, to: actor.role)
    }

    /// Refuses whatever is done on a case or a pathway that has come to its end.
    func requireOpenPathway() throws(Refusal) {
        if matter.isClosed { throw .acting(.caseIsClosed) }
        let pathway = procedure.pathway(of: step.id)
        if let pathway, matter.closedPathways.contains(pathway.id) {
            throw .acting(.pathwayIsClosed(pathway.id))
        }
    }

    func requireOpen() throws(Refusal) {
        try requireOpenPathway()
        guard matter.isOpen(step.id) else { throw .acting(.stepIsNotOpen(step.id)) }
    }

    /// The outcome of this name, unless what is known of the case forbids it.
    func outcome(_ id: OutcomeID) throws(Refusal) -> Outcome {
        guard let outcome = step.outcome(id) else { throw .acting(.noSuchOutcome(step.id, id)) }
        let facts = CaseFacts(matter, under: procedure)
        if let condition = outcome.onlyWhen, facts.judge(condition).value == .no {
            throw .acting(.outcomeForbidden(step.id, id))
        }
        return outcome
    }

    func requireOwn() throws(Refusal) {
        guard step.by.includes(actor, in: matter, under: procedure),
            matter.concerns(actor, at: step, procedure)
        else {
            throw .acting(.notYours(step.id))
        }
    }

    /// The fields of a form that must be filled in, are asked, and are empty.
    func missing(in form: FormID?, _ answers: Answers) -> [FieldID] {
        guard let form = form.flatMap({ procedure.forms[$0] }) else { return [] }
        let mine = form.sections.filter { $0.onlyFor.isEmpty || $0.onlyFor.contains(actor.role) }
        return mine.flatMap(\.fields).filter { $0.isMissing(from: answers) }.map(\.id)
    }

    /// Refuses entries that none of the forms has, or that are not of its kinds.
    func requireReadable(_ answers: Answers, in forms: [FormID?]) throws(Refusal) {
        let sections = forms.compactMap { $0.flatMap { procedure.forms[$0] } }.flatMap(\.sections)
        for (id, value) in answers {
            guard let section = sections.first(where: { $0.fields.contains { $0.id == id } }),
                let field = section.fields.first(where: { $0.id == id })
            else { throw .referring(.noSuchField(id)) }
            guard section.onlyFor.isEmpty || section.onlyFor.contains(actor.role) else {
                throw .referring(.partForOthers(id))
            }
            guard field.kind.accepts(value) else { throw .referring(.notAnOption(id)) }
        }
    }

    func requireReadable(_ answers: Answers, in form: FormID?) throws(Refusal) {
        try requireReadable(answers, in: [form])
    }
}

extension Case {
    /// Whether a step that was opened by somebody of an agency is this actor's, as far as agencies go.
    func concerns(_ actor: Actor, at step: Step, _ procedure: Procedure) -> Bool {
        guard let agency = actor.agency, let role = procedure.roles[actor.role],
            let agencies = agencies(concernedBy: step, role, procedure)
        else { return true }
        return agencies.contains(agency)
    }

    /// The agencies whose holders of a role a step concerns; nil when it concerns all of them.
    ///
    /// What a member opens for the lead of an agency is for that agency's lead and no other's. A role that is
    /// for no agency, or sees every case, is concerned by everything.
    func agencies(concernedBy step: Step, _ role: Role, _ procedure: Procedure) -> [AgencyID]? {
        guard role.sees == .ownSteps, role.isForAgency else { return nil }
        let openers = progress.compactMap { id, progress -> AgencyID? in
            guard let ended = progress.lastEnded, let outcome = ended.outcome,
                procedure.steps[id]?.outcome(outcome)?.opens.contains(where: { $0.step == step.id })
                    ?? false
            else { return nil }
            return ended.endedBy?.agency
        }
        return openers.isEmpty ? nil : openers.sorted()
    }
}

extension Who {
    /// Whether an actor is one of those who take the step.
    public func includes(_ actor: Actor, in matter: Case, under procedure: Procedure) -> Bool {
        takers(in: matter, under: procedure).include(actor)
    }

    /// Those who take the step in a case as it stands.
    public func takers(in matter: Case, under procedure: Procedure) -> Takers {
        switch self {
        case .anyOf(let roles), .jointly(let roles): procedure.takers(roles, in: matter)
        case .named(let meaning):
            Takers(
                people: [matter.entry(meaning, under: procedure)?.text].compactMap { text in
                    text.map { PersonID($0) }
                })
        case .referrer: Takers(people: [matter.openedBy?.person].compactMap(\.self))
        case .body(let body): Takers(roles: procedure.bodies[body]?.chair.map { [$0] } ?? [])
        }
    }
}

extension Procedure {
    /// The holders of some roles; of a role that is given case by case, those who were taken on for this one.
    fileprivate func takers(_ named: [RoleID], in matter: Case) -> Takers {
        let (byEngagement, others) = named.reduce(into: ([RoleID](), [RoleID]())) { sorted, role in
            if roles[role]?.sees.isByEngagement ?? false {
                sorted.0.append(role)
            } else {
                sorted.1.append(role)
            }
        }
        if byEngagement.isEmpty { return Takers(roles: others) }
        let engaged = matter.engagementsInForce(under: self)
            .filter { byEngagement.contains($0.role) }
        return Takers(
            roles: others,
            engaged: engaged.map { Takers.Engaged(person: $0.person, role: $0.role) })
    }
}

/// Those who take a step: the holders of any of some roles, and single people.
public struct Takers: Sendable, Hashable {
    let roles: [RoleID]
    let people: [PersonID]
    /// Those who were taken on for the case, each in that role and in no other that they hold.
    let engaged: [Engaged]

    struct Engaged: Sendable, Hashable {
        let person: PersonID
        let role: RoleID
    }

    /// Whoever holds one of these roles.
    public init(roles: [RoleID]) { self.init(roles: roles, people: []) }

    init(roles: [RoleID] = [], people: [PersonID] = [], engaged: [Engaged] = []) {
        self.roles = roles
        self.people = people
        self.engaged = engaged
    }

    public func include(_ actor: Actor) -> Bool {
        roles.contains(actor.role) || people.contains(actor.person)
            || engaged.contains { $0.person == actor.person && $0.role == actor.role }
    }
}

extension Field {
    /// Whether the field is asked, is required, and has nothing in it; of a group, whether a row of it lacks something.
    func isMissing(from answers: Answers) -> Bool {
        guard isAsked(given: answers) else { return false }
        if answers[id]?.isEmpty ?? true { return isRequired }
        guard case .group(let fields, _) = kind else { return false }
        return answers[id]?.groups.contains { row in fields.contains { $0.isMissing(from: row) } }
            ?? false
    }

    /// Whether the other entries make this one a question at all.
    public func isAsked(given answers: Answers) -> Bool {
        askedWhen.map { answers[$0.field]?.includes($0.equals) ?? false } ?? true
    }
}

extension Field.Kind {
    /// Whether a value is of this kind and one of its options; nothing entered always is.
    func accepts(_ value: FieldValue) -> Bool {
        if value.isEmpty { return true }
        switch self {
        case .text, .long, .person, .nhsNumber: return value.text != nil
        case .agency: return value.text != nil
        case .date:
            if case .day = value { return true }
            return false
        case .dateAndTime: return value.moment != nil
        case .computed: return false
        case .number: return value.number != nil
        case .yesNo: return accepts(value, among: ["yes", "no", "not-known"], many: false)
        case .choice(let options): return accepts(value, among: options.map(\.id), many: false)
        case .choices(let options): return accepts(value, among: options.map(\.id), many: true)
        case .agencies: return !value.chosen.isEmpty || value.text != nil
        case .group(let fields, _):
            return value.groups.allSatisfy { group in
                group.allSatisfy { id, value in
                    fields.first { $0.id == id }?.kind.accepts(value) ?? false
                }
            }
        }
    }

    private func accepts(_ value: FieldValue, among options: [String], many: Bool) -> Bool {
        (many || value.chosen.count == 1) && value.chosen.allSatisfy(options.contains)
            && !value.chosen.isEmpty
    }
}
