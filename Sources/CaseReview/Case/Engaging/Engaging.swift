/// Somebody taking people on for a case, agreeing to it, or ending it.
struct Engaging {
    let matter: Case
    let actor: Actor
    let setting: Setting
    /// The meeting at which the item is listed for which a guest is taken on; nil for every other act.
    let meeting: Meeting?

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
            $0.id == new.id
                || $0.person == new.person && $0.role == new.role && $0.engagement.item == item
                    && $0.runs(on: setting.today)
        }
        if isRunning { throw .engaging(.isEngagedAlready) }
        return [
            .engaged(
                Engagement(
                    id: new.id, person: new.person, role: new.role, item: item, until: new.until,
                    reason: new.reason))
        ]
    }

    /// A guest comes to a meeting that is still to be, for something that its body has yet to decide, where the procedure
    /// says that the body may ask others to come.
    private func requireItem(_ item: StepID?) throws(Refusal) {
        guard let item, let body = procedure.body(deciding: item), matter.isOpen(item),
            procedure.pathway(of: item).map({ matter.isOn($0.id) }) ?? true
        else { throw .engaging(.noItem) }
        if body.guests == nil { throw .engaging(.bodyHasNoGuests(body.id)) }
        guard let meeting, matter.considerations[item]?.meeting == meeting.id, !meeting.isOver,
            meeting.day.map({ setting.today <= $0 }) ?? false
        else { throw .engaging(.notOnAnAgenda(item)) }
    }

    func agree(to id: EngagementID) throws(Refusal) -> [CaseEvent] {
        let engaged = try running(id)
        guard let body = body(of: engaged), body.guests?.needsChair ?? false else {
            throw .engaging(.needsNoAgreement)
        }
        guard isChair(of: body) else { throw .engaging(.chairAgrees(body.id)) }
        return engaged.agreed == nil ? [.engagementAgreed(id)] : []
    }

    /// Somebody declares for themselves.
    func declare(_ id: EngagementID) throws(Refusal) -> [CaseEvent] {
        let engaged = try running(id)
        guard engaged.person == actor.person, engaged.role == actor.role,
            engaged.runs(on: setting.today)
        else { throw .engaging(.isNotEngaged) }
        return engaged.waits(under: procedure).contains(.declaration)
            ? [.confidenceDeclared(id)] : []
    }

    func end(_ id: EngagementID, _ reason: String) throws(Refusal) -> [CaseEvent] {
        let engaged = try running(id)
        if !(body(of: engaged).map(isChair) ?? false) { try requireKeeper() }
        if reason.allSatisfy(\.isWhitespace) { throw .keeping(.reasonMissing) }
        return [.engagementEnded(id, because: reason)]
    }

    private func running(_ id: EngagementID) throws(Refusal) -> Engaged {
        guard let engaged = matter.runningEngagement(id) else { throw .engaging(.isNotEngaged) }
        return engaged
    }

    private func body(of engaged: Engaged) -> Body? {
        engaged.engagement.item.flatMap { procedure.body(deciding: $0) }
    }

    private func isChair(of body: Body) -> Bool {
        body.isChaired(by: actor.role)
    }

    private func requireKeeper() throws(Refusal) {
        let duties = procedure.roles[actor.role]?.duties ?? []
        if duties.isDisjoint(with: [.keepCases, .keepMeetings]) { throw .keeping(.notAKeeper) }
    }
}

/// What ends with a meeting: the part of the guests who were asked to it, whatever was decided.
///
/// - Returns: nothing for a case of which nobody was a guest there.
public func guestsLeave(_ matter: Case, with meeting: MeetingID) -> [CaseEvent] {
    matter.engagements.filter { $0.endedAt == nil && $0.meeting == meeting }.map {
        .engagementEnded($0.id, because: "The meeting is over.")
    }
}
