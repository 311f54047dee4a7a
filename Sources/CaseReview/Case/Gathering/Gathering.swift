/// Asking agencies what they know, and taking in what they answer.
extension Taking {
    func request(_ agencies: [AgencyID], _ answers: Answers) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        try requireOwn()
        let gathering = try gathering()
        let everyone = matter.everybody(asked: gathering, under: procedure)
        let wanted = everyone + agencies.filter { !everyone.contains($0) }
        guard !wanted.isEmpty else { throw .gathering(.nobodyAsked(step.id)) }
        let asked = matter.gatherings[step.id]?.asked ?? [:]
        // Whoever was asked before the step was opened again may be asked anew, and then answers anew.
        let since = matter.progress[step.id]?.rounds.last?.openedAt
        let new = wanted.filter { agency in
            guard let before = asked[agency]?.sentAt else { return true }
            return since.map { before < $0 } ?? false
        }
        guard !new.isEmpty else { throw .gathering(.askedAlready(step.id)) }
        try requireReadable(answers, in: gathering.request)
        let missing = missing(in: gathering.request, answers)
        guard missing.isEmpty else { throw .gathering(.incomplete(step.id, missing)) }
        return [.requested(step.id, of: new, answers)]
    }

    /// An agency answers for itself; whoever keeps the cases may enter an answer that came by letter.
    func reply(_ agency: AgencyID, _ answers: Answers) throws(Refusal) -> [CaseEvent] {
        let gathering = try gathering()
        guard let asked = matter.gatherings[step.id]?.asked[agency] else {
            throw .gathering(.notAsked(step.id, agency))
        }
        guard actor.agency == agency || isKeeper else {
            throw .gathering(.notYourAgency(agency))
        }
        if matter.isClosed { throw .acting(.caseIsClosed) }
        guard asked.reply == nil else { throw .gathering(.repliedAlready(step.id, agency)) }
        try requireReadable(answers, in: gathering.reply)
        let missing = missing(in: gathering.reply, answers)
        guard missing.isEmpty else { throw .gathering(.incomplete(step.id, missing)) }
        return [.replied(step.id, agency, answers)]
    }

    func chase(_ agency: AgencyID) throws(Refusal) -> [CaseEvent] {
        guard isKeeper || step.by.includes(actor, in: matter, under: procedure) else {
            throw .acting(.notYours(step.id))
        }
        guard let asked = matter.gatherings[step.id]?.asked[agency] else {
            throw .gathering(.notAsked(step.id, agency))
        }
        guard asked.reply == nil else { throw .gathering(.repliedAlready(step.id, agency)) }
        if asked.chasedAt.last?.day == setting.today {
            throw .gathering(.chasedToday(step.id, agency))
        }
        return [.chased(step.id, agency)]
    }

    private func gathering() throws(Refusal) -> Gathering {
        guard case .gather(let gathering) = step.activity else {
            throw .acting(.anotherActivity(step.id))
        }
        return gathering
    }
}

extension Case {
    /// Those whom the procedure has asked, whoever else is: every member of a body, or those whom its quorum lacked.
    public func everybody(asked gathering: Gathering, under procedure: Procedure) -> [AgencyID] {
        if let body = gathering.everyMemberOf { return procedure.bodies[body]?.members ?? [] }
        guard let decided = gathering.missingFrom,
            let decision = decisions.last(where: { $0.step == decided })
        else { return [] }
        let members = procedure.bodies[decision.body]?.members ?? []
        let missing = decision.quorum.missing.flatMap { basis -> [AgencyID] in
            switch basis {
            case .agency(let agency): [agency]
            case .sector(let sector): procedure.sectors[sector]?.agencies ?? []
            default: []
            }
        }
        return members.filter(missing.contains)
    }
}
