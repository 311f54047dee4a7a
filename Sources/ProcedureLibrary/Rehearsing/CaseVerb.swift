import CaseReview

/// What can be done to a case in a scenario.
enum CaseVerb: String, CaseIterable {
    case open, save, begin, settle, request, reply, chase, list, rule, answer, propose, vote
    case conclude, tell
    case handIn = "hand-in"
    case declareInterest = "declare-interest"
    case takeChair = "take-chair"
    case answerAll = "answer-all"
    case giveView = "give-view"
    case voteAll = "vote-all"
    case explainMissing = "explain-missing"

    static var allWords: [String] { allCases.map(\.rawValue) }
}

extension ScriptReader {
    func moves(
        _ verb: CaseVerb, on id: CaseID, _ keys: Keys, _ at: Moment, _ who: PersonID
    ) -> [Scenario.Move] {
        let step: StepID = keys.requiredID("step", .step)
        let reason = keys.reason(of: verb)
        let entries = AnswersReader(procedure: procedure, people: people)
        func act(_ act: CaseAct) -> [Scenario.Move] { [.act(id, act)] }
        switch verb {
        case .open: return []
        case .handIn: return act(.handIn(step))
        case .begin: return act(.begin(step))
        case .save: return act(.save(step, entries.answers(keys, forms(of: step))))
        case .settle, .propose, .conclude:
            return act(ending(verb, step, reason, keys, entries))
        case .request:
            let asked = asked(keys, at: step)
            return act(.request(step, of: asked, entries.answers(keys, forms(of: step, .request))))
        case .reply:
            let agency: AgencyID = keys.requiredID("agency", .agency)
            return act(.reply(step, agency, entries.answers(keys, forms(of: step, .reply))))
        case .chase: return act(.chase(step, keys.requiredID("agency", .agency)))
        case .list:
            let meeting: MeetingID = keys.requiredID("at", .meeting)
            return act(.list(step, at: meeting, because: keys.optionalText("because") ?? ""))
        case .explainMissing:
            let meeting: MeetingID = keys.requiredID("of", .meeting)
            return act(
                .explainMissing(step, of: meeting, because: keys.optionalText("because") ?? ""))
        case .tell: return act(telling(step, keys, at))
        case .declareInterest: return act(.declareInterest(step, interest(keys, who)))
        case .rule:
            let ruling: Interest.Ruling? = keys.required("ruling").flatMap { keys.word($0) }
            let id = keys.optionalText("interest") ?? "interest"
            return act(.rule(step, interest: id, ruling ?? .stay, reason: reason))
        case .takeChair:
            return act(.takeChair(step, attendance: keys.text("attendance"), reason: reason))
        case .giveView:
            let agency: AgencyID = keys.requiredID("agency", .agency)
            return act(.giveView(step, agency, keys.text("view")))
        case .answer, .answerAll:
            return answers(verb, step, reason, keys).map { .act(id, $0) }
        case .vote:
            let agency: AgencyID = keys.requiredID("agency", .agency)
            return act(.vote(step, agency, choice(keys), reason: reason))
        case .voteAll: return [.voteAll(id, step, choice(keys), reason: reason)]
        }
    }

    private func choice(_ keys: Keys) -> Vote.Choice {
        keys.required("choice").flatMap { keys.word($0) } ?? .abstain
    }

    private func ending(
        _ verb: CaseVerb, _ step: StepID, _ reason: String, _ keys: Keys, _ entries: AnswersReader
    ) -> CaseAct {
        let outcome = keys.outcome(of: step)
        switch verb {
        case .conclude: return .conclude(step, outcome, reason: reason)
        case .propose:
            let forms = forms(of: step, .record) + forms(of: step, outcome)
            return .propose(step, outcome, reason: reason, entries.answers(keys, forms))
        default:
            let forms = forms(of: step, .record) + forms(of: step, outcome)
            let answers = entries.answers(keys, forms)
            return .settle(step, outcome, reason: reason, answers)
        }
    }

    private func telling(_ step: StepID, _ keys: Keys, _ at: Moment) -> CaseAct {
        let recipient = keys.required("recipient").flatMap { pair -> String? in
            if let text = pair.entry.text, keys.source.names.places[.step]?[step.rawValue] != nil {
                let place = keys.source.place(pair.entry.line)
                keys.source.names.refer(.recipient, "\(step)/\(text)", at: place)
            }
            return pair.entry.text
        }
        let notice = Notice(
            on: keys.optionalDay("told") ?? at.day, how: keys.text("how"),
            reference: keys.optionalText("reference") ?? "")
        return .tell(step, recipient: recipient ?? "", notice)
    }

    private func interest(_ keys: Keys, _ who: PersonID) -> Interest {
        let attendance = keys.optionalText("attendance") ?? who.rawValue
        let player = people[PersonID(attendance)]
        return Interest(
            id: keys.optionalText("id") ?? "interest", attendance: attendance, person: player?.id,
            name: player?.name ?? attendance, nature: keys.optionalText("nature") ?? "",
            degree: keys.optionalText("degree"))
    }

    private func asked(_ keys: Keys, at step: StepID) -> [AgencyID] {
        guard let pair = keys.required("of") else { return [] }
        guard pair.entry.text == "all" else { return keys.filledIDs("of", .agency) }
        if case .gather(let gathering)? = procedure.steps[step]?.activity,
            gathering.everyMemberOf == nil, gathering.missingFrom == nil
        {
            keys.complain(
                pair, "cannot be 'all', because the step asks no body's members",
                cure: "List the agencies")
        }
        return []
    }

    private func answers(
        _ verb: CaseVerb, _ step: StepID, _ reason: String, _ keys: Keys
    ) -> [CaseAct] {
        let evidence = keys.optionalText("evidence") ?? (verb == .answerAll ? "The papers" : "")
        func act(_ question: QuestionID, _ value: Answer.Value) -> CaseAct {
            .answer(step, question, value, evidence: evidence, reason: reason)
        }
        guard verb == .answerAll else {
            let value: Answer.Value? = keys.required("value").flatMap { keys.word($0) }
            return [act(keys.requiredID("question", .question), value ?? .notKnown)]
        }
        _ = keys.required("answers")
        return keys.pairs("answers").map { pair in
            let place = keys.source.place(pair.line)
            keys.source.names.refer(.question, pair.key, at: place)
            return act(QuestionID(pair.key), keys.word(pair) ?? .notKnown)
        }
    }
}

extension Keys {
    /// Why; never required, so that a scenario can show what is refused without it.
    fileprivate func reason(of verb: CaseVerb) -> String {
        switch verb {
        case .settle, .propose, .conclude, .rule, .takeChair, .vote, .voteAll, .answer:
            optionalText("reason") ?? ""
        case .answerAll: optionalText("reason") ?? "As the papers say"
        default: ""
        }
    }

    fileprivate func outcome(of step: StepID) -> OutcomeID {
        guard let pair = required("outcome"), let outcome: OutcomeID = id(pair.entry) else {
            return ""
        }
        if source.names.places[.step]?[step.rawValue] != nil {
            source.names.refer(.outcome, "\(step)/\(outcome)", at: source.place(pair.entry.line))
        }
        return outcome
    }
}
