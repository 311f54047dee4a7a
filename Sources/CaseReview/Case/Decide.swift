/// Decides an act: what happens, or the rule that says no.
///
/// Pure: the same act on the same case in the same setting gives the same events for ever. The events include
/// the steps that open in consequence. A refused act changes nothing.
public func decide(
    _ act: CaseAct, in matter: Case, by actor: Actor, in setting: Setting,
    at meeting: Meeting? = nil
) throws(Refusal) -> [CaseEvent] {
    let taking = try Taking(act.step, in: matter, by: actor, in: setting)
    let events: [CaseEvent] =
        switch act {
        case .save(_, let answers): try taking.save(answers)
        case .handIn: try taking.handIn()
        case .begin: try taking.begin()
        case .settle(_, let outcome, let reason, let answers):
            try taking.settle(outcome, reason, answers)
        case .request(_, let agencies, let answers): try taking.request(agencies, answers)
        case .reply(_, let agency, let answers): try taking.reply(agency, answers)
        case .chase(_, let agency): try taking.chase(agency)
        case .tell(_, let recipient, let notice): try taking.tell(recipient, notice)
        default: try decideAtSitting(act, taking, meeting)
        }
    return events + consequences(of: events, on: matter, by: actor, in: setting)
}

/// Opens a case on a pathway: it has a reference, a procedure version, and its first steps.
public func open(
    _ id: CaseID, reference: String, on pathway: PathwayID, by actor: Actor, in setting: Setting
) throws(Refusal) -> [CaseEvent] {
    let procedure = setting.procedure
    guard let pathway = procedure.pathway(pathway), let first = pathway.begins.first,
        let step = procedure.steps[first]
    else { throw .acting(.noSuchStep("")) }
    guard step.by.includes(actor, in: Case(id: id), under: procedure) else {
        throw .acting(.notYours(first))
    }
    let opened = CaseEvent.opened(
        reference: reference, procedure: procedure.id, pathway: pathway.id)
    return [opened] + pathway.begins.map { .stepOpened($0) }
}

private func decideAtSitting(
    _ act: CaseAct, _ taking: Taking, _ meeting: Meeting?
) throws(Refusal) -> [CaseEvent] {
    if case .list(_, _, let because) = act { return try taking.list(at: meeting, because) }
    let sitting = try taking.sitting(at: meeting)
    switch act {
    case .declareInterest(_, let interest): return try taking.declare(interest, at: sitting)
    case .rule(_, let interest, let ruling, let reason):
        return try taking.rule(interest, ruling, reason, at: sitting)
    case .takeChair(_, let attendance, let reason):
        return try taking.takeChair(attendance, reason, at: sitting)
    case .answer(_, let question, let value, let evidence, let reason):
        let answer = Answer(
            value: value, evidence: evidence, reason: reason, by: taking.actor.person,
            at: taking.setting.now)
        return try taking.answer(question, answer, at: sitting)
    case .giveView(_, let agency, let view): return try taking.giveView(agency, view, at: sitting)
    case .propose(_, let outcome, let reason, let answers):
        return try taking.propose(outcome, reason, answers, at: sitting)
    case .vote(_, let agency, let choice, let reason):
        return try taking.vote(agency, choice, reason, at: sitting)
    case .conclude(_, let outcome, let reason):
        return try taking.conclude(outcome, reason, at: sitting)
    default: throw .acting(.anotherActivity(taking.step.id))
    }
}

/// The steps that open, and the ends that come, because of what has just happened.
func consequences(
    of events: [CaseEvent], on matter: Case, by actor: Actor, in setting: Setting
) -> [CaseEvent] {
    var after = matter
    for event in events { after.happened(Happening(event, by: actor, at: setting.now)) }
    var following: [CaseEvent] = []
    func happens(_ event: CaseEvent) {
        following.append(event)
        after.happened(Happening(event, by: actor, at: setting.now))
    }
    for (step, outcome) in events.compactMap(\.ending) {
        let ended = setting.procedure.steps[step]?.outcome(outcome)
        for overtaken in ended?.withdraws ?? [] where after.isOpen(overtaken) {
            happens(.stepWithdrawn(overtaken))
        }
        let facts = CaseFacts(after, under: setting.procedure)
        for opening in ended?.opens ?? [] where !after.isOpen(opening.step) {
            let isWanted = opening.when.map { facts.judge($0).value == .yes } ?? true
            if isWanted { happens(.stepOpened(opening.step)) }
        }
        if ended?.closes != nil { happens(.closed(because: step, outcome)) }
    }
    while !after.isClosed, let next = selfOpening(after, in: setting) {
        happens(.stepOpened(next))
    }
    return following
}

/// The next step that opens by itself and never has.
private func selfOpening(_ matter: Case, in setting: Setting) -> StepID? {
    let facts = CaseFacts(matter, under: setting.procedure)
    for pathway in setting.procedure.pathways where matter.pathways.contains(pathway.id) {
        for step in pathway.steps where !step.isOnRequest && matter.progress[step.id] == nil {
            if let opens = step.opens, facts.judge(opens).value == .yes { return step.id }
        }
    }
    return nil
}

extension CaseEvent {
    /// The step that this event ends, and how.
    public var ending: (StepID, OutcomeID)? {
        switch self {
        case .handedIn(let step, let outcome), .settled(let step, let outcome, _, _),
            .allTold(let step, let outcome):
            (step, outcome)
        case .decided(let step, let decision): (step, decision.outcome)
        default: nil
        }
    }
}
