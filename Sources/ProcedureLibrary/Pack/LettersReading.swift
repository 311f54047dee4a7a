import CaseReview

extension Keys {
    /// The letters of a file, in its order; every name in every text has to be one that a case fills in.
    func letters() -> [Letter] {
        each("letters", .letter) { id, keys in
            keys.refuseStandardName(id)
            return Letter(
                id: LetterID(id), name: keys.text("name"), occasions: keys.occasions(),
                template: keys.template() ?? StandardLetters.all[0].template,
                addressee: keys.optionalText("to"), citation: keys.optionalCitation(),
                isForPublic: keys.flag("for-the-public"))
        }
    }

    private func refuseStandardName(_ id: String) {
        guard StandardLetters.all.contains(where: { $0.id.rawValue == id }) else { return }
        source.complain(
            line, "'\(id)' is the name of a letter that every procedure has",
            cure: "Give this letter another name")
    }

    private func occasions() -> [Letter.Occasion] {
        let told = list("tells") { tells($0) }.flatMap { $0 }
        let asked = (ids("asks", .step) as [StepID]).map { Letter.Occasion.asks($0) }
        let chased = (ids("chases", .step) as [StepID]).map { Letter.Occasion.chases($0) }
        let steps: [StepID] = ids("at", .step)
        let addressee = steps.isEmpty ? optionalText("to") ?? "" : text("to")
        let occasions = told + asked + chased + steps.map { .at($0, to: addressee) }
        if occasions.isEmpty {
            source.complain(
                line, "\(what) is for nothing",
                cure: "Say what it is for: 'tells', 'asks', 'chases' or 'at', with steps")
        }
        return occasions
    }

    /// A step whose recipients all get the letter, or a step with those who do.
    private func tells(_ entry: Entry) -> [Letter.Occasion]? {
        guard entry.pairs != nil else {
            return (id(entry, .step) as StepID?).map { [.tells($0, recipient: nil)] }
        }
        return source.map(entry, "An item of 'tells' of \(inner)") { keys in
            let step: StepID = keys.requiredID("step", .step)
            return keys.filledList("to") { recipient in
                guard let name = recipient.text else { return nil }
                source.names.refer(.recipient, "\(step)/\(name)", at: source.place(recipient.line))
                return .tells(step, recipient: name)
            }
        }
    }

    /// The template; nil when it cannot be read, which has been complained of, fault by fault.
    private func template() -> LetterTemplate? {
        guard let pair = required("text") else { return nil }
        guard let text = pair.entry.text else {
            complain(
                pair, "has to be text, not \(pair.entry.kind)",
                cure: "Write 'text: |' and the letter beneath it")
            return nil
        }
        do {
            return try LetterTemplate(text)
        } catch {
            // A text of several lines begins beneath the line on which its key stands.
            let before = text.contains(where: \.isNewline) ? pair.entry.line : pair.entry.line - 1
            for fault in error.faults {
                source.complain(before + fault.line, fault.wrong, cure: fault.cure)
            }
            return nil
        }
    }
}

extension Names {
    /// Defines everybody whom a step tells, so that a letter can name them.
    func defineRecipients(of pathways: [Pathway]) {
        for step in pathways.flatMap(\.steps) {
            guard case .tell(let recipients) = step.activity, let place = place(.step, step.id)
            else { continue }
            for recipient in recipients {
                _ = define(.recipient, "\(step.id)/\(recipient.id)", at: place)
            }
        }
    }
}
