/// Decides an act on a whole case: what happens, or the rule that says no.
///
/// `target` is the procedure that a running case is to be moved to; nil for every other act. `meeting` is the one at
/// which the item is listed for which a guest is taken on.
public func decide(
    _ act: KeepingAct, on matter: Case, by actor: Actor, in setting: Setting,
    target: Procedure? = nil, at meeting: Meeting? = nil
) throws(Refusal) -> [CaseEvent] {
    if matter.withdrawnPeople.contains(actor.person) { throw .acting(.withdrew) }
    let keeping = Keeping(matter: matter, actor: actor, setting: setting)
    switch act {
    case .openPathway(let pathway, let reason): return try keeping.open(pathway, reason)
    case .nameLead(let review, let reason): return try keeping.name(review, reason)
    case .extend(let limit, let agency, let day, let reason):
        return try keeping.extend(limit, agency, to: day, reason)
    case .link(let other, let reason): return try keeping.link(other, reason)
    case .move(let procedure, let reason): return try keeping.move(to: procedure, target, reason)
    case .engage, .agree, .declareConfidence, .endEngagement:
        return try engage(
            act, Engaging(matter: matter, actor: actor, setting: setting, meeting: meeting))
    case .settleFreedomOfInformation(let paper, let position):
        return try keeping.settle(paper, position)
    }
}

private func engage(
    _ act: KeepingAct, _ engaging: Engaging
) throws(Refusal) -> [CaseEvent] {
    switch act {
    case .engage(let engagement): try engaging.engage(engagement)
    case .agree(let id): try engaging.agree(to: id)
    case .endEngagement(let id, let reason): try engaging.end(id, reason)
    case .declareConfidence(let id): try engaging.declare(id)
    case .openPathway, .nameLead, .extend, .link, .move, .settleFreedomOfInformation: []
    }
}

/// Somebody keeping a case.
private struct Keeping {
    let matter: Case
    let actor: Actor
    let setting: Setting

    var procedure: Procedure { setting.procedure }

    func open(_ id: PathwayID, _ reason: String) throws(Refusal) -> [CaseEvent] {
        try requireKeeper()
        try require(reason)
        guard let pathway = procedure.pathway(id) else { throw .keeping(.noSuchPathway(id)) }
        guard !matter.isOn(id) else { throw .keeping(.pathwayIsOpen(id)) }
        return [.pathwayOpened(id, because: nil)] + pathway.begins.map { .stepOpened($0) }
    }

    func name(_ review: String, _ reason: String) throws(Refusal) -> [CaseEvent] {
        if matter.isClosed { throw .acting(.caseIsClosed) }
        guard let lead = procedure.leadProcess, lead.by.contains(actor.role) else {
            throw .keeping(.leadIsForOthers(procedure.leadProcess?.by ?? []))
        }
        try require(reason)
        guard procedure.criteria.values.contains(where: { $0.review == review }) else {
            throw .keeping(.noSuchReview(review))
        }
        return [.leadNamed(review: review, reason: reason)]
    }

    func extend(
        _ id: LimitID, _ agency: AgencyID?, to day: Day, _ reason: String
    ) throws(Refusal) -> [CaseEvent] {
        guard let limit = procedure.limit(id) else {
            throw .keeping(.noSuchLimit(id))
        }
        guard let allowed = limit.extension else { throw .keeping(.cannotBeExtended(id)) }
        guard allowed.by.contains(actor.role) else {
            throw .keeping(.extensionIsForOthers(id, allowed.by))
        }
        try require(reason)
        let clock = Clocks(of: matter, in: setting).all()
            .first { $0.limit == id && $0.agency == agency }
        guard let clock, clock.satisfiedAt == nil, let due = clock.due else {
            throw .keeping(.notRunning(id))
        }
        guard day > due else { throw .keeping(.notLater(id, than: due)) }
        return [.extended(id, agency, to: day, from: due, reason: reason)]
    }

    func link(_ other: CaseID, _ reason: String) throws(Refusal) -> [CaseEvent] {
        try requireKeeper()
        try require(reason)
        guard other != matter.id else { throw .keeping(.linkedToItself) }
        guard !matter.links.contains(where: { $0.to == other }) else {
            throw .keeping(.linkedAlready(other))
        }
        return [.linked(other, reason: reason)]
    }

    func move(
        to id: ProcedureID, _ target: Procedure?, _ reason: String
    ) throws(Refusal) -> [CaseEvent] {
        try requireKeeper()
        try require(reason)
        guard id != matter.procedure else { throw .keeping(.sameProcedure(id)) }
        guard let target, target.partnership == procedure.partnership else {
            throw .keeping(.anotherPartnership(id))
        }
        let stranded = matter.openSteps(under: procedure).first { target.steps[$0.id] == nil }
        if let stranded { throw .keeping(.openStepIsMissing(stranded.id, id)) }
        // Whom another version lets in as a guest, and who agrees, is for that version to say.
        let guests = matter.engagements.filter { $0.endedAt == nil && $0.engagement.item != nil }
        return guests.map {
            .engagementEnded($0.id, because: "The case was moved to another version.")
        } + [.moved(to: id, from: matter.procedure, reason: reason)]
    }

    func settle(
        _ paper: CasePaper, _ position: FreedomOfInformationPosition
    ) throws(Refusal) -> [CaseEvent] {
        let duties = procedure.roles[actor.role]?.duties ?? []
        if duties.isDisjoint(with: [.keepCases, .keepMeetings]) {
            throw .keeping(.positionIsForKeepers)
        }
        guard matter.papers(under: procedure).contains(paper) else {
            throw .keeping(.paperNotThereYet(paper))
        }
        guard matter.freedomOfInformationRule(for: paper, under: procedure) != nil else {
            throw .keeping(.positionNotAsked)
        }
        switch position.gap {
        case .exemption: throw .keeping(.exemptionMissing)
        case .publicInterest: throw .keeping(.publicInterestMissing)
        case nil: return [.freedomOfInformationSettled(paper, position)]
        }
    }

    private func requireKeeper() throws(Refusal) {
        guard procedure.gives(.keepCases, to: actor.role) else {
            throw .keeping(.notAKeeper)
        }
    }

    private func require(_ reason: String) throws(Refusal) {
        if reason.allSatisfy(\.isWhitespace) { throw .keeping(.reasonMissing) }
    }
}
