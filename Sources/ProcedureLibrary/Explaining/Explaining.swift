public import CaseReview

extension Explanation {
    /// Explains a procedure.
    public init(_ procedure: Procedure) {
        let explaining = Explaining(procedure)
        let about = procedure.about
        self.init(
            procedure: procedure.id, partnership: procedure.partnership, area: about.area,
            title: about.title, version: about.version, published: about.published,
            inForceFrom: about.inForceFrom, reviewDue: about.reviewDue, marking: about.marking,
            publicAuthority: explaining.publicAuthority,
            agencies: procedure.agencies.values.sorted { $0.id < $1.id }.map(explaining.part),
            sectors: procedure.sectors.values.sorted { $0.id < $1.id }.map {
                SectorPart(id: $0.id, name: $0.name, agencies: $0.agencies)
            },
            roles: procedure.roles.values.sorted { $0.id < $1.id }.map(explaining.part),
            bodies: procedure.bodies.values.sorted { $0.id < $1.id }.map(explaining.part),
            questions: procedure.questions.values.sorted { $0.id < $1.id }.map(explaining.part),
            criteria: procedure.criteria.values.sorted { $0.id < $1.id }.map(explaining.part),
            pathways: procedure.pathways.map(explaining.part),
            limits: procedure.limits.map(explaining.part),
            forms: procedure.forms.values.sorted { $0.id < $1.id }.map(explaining.part),
            leadProcess: procedure.leadProcess.map { .init(by: $0.by, citation: $0.citation) },
            silences: procedure.silences, wording: procedure.wording)
    }
}

/// Turns the parts of a procedure into the parts of its explanation.
struct Explaining {
    let procedure: Procedure
    let words: ExpressionWords

    init(_ procedure: Procedure) {
        self.procedure = procedure
        words = ExpressionWords(procedure)
    }

    func rule(_ expression: Expression) -> Explanation.Rule {
        Explanation.Rule(words: words.words(expression), expression: ExpressionTree(expression))
    }

    func part(_ agency: Agency) -> Explanation.AgencyPart {
        Explanation.AgencyPart(
            id: agency.id, names: agency.names.map { .init(name: $0.name, from: $0.from) },
            isStatutoryPartner: agency.isStatutoryPartner, votesWith: agency.votesWith)
    }

    func part(_ role: Role) -> Explanation.RolePart {
        Explanation.RolePart(
            id: role.id, name: role.name, sees: role.sees,
            duties: role.duties.sorted { $0.rawValue < $1.rawValue },
            isForAgency: role.isForAgency, staysUntilSucceeded: role.staysUntilSucceeded,
            citation: role.citation)
    }

    func part(_ body: Body) -> Explanation.BodyPart {
        Explanation.BodyPart(
            id: body.id, name: body.name, chair: body.chair,
            chairSuccession: body.chairSuccession, memberRole: body.memberRole,
            members: body.members, quorum: stated(body.quorum),
            quorumByCorrespondence: stated(body.quorumByCorrespondence),
            voting: stated(body.voting) { voting($0, of: body) },
            vetoes: body.voting.rule?.vetoes.sorted() ?? [],
            meets: stated(body.meets) {
                $0.everyMonths == 1 ? "every month" : "every \($0.everyMonths) months"
            },
            cancelling: body.cancellation.map(cancelling),
            interestDegrees: body.interests?.degrees.map(\.label) ?? [],
            interestsCitation: body.interests?.citation,
            reminder: body.reminder?.text, reminderCitation: body.reminder?.citation,
            agenda: body.agenda.map {
                .init(title: $0.name, words: $0.note ?? "", citation: $0.citation)
            }, papers: papers(of: body), citation: body.citation)
    }

    private func cancelling(_ rule: CancellationRule) -> Explanation.SaidPart {
        let who =
            rule.isChairsAlone ? "the chair alone" : "the chair, or whoever keeps the meetings"
        let when = rule.needsNoCases ? ", while no case waits for it" : ""
        return .init(
            title: "Cancelling a meeting", words: who + when + ", with a reason",
            citation: rule.citation)
    }

    var publicAuthority: Explanation.StatedRule {
        stated(procedure.isPublicAuthority) { isOne in
            isOne
                ? "the partnership is a public authority under the Freedom of Information Act 2000"
                : "the partnership is not a public authority under the Freedom of Information Act 2000"
        }
    }

    private func papers(of body: Body) -> [Explanation.SaidPart] {
        let rules = body.papers
        let act = rules.freedomOfInformation.map { rule in
            Explanation.SaidPart(
                title: "Freedom of information",
                words: "An exempt paper is marked “\(rule.marking)”. Exemptions named: "
                    + rule.exemptions.joined(separator: ", "), citation: rule.citation)
        }
        let criteria = rules.criteria.map {
            Explanation.SaidPart(
                title: "In every pack", words: "the criteria of each kind of review", citation: $0)
        }
        let circulation = rules.circulation.map {
            Explanation.SaidPart(
                title: "Circulation",
                words: "members open the papers once they are circulated to them",
                citation: $0)
        }
        let least = body.leastMeetings.map { rule in
            Explanation.SaidPart(
                title: "Meets about each case", words: "at least \(rule.count) times",
                citation: rule.citation)
        }
        let guests = body.guests.map { rule in
            Explanation.SaidPart(
                title: "Guests for one item",
                words: rule.needsChair ? "may come when the chair agrees" : "may be asked to come",
                citation: rule.citation)
        }
        let length = body.lasts.map { lasts in
            Explanation.SaidPart(
                title: "Length of a meeting", words: lasts.text, citation: lasts.citation)
        }
        return [
            length, guests, said("Declared by whoever opens the papers", rules.declaration),
            said("Copying and passing on", rules.copying), criteria, circulation, act,
            said("Staying away", body.absence), least,
        ].compactMap(\.self)
    }

    private func said(_ title: String, _ said: Said?) -> Explanation.SaidPart? {
        said.map { .init(title: title, words: $0.text, citation: $0.citation) }
    }

    private func stated(_ rule: Stated<Expression>) -> Explanation.StatedRule {
        let said = stated(rule) { words.words($0) }
        return Explanation.StatedRule(
            isStated: said.isStated, words: said.words,
            expression: rule.rule.map(ExpressionTree.init), citation: said.citation)
    }

    private func stated<Rule>(
        _ rule: Stated<Rule>, _ words: (Rule) -> String
    ) -> Explanation.StatedRule {
        switch rule {
        case .stated(let rule, let citation):
            .init(isStated: true, words: words(rule), expression: nil, citation: citation)
        case .notStated(let why):
            .init(isStated: false, words: why, expression: nil, citation: nil)
        }
    }

    private func voting(_ rule: VotingRule, of body: Body) -> String {
        var said =
            switch rule.carriedBy {
            case .nobodyAgainst: "carried if nobody votes against it; one vote an agency"
            case .majority: "carried by a majority; one vote an agency"
            }
        let vetoes = rule.vetoes.sorted().map { words.words(.present(.agency($0))) }
        if !vetoes.isEmpty {
            said += "; a vote against by any of these stops it: "
            said += vetoes.joined(separator: ", ")
        }
        return said
    }

    func part(_ question: Question) -> Explanation.QuestionPart {
        Explanation.QuestionPart(
            id: question.id, asks: question.text, kind: question.kind, help: question.help,
            prompts: question.prompts, beside: question.beside, citation: question.citation)
    }

    func part(_ criterion: Criterion) -> Explanation.CriterionPart {
        Explanation.CriterionPart(
            id: criterion.id, name: criterion.name, review: criterion.review,
            force: criterion.force, applies: criterion.applies.map(rule),
            whenItDoesNot: criterion.whenItDoesNot, test: rule(criterion.test),
            readings: criterion.readings.map {
                .init(id: $0.id, name: $0.name, test: rule($0.test), citation: $0.citation)
            },
            citation: criterion.citation)
    }
}
