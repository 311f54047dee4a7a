/// The steps and pathways that open, and the ends that come, because of what has just happened.
func consequences(
    of events: [CaseEvent], on matter: Case, by actor: Actor, in setting: Setting
) -> [CaseEvent] {
    var following = Following(
        matter: matter.after(events, by: actor, at: setting.now), actor: actor, setting: setting)
    for (step, outcome) in events.compactMap(\.ending) {
        following.end(step, with: setting.procedure.steps[step]?.outcome(outcome))
    }
    // What somebody is still writing down has not been said yet.
    if events.contains(where: { !$0.isDraft }) { following.openWhatHolds() }
    return following.events
}

/// The steps that came back because their day has come, in the procedure's order.
func comingBack(_ matter: Case, in setting: Setting) -> [StepID] {
    if matter.isClosed { return [] }
    return setting.procedure.pathways.filter { matter.isOn($0.id) }.flatMap(\.steps)
        .filter { step in
            guard let period = step.comesBack, !matter.isOpen(step.id),
                let ended = matter.progress[step.id]?.lastEnded?.endedAt
            else { return false }
            return setting.calendar.due(period, .after, from: ended.day) <= setting.today
        }
        .map(\.id)
}

/// What follows from what has happened, one event at a time.
private struct Following {
    var matter: Case
    let actor: Actor
    let setting: Setting
    var events: [CaseEvent] = []

    private mutating func happens(_ event: CaseEvent) {
        events.append(event)
        matter.happened(Happening(event, by: actor, at: setting.now))
    }

    mutating func end(_ step: StepID, with outcome: Outcome?) {
        guard let outcome else { return }
        for overtaken in outcome.withdraws where matter.isOpen(overtaken) {
            happens(.stepWithdrawn(overtaken))
        }
        for opening in outcome.opens where !matter.isOpen(opening.step) {
            let facts = CaseFacts(matter, under: setting.procedure)
            let isWanted = opening.when.map { facts.judge($0).value == .yes } ?? true
            if isWanted { open(opening.step, because: step) }
        }
        switch outcome.closes {
        case .pathway: close(pathwaysOf(step), because: step, outcome.id)
        case .matter: close(pathwaysThatPeopleEnd, because: step, outcome.id)
        case nil: return
        }
    }

    /// Opens a step, and first the pathway on which it stands if the case is not on it.
    private mutating func open(_ step: StepID, because cause: StepID) {
        let pathway = setting.procedure.pathway(of: step)
        if let pathway, !matter.isOn(pathway.id) {
            happens(.pathwayOpened(pathway.id, because: cause))
        }
        happens(.stepOpened(step))
    }

    private func pathwaysOf(_ step: StepID) -> [Pathway] {
        setting.procedure.pathway(of: step).map { [$0] } ?? []
    }

    /// A statutory notification is not ended by what a panel decides.
    private var pathwaysThatPeopleEnd: [Pathway] {
        setting.procedure.pathways.filter { $0.kind != .notification }
    }

    private mutating func close(
        _ pathways: [Pathway], because step: StepID, _ outcome: OutcomeID
    ) {
        for pathway in pathways where matter.isOn(pathway.id) {
            for open in pathway.steps where matter.isOpen(open.id) {
                happens(.stepWithdrawn(open.id))
            }
            happens(.pathwayClosed(pathway.id, because: step, outcome))
        }
        if !matter.pathways.contains(where: { matter.isOn($0) }) {
            happens(.closed(because: step, outcome))
        }
    }

    mutating func openWhatHolds() {
        openPathways()
        while !matter.isClosed, let next = selfOpening() { happens(.stepOpened(next)) }
    }

    private mutating func openPathways() {
        for pathway in setting.procedure.pathways where !matter.pathways.contains(pathway.id) {
            let facts = CaseFacts(matter, under: setting.procedure)
            guard let opens = pathway.opens, facts.judge(opens).value == .yes else { continue }
            happens(.pathwayOpened(pathway.id, because: nil))
            for step in pathway.begins { happens(.stepOpened(step)) }
        }
    }

    /// The next step that opens by itself and never has.
    private func selfOpening() -> StepID? {
        let facts = CaseFacts(matter, under: setting.procedure)
        return setting.procedure.selfOpening.first { next in
            matter.progress[next.step] == nil && matter.isOn(next.pathway)
                && facts.judge(next.opens).value == .yes
        }?.step
    }
}

extension Case {
    /// The case once these have happened as well.
    func after(_ events: [CaseEvent], by actor: Actor, at moment: Moment) -> Case {
        var after = self
        for event in events { after.happened(Happening(event, by: actor, at: moment)) }
        return after
    }
}

extension CaseEvent {
    /// Whether somebody is only writing something down.
    fileprivate var isDraft: Bool {
        if case .answersSaved = self { true } else { false }
    }
}
