import CaseReview

/// Reads entries as the fields of a form have them.
struct AnswersReader {
    let procedure: Procedure
    let people: [PersonID: Scenario.Player]

    /// What stands under `answers`; empty when nothing does.
    func answers(_ keys: Keys, _ forms: [FormID]) -> Answers {
        let fields = forms.compactMap { procedure.forms[$0] }.flatMap(\.fields)
        return answers(keys.pairs("answers"), fields, keys)
    }

    private func answers(_ pairs: [Entry.Pair], _ fields: [Field], _ keys: Keys) -> Answers {
        var answers: Answers = [:]
        for pair in pairs {
            guard let field = fields.first(where: { $0.id.rawValue == pair.key }) else {
                let near = NearestWord.to(pair.key, among: fields.map(\.id.rawValue))
                keys.source.complain(
                    pair.line, "There is no entry '\(pair.key)' to be made here",
                    cure: near.map { "Write '\($0)', if that is meant" }
                        ?? "Use an entry of the form that the act fills in")
                continue
            }
            answers[field.id] = value(pair, field, keys)
        }
        return answers
    }

    private func value(_ pair: Entry.Pair, _ field: Field, _ keys: Keys) -> FieldValue? {
        switch field.kind {
        case .text, .long, .nhsNumber: return text(pair, keys).map(FieldValue.text)
        case .date: return keys.day(pair).map(FieldValue.day)
        case .dateAndTime: return moment(pair, keys).map(FieldValue.moment)
        case .computed:
            keys.complain(
                pair, "is worked out and not entered", cure: "Take it out")
            return nil
        case .number: return keys.number(pair, in: 0...1_000_000).map(FieldValue.number)
        case .yesNo, .choice:
            return keys.oneOf(field.values ?? [], pair).map { .chosen([$0]) }
        case .choices(let options): return chosen(pair, options.map(\.id), keys)
        case .agencies: return chosen(pair, procedure.agencies.keys.map(\.rawValue).sorted(), keys)
        case .agency:
            let known = procedure.agencies.keys.map(\.rawValue).sorted()
            return keys.oneOf(known, pair).map(FieldValue.text)
        case .person:
            return keys.oneOf(people.keys.map(\.rawValue).sorted(), pair).map(FieldValue.text)
        case .group(let fields, _): return groups(pair, fields, keys)
        }
    }

    private func moment(_ pair: Entry.Pair, _ keys: Keys) -> Moment? {
        let moment = pair.entry.text.flatMap { Moment(written: $0) }
        if moment == nil {
            keys.complain(
                pair, "is not a day and a time", cure: "Write it as 2026-11-20 10:30")
        }
        return moment
    }

    private func text(_ pair: Entry.Pair, _ keys: Keys) -> String? {
        switch pair.entry.value {
        case .text(let text): return text
        case .nothing: return ""
        case .list, .map:
            keys.complain(
                pair, "has to be text, not \(pair.entry.kind)", cure: "Put the words in quotes")
            return nil
        }
    }

    private func chosen(_ pair: Entry.Pair, _ known: [String], _ keys: Keys) -> FieldValue? {
        let entries = pair.entry.list ?? [pair.entry]
        let chosen = entries.compactMap { entry in
            keys.oneOf(known, Entry.Pair(key: pair.key, line: entry.line, entry: entry))
        }
        return chosen.count == entries.count ? .chosen(chosen) : nil
    }

    private func groups(_ pair: Entry.Pair, _ fields: [Field], _ keys: Keys) -> FieldValue? {
        guard let list = pair.entry.list else {
            keys.complain(
                pair, "has to be a list, not \(pair.entry.kind)", cure: "Write one map for each")
            return nil
        }
        let groups = list.map { entry in answers(entry.pairs ?? [], fields, keys) }
        return .groups(groups)
    }
}

extension ScriptReader {
    /// Which of a step's forms an act fills in.
    enum Part {
        case request, reply, record
    }

    /// The form of a step that is one.
    func forms(of step: StepID) -> [FormID] {
        guard let activity = procedure.steps[step]?.activity else { return [] }
        return activity.form.map { [$0] } ?? activity.notificationForms
    }

    func forms(of step: StepID, _ part: Part) -> [FormID] {
        switch (procedure.steps[step]?.activity, part) {
        case (.gather(let gathering), .request): [gathering.request]
        case (.gather(let gathering), .reply): [gathering.reply]
        case (.decide(let deciding), .record): [deciding.record].compactMap(\.self)
        case (.settle(let examining), .record): [examining?.record].compactMap(\.self)
        default: []
        }
    }

    /// What an outcome further asks for.
    func forms(of step: StepID, _ outcome: OutcomeID) -> [FormID] {
        [procedure.steps[step]?.outcome(outcome)?.form].compactMap(\.self)
    }
}
