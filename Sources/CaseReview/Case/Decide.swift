/// Decides an act: what happens, or the rule that says no.
///
/// Pure: the same act on the same case in the same setting gives the same events for ever. The events include
/// the steps that open in consequence. A refused act changes nothing.
public func decide(
    _ act: CaseAct, in matter: Case, by actor: Actor, in setting: Setting,
    at meeting: Meeting? = nil
) throws(Refusal) -> [CaseEvent] {
    let returning = comingBack(matter, in: setting).filter { $0 == act.step }
    let opening = returning.map { CaseEvent.stepOpened($0) }
    let open = matter.after(opening, by: actor, at: setting.now)
    let events = opening + (try take(act, in: open, by: actor, in: setting, at: meeting))
    return events + consequences(of: events, on: matter, by: actor, in: setting)
}

/// What opens by itself because a day has come: steps that come back, and whatever now holds of a case.
public func sweep(_ matter: Case, by actor: Actor, in setting: Setting) -> [CaseEvent] {
    if matter.isClosed { return [] }
    let opening = comingBack(matter, in: setting).map { CaseEvent.stepOpened($0) }
    return opening + consequences(of: opening, on: matter, by: actor, in: setting)
}

private func take(
    _ act: CaseAct, in matter: Case, by actor: Actor, in setting: Setting, at meeting: Meeting?
) throws(Refusal) -> [CaseEvent] {
    let taking = try Taking(act.step, in: matter, by: actor, in: setting)
    switch act {
    case .save(_, let answers): return try taking.save(answers)
    case .handIn: return try taking.handIn()
    case .begin: return try taking.begin()
    case .receive(_, let paper, let answers): return try taking.receive(paper, answers)
    case .settle(_, let outcome, let reason, let answers):
        return try taking.settle(outcome, reason, answers)
    case .answer(_, let question, let value, let evidence, let reason)
    where taking.step.activity.isSettled:
        let answer = taking.answer(value, evidence, reason)
        return try taking.answer(question, answer)
    case .request(_, let agencies, let answers): return try taking.request(agencies, answers)
    case .reply(_, let agency, let answers): return try taking.reply(agency, answers)
    case .chase(_, let agency): return try taking.chase(agency)
    case .tell(_, let recipient, let notice): return try taking.tell(recipient, notice)
    case .correctTelling(_, let recipient, let notice, let reason):
        return try taking.correct(notice, to: recipient, because: reason)
    case .noteSent(_, let sent): return try taking.noteSent(sent)
    case .minute(_, _, let text, let after):
        return try taking.minute(text, after: after, at: meeting)
    case .agree(_, _, let action): return try taking.agree(action, at: meeting)
    case .endAction(_, let id, let end): return try taking.end(id, end, at: meeting)
    default: return try decideAtSitting(act, taking, meeting)
    }
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
    if case .explainMissing(_, _, let because) = act {
        return try taking.explainMissing(because, of: meeting)
    }
    let sitting = try taking.sitting(at: meeting)
    switch act {
    case .declareInterest(_, let interest): return try taking.declare(interest, at: sitting)
    case .rule(_, let interest, let ruling, let reason):
        return try taking.rule(interest, ruling, reason, at: sitting)
    case .takeChair(_, let attendance, let reason):
        return try taking.takeChair(attendance, reason, at: sitting)
    case .answer(_, let question, let value, let evidence, let reason):
        let answer = taking.answer(value, evidence, reason)
        return try taking.answer(question, answer, at: sitting)
    case .giveView(_, let agency, let view): return try taking.giveView(agency, view, at: sitting)
    case .propose(_, let outcome, let reason, let answers):
        return try taking.propose(outcome, reason, answers, at: sitting)
    case .vote(_, let agency, let choice, let reason, let number):
        return try taking.vote(agency, choice, reason, on: number, at: sitting)
    case .conclude(_, let outcome, let reason):
        try sitting.requireDay()
        return try taking.conclude(outcome, reason, at: sitting)
    default: throw .acting(.anotherActivity(taking.step.id))
    }
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
