import CaseReview

extension Explaining {
    func part(_ pathway: Pathway) -> Explanation.PathwayPart {
        Explanation.PathwayPart(
            id: pathway.id, name: pathway.name, kind: pathway.kind,
            opens: pathway.opens.map(rule), begins: pathway.begins, mandate: pathway.mandate,
            overseenBy: pathway.oversight?.by ?? [],
            log: pathway.log.map {
                .init(name: $0.name, columns: $0.columns, citation: $0.citation)
            },
            steps: pathway.steps.map(part),
            citation: pathway.citation)
    }

    func part(_ step: Step) -> Explanation.StepPart {
        Explanation.StepPart(
            id: step.id, name: step.name, activity: step.activity.name,
            consistsOf: consistsOf(step.activity), forms: step.activity.forms,
            body: step.activity.body, tests: step.activity.examining?.tests ?? [],
            weigh: step.activity.examining?.weigh ?? [], recipients: step.activity.recipients,
            by: who(step.by),
            opens: step.opens.map(rule), isOnRequest: step.isOnRequest,
            comesBack: step.comesBack?.text, filesStand: step.filesStand,
            outcomes: step.outcomes.map(part), guidance: step.guidance, citation: step.citation)
    }

    func part(_ outcome: Outcome) -> Explanation.OutcomePart {
        Explanation.OutcomePart(
            id: outcome.id, name: outcome.name, effect: outcome.effect,
            needsReason: outcome.needsReason, form: outcome.form,
            opens: outcome.opens.map { .init(step: $0.step, when: $0.when.map(rule)) },
            withdraws: outcome.withdraws, closes: outcome.closes,
            onlyWhen: outcome.onlyWhen.map(rule), isForInquorate: outcome.isForInquorate,
            calls: outcome.calls, toldAs: outcome.toldAs, citation: outcome.citation)
    }

    /// Who takes a step, in words.
    func who(_ who: Who) -> String {
        switch who {
        case .anyOf(let roles): roles.map(name).joined(separator: " or ")
        case .jointly(let roles): roles.map(name).joined(separator: " and ") + ", jointly"
        case .named(let meaning):
            "the person named as \(meaning.rawValue.replacing("-", with: " "))"
        case .referrer: "whoever made the referral"
        case .body(let body): procedure.bodies[body]?.name ?? body.rawValue
        }
    }

    private func name(_ role: RoleID) -> String { procedure.roles[role]?.name ?? role.rawValue }
    private func name(_ form: FormID) -> String { procedure.forms[form]?.name ?? form.rawValue }
    private func name(_ body: BodyID) -> String { procedure.bodies[body]?.name ?? body.rawValue }

    private func consistsOf(_ activity: Activity) -> String {
        switch activity {
        case .form(let form): "fill in “\(name(form))” and hand it in"
        case .settle(nil): "choose one outcome"
        case .settle: "look at the tests, and choose one outcome"
        case .gather(let gathering):
            "ask \(asked(gathering)) with “\(name(gathering.request))”; they answer with "
                + "“\(name(gathering.reply))”"
        case .decide(let deciding):
            "\(name(deciding.body)) decides"
                + (deciding.isByCorrespondence ? " by correspondence" : "")
        case .tell(let recipients): "tell " + recipients.map(\.name).joined(separator: ", ")
        case .await: "wait for something outside the partnership, and record it"
        }
    }

    private func asked(_ gathering: Gathering) -> String {
        if let body = gathering.everyMemberOf { return "every member of \(name(body))" }
        guard let step = gathering.missingFrom else { return "agencies" }
        let missed = procedure.steps[step]?.name ?? step.rawValue
        return "those whom the quorum named and who were absent at “\(missed)”"
    }

    func part(_ limit: TimeLimit) -> Explanation.LimitPart {
        Explanation.LimitPart(
            id: limit.id, name: limit.name, who: limit.who, pathways: limit.pathways,
            when: limit.when.map(rule),
            eachAgencyAt: limit.eachAgencyAt, eachMeetingOf: limit.scope.body,
            isForPartnership: limit.scope == .partnership, repeats: limit.repeats,
            extendedBy: limit.extension?.by ?? [], modality: limit.modality, until: limit.until,
            warnBeforeWorkingDays: limit.warnBefore?.count,
            readings: limit.readings.map(part), citation: limit.citation)
    }

    func part(_ reading: TimeLimit.Reading) -> Explanation.ReadingPart {
        let start = reading.from.map { words.words($0) }.joined(separator: " or ")
        let which =
            switch (reading.from.count, reading.fromTheLast) {
            case (...1, _): ""
            case (_, true): "the last of "
            case (_, false): "the first of "
            }
        return Explanation.ReadingPart(
            id: reading.id, written: reading.written,
            words: "\(length(reading.span)) \(which)\(start)", from: reading.from,
            fromTheLast: reading.fromTheLast, citation: reading.citation)
    }

    private func length(_ span: TimeLimit.Span) -> String {
        switch span {
        case .within(.endOfFollowingMonth, nil): "by the end of the month after that of"
        case .within(let period, nil): "within \(period.text) of"
        case .within(let period, let least?): "after \(least.text) and within \(period.text) of"
        case .before(let period): "\(period.text) before"
        case .nextMeeting(let body): "by the next meeting of \(name(body)) after"
        case .unnumbered: "without a stated number of days, from"
        }
    }
}

extension Activity {
    /// The activity as packs call it.
    var name: String {
        switch self {
        case .form: "form"
        case .settle: "settle"
        case .gather: "gather"
        case .decide: "decide"
        case .tell: "tell"
        case .await: "await"
        }
    }

    fileprivate var forms: [FormID] {
        switch self {
        case .form(let form): [form]
        case .gather(let gathering): [gathering.request, gathering.reply]
        case .decide, .settle: [examining?.record].compactMap(\.self)
        case .tell: notificationForms
        case .await: []
        }
    }

    fileprivate var body: BodyID? {
        if case .decide(let deciding) = self { deciding.body } else { nil }
    }

    fileprivate var recipients: [Explanation.RecipientPart] {
        guard case .tell(let recipients) = self else { return [] }
        return recipients.map {
            .init(id: $0.id, name: $0.name, form: $0.form, citation: $0.citation)
        }
    }
}

extension TimeLimit.Scope {
    /// The body for each of whose meetings a limit runs; nil for any other.
    fileprivate var body: BodyID? { if case .eachMeeting(let body) = self { body } else { nil } }
}
