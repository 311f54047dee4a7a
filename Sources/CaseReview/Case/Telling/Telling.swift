/// Recording that somebody was told, and putting that right; the step ends when everybody has been.
extension Taking {
    func tell(_ id: String, _ notice: Notice) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        let recipients = try recipients(with: id)
        let form = recipients.first { $0.id == id }?.form
        let lacking = missing(in: form, matter.entries)
        guard lacking.isEmpty else {
            throw .telling(.packIncomplete(step.id, recipient: id, lacking))
        }
        if form != nil, isOfDecisionBefore {
            throw .telling(.packOfDecisionBefore(step.id, recipient: id))
        }
        let told = matter.notices[step.id] ?? [:]
        guard told[id] == nil else { throw .telling(.toldAlready(step.id, id)) }
        try requireDay(of: notice)
        let isLast = recipients.allSatisfy { $0.id == id || told[$0.id] != nil }
        let event = CaseEvent.told(step.id, recipient: id, notice)
        guard isLast, let outcome = step.outcomes.first else { return [event] }
        return [event, .allTold(step.id, outcome.id)]
    }

    /// A day that was entered wrongly is put right, also when the step has ended or the case is closed: whether somebody
    /// was told in time is counted from it. Both stay in the history.
    func correct(
        _ notice: Notice, to id: String, because reason: String
    ) throws(Refusal) -> [CaseEvent] {
        _ = try recipients(with: id)
        guard let told = matter.notices[step.id]?[id] else {
            throw .telling(.notToldYet(step.id, id))
        }
        if told == notice { throw .telling(.toldAlready(step.id, id)) }
        if reason.allSatisfy(\.isWhitespace) { throw .telling(.reasonMissing(step.id)) }
        try requireDay(of: notice)
        return [.tellingCorrected(step.id, recipient: id, notice, reason: reason)]
    }

    /// Whether the step was opened again, for another decision, and nobody has saved what it tells since.
    private var isOfDecisionBefore: Bool {
        guard let rounds = matter.progress[step.id]?.rounds, rounds.count > 1,
            let opened = rounds.last?.openedAt
        else { return false }
        return matter.enteredAt[step.id].map { $0 < opened } ?? true
    }

    /// All whom the step tells. Refuses whoever does not tell them, and a recipient who is not one of them.
    private func recipients(with id: String) throws(Refusal) -> [Recipient] {
        guard isKeeper || step.by.includes(actor, in: matter, under: procedure) else {
            throw .acting(.notYours(step.id))
        }
        guard case .tell(let recipients) = step.activity else {
            throw .acting(.anotherActivity(step.id))
        }
        guard recipients.contains(where: { $0.id == id }) else {
            throw .telling(.noSuchRecipient(step.id, id))
        }
        return recipients
    }

    private func requireDay(of notice: Notice) throws(Refusal) {
        guard notice.on <= setting.today else { throw .telling(.dayIsAhead(notice.on)) }
        if let begun = matter.beginning(under: procedure), notice.on < begun {
            throw .telling(.dayIsTooEarly(notice.on, begun: begun))
        }
    }
}

extension Case {
    /// The first day of the matter that is known: of what happened, of when somebody knew of it, or of its coming in.
    ///
    /// Often it came in on paper, and was entered days later.
    fileprivate func beginning(under procedure: Procedure) -> Day? {
        let meanings: [Field.Meaning] = [
            .incidentDate, .identifiedDate, .referralDate, .receivedDate,
        ]
        let entered = meanings.compactMap { entry($0, under: procedure)?.day }
        return (entered + [openedAt?.day].compactMap(\.self)).min()
    }
}
