/// Somebody taking people on for a case, agreeing to it, or ending it.
struct Engaging {
    let matter: Case
    let actor: Actor
    let setting: Setting

    private var procedure: Procedure { setting.procedure }

    func engage(_ new: Engagement) throws(Refusal) -> [CaseEvent] {
        try requireKeeper()
        if matter.isClosed { throw .acting(.caseIsClosed) }
        if new.reason.allSatisfy(\.isWhitespace) { throw .keeping(.reasonMissing) }
        guard let role = procedure.roles[new.role], role.sees.isByEngagement else {
            throw .engaging(.roleIsForMoreThanACase(new.role))
        }
        if matter.withdrawnPeople.contains(new.person) { throw .engaging(.wasRuledOut) }
        if let until = new.until, until < setting.today { throw .engaging(.endIsPast(until)) }
        if role.sees == .invitedItems { try requireItem(new.item) }
        let item = role.sees == .invitedItems ? new.item : nil
        let isRunning = matter.engagements.contains {
            $0.person == new.person && $0.role == new.role && $0.engagement.item == item
                && $0.runs(on: setting.today)
        }
        if isRunning { throw .engaging(.isEngagedAlready) }
        return [
            .engaged(
                Engagement(
                    person: new.person, role: new.role, item: item, until: new.until,
                    reason: new.reason))
        ]
    }

    /// A guest comes for something that a body has yet to decide.
    private func requireItem(_ item: StepID?) throws(Refusal) {
        guard let item, procedure.body(deciding: item) != nil, matter.isOpen(item),
            procedure.pathway(of: item).map({ matter.isOn($0.id) }) ?? true
        else { throw .engaging(.noItem) }
    }

    func agree(to person: PersonID, as role: RoleID) throws(Refusal) -> [CaseEvent] {
        let engaged = try running(person, role)
        let body = engaged.engagement.item.flatMap { procedure.body(deciding: $0) }
        guard let body, body.guests?.needsChair ?? false else {
            throw .engaging(.needsNoAgreement)
        }
        guard isChair(of: body) else { throw .engaging(.chairAgrees(body.id)) }
        return engaged.agreed == nil ? [.engagementAgreed(person, role)] : []
    }

    /// Somebody declares for themselves.
    func declare() throws(Refusal) -> [CaseEvent] {
        let mine = matter.engagements.contains {
            $0.person == actor.person && $0.runs(on: setting.today)
                && $0.waits(under: procedure).contains(.declaration)
        }
        guard mine else { throw .engaging(.isNotEngaged) }
        return [.confidenceDeclared]
    }

    func end(_ person: PersonID, as role: RoleID, _ reason: String) throws(Refusal) -> [CaseEvent] {
        let engaged = try running(person, role)
        let body = engaged.engagement.item.flatMap { procedure.body(deciding: $0) }
        if !(body.map(isChair) ?? false) { try requireKeeper() }
        if reason.allSatisfy(\.isWhitespace) { throw .keeping(.reasonMissing) }
        return [.engagementEnded(person, role, because: reason)]
    }

    private func running(_ person: PersonID, _ role: RoleID) throws(Refusal) -> Engaged {
        guard let engaged = matter.engagement(of: person, as: role) else {
            throw .engaging(.isNotEngaged)
        }
        return engaged
    }

    private func isChair(of body: Body) -> Bool {
        actor.role == body.chair || body.chairSuccession.contains(actor.role)
    }

    private func requireKeeper() throws(Refusal) {
        let duties = procedure.roles[actor.role]?.duties ?? []
        if duties.isDisjoint(with: [.keepCases, .keepMeetings]) { throw .keeping(.notAKeeper) }
    }
}

/// What ends with a meeting: the guests' part in the items that were on its agenda, decided or not.
///
/// - Returns: nothing for a case of which nobody was a guest there.
public func guestsLeave(_ matter: Case, with meeting: MeetingID) -> [CaseEvent] {
    let items = Set(matter.considerations.filter { $0.value.meeting == meeting }.keys)
    return matter.engagements.filter { engaged in
        engaged.endedAt == nil && (engaged.engagement.item.map(items.contains) ?? false)
    }.map { .engagementEnded($0.person, $0.role, because: "The meeting is over.") }
}
