/// Filling in a form, handing it in, and beginning a step that is taken on request.
extension Taking {
    func save(_ answers: Answers) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        if !(isKeeper && !step.activity.notificationForms.isEmpty) { try requireOwn() }
        try requireReadable(answers, in: forms())
        return [.answersSaved(step.id, answers)]
    }

    /// Whoever keeps the cases takes in what came on paper; it stays beside what was made of it.
    func receive(_ paper: ReceivedPaper, _ answers: Answers) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        guard isKeeper else { throw .keeping(.notAKeeper) }
        try requireOwn()
        guard paper.length <= ReceivedPaper.longest else { throw .referring(.paperTooLong) }
        try requireReadable(answers, in: forms())
        let saved = answers.isEmpty ? [] : [CaseEvent.answersSaved(step.id, answers)]
        return [.receivedOnPaper(step.id, paper)] + saved
    }

    func handIn() throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        try requireOwn()
        guard case .form(let form) = step.activity, let outcome = step.outcomes.first else {
            throw .acting(.anotherActivity(step.id))
        }
        let missing = missing(in: form, matter.forms[step.id] ?? [:])
        guard missing.isEmpty else { throw .referring(.incomplete(step.id, missing)) }
        _ = try self.outcome(outcome.id)
        return [.handedIn(step.id, outcome.id)]
    }

    func begin() throws(Refusal) -> [CaseEvent] {
        try requireOpenPathway()
        try requireOwn()
        let mayBegin =
            step.opens.map { CaseFacts(matter, under: procedure).judge($0).value == .yes } ?? true
        guard step.isOnRequest, mayBegin, !matter.isOpen(step.id) else {
            throw .referring(.cannotBegin(step.id))
        }
        return [.stepOpened(step.id)]
    }

    /// The form of the step, or the notification packs that are filled in before somebody is told.
    private func forms() throws(Refusal) -> [FormID?] {
        let forms = step.activity.form.map { [$0] } ?? step.activity.notificationForms
        if forms.isEmpty { throw .acting(.anotherActivity(step.id)) }
        return forms
    }
}
