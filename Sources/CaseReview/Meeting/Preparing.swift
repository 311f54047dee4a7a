/// Getting the right papers to the right people: the agenda, its ratification, and the circulation.
extension Holding {
    func prepare(_ act: MeetingAct) throws(Refusal) -> [MeetingEvent] {
        switch act {
        case .add(let item): return try add(item)
        case .order(let lines): return try order(lines)
        case .ratifyAgenda: return try ratify()
        case .settleFreedomOfInformation(let paper, let position):
            return try settle(paper, position)
        case .circulatePapers(let people): return try circulate(to: people)
        case .declare: return meeting.declaredBy[actor.person] == nil ? [.confidenceDeclared] : []
        case .sayRead: return try sayRead()
        case .allowCopying(let whom, let reason): return try allowCopying(whom, reason)
        case .sendApologies(let apologies): return try note(apologies)
        default: return []
        }
    }

    private func add(_ item: AgendaItem) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        if item.title.allSatisfy(\.isWhitespace) { throw .meeting(.titleMissing) }
        return [.itemAdded(item)]
    }

    private func order(_ lines: [AgendaLineID]) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        return [.agendaOrdered(lines)]
    }

    private func ratify() throws(Refusal) -> [MeetingEvent] {
        try requireOpen()
        try requireChair()
        if meeting.ratified != nil,
            !meeting.isChangedSinceRatified(casesChangedAt: listed.changedAt)
        {
            throw .meeting(.agendaIsRatified)
        }
        return [.agendaRatified] + marking("meeting.agenda-ratified")
    }

    private func settle(
        _ paper: MeetingPaper, _ position: FreedomOfInformationPosition
    ) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        // A position is of what was reviewed, and a draft goes on being written at.
        if paper == .minutes, !meeting.minutes.areApproved { throw .meeting(.minutesNotApproved) }
        switch position.gap {
        case .exemption: throw .meeting(.exemptionMissing(meeting.body))
        case .publicInterest: throw .meeting(.reasonMissing)
        case nil: break
        }
        return [.freedomOfInformationSettled(paper, position)]
    }

    private func circulate(to people: [PersonID]) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        if people.isEmpty { throw .meeting(.nobodyNamed) }
        try requirePosition(.pack)
        return [.papersCirculated(to: people)]
            + marking("meeting.papers-sent", "meeting.criteria-in-pack")
    }

    /// A procedure that asks for a position under the Act lets no paper go without one.
    func requirePosition(_ paper: MeetingPaper) throws(Refusal) {
        let rule = setting.procedure.bodies[meeting.body]?.papers.freedomOfInformation
        let settled = meeting.position(of: paper, casesChangedAt: listed.changedAt)
        if rule != nil, settled == nil {
            throw .meeting(.positionMissing(paper, meeting.body))
        }
    }

    /// Where the procedure asks for a declaration, nobody has read papers that they could not open.
    private func requireDeclared() throws(Refusal) {
        let asks = setting.procedure.bodies[meeting.body]?.papers.declaration != nil
        if asks, !isKeeper, meeting.declaredBy[actor.person] == nil {
            throw .meeting(.notDeclared(meeting.body))
        }
    }

    private func sayRead() throws(Refusal) -> [MeetingEvent] {
        guard meeting.recipients.contains(actor.person) else {
            throw .meeting(.notCirculatedToYou(meeting.body))
        }
        try requireDeclared()
        let changedAt = [meeting.arrangedAt, listed.papersChangedAt].compactMap(\.self).max()
        return meeting.hasRead(actor.person, papersChangedAt: changedAt) ? [] : [.papersRead]
    }

    private func allowCopying(
        _ whom: String, _ reason: String
    ) throws(Refusal) -> [MeetingEvent] {
        guard setting.procedure.bodies[meeting.body]?.papers.copying != nil else {
            throw .meeting(.copyingNotForbidden)
        }
        try requireChair()
        if whom.allSatisfy(\.isWhitespace) { throw .meeting(.nameMissing) }
        if reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
        return [.copyingAllowed(to: whom, reason: reason)]
    }

    private func note(_ apologies: Apologies) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        if apologies.name.allSatisfy(\.isWhitespace) { throw .meeting(.nameMissing) }
        let body = setting.procedure.bodies[meeting.body]
        guard body?.seats(apologies.agency) ?? false else {
            throw .meeting(.notAMember(apologies.agency))
        }
        return [.apologiesSent(apologies)]
    }
}
