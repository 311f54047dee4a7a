/// Putting a case on a meeting's agenda, and finding the sitting at which it is considered.
extension Taking {
    /// Refuses to let a case slip past the body's next meeting without a reason.
    func list(at meeting: Meeting?, _ because: String) throws(Refusal) -> [CaseEvent] {
        try requireOpen()
        guard isKeeper else { throw .acting(.notYours(step.id)) }
        let deciding = try deciding()
        guard let meeting, let day = meeting.day else { throw .deciding(.notListed(step.id)) }
        try require(meeting, for: deciding)
        let next = setting.meetingDays[deciding.body]?.first { $0 >= setting.today }
        if let next, day > next, !meeting.isByCorrespondence, because.allSatisfy(\.isWhitespace) {
            throw .deciding(.slipNeedsReason(step.id, next: next))
        }
        return [.listed(step.id, at: meeting.id, on: day, because: because)]
    }

    /// The sitting at which this step is listed. Refuses a meeting that is over, cancelled or another body's.
    func sitting(at meeting: Meeting?) throws(Refusal) -> Sitting {
        try requireOpen()
        let deciding = try deciding()
        guard let meeting, let consideration = matter.considerations[step.id],
            consideration.meeting == meeting.id, let body = procedure.bodies[deciding.body]
        else { throw .deciding(.notListed(step.id)) }
        try require(meeting, for: deciding)
        let room = Room(
            meeting.present(at: setting.now), without: matter.ruledOut, of: body,
            under: procedure)
        return Sitting(
            step: step, deciding: deciding, body: body, meeting: meeting,
            consideration: consideration, ruledOut: matter.ruledOut, room: room, setting: setting)
    }

    private func require(_ meeting: Meeting, for deciding: Deciding) throws(Refusal) {
        guard meeting.body == deciding.body,
            meeting.isByCorrespondence == deciding.isByCorrespondence
        else { throw .deciding(.anotherBody(step.id)) }
        if meeting.isCancelled { throw .deciding(.meetingIsCancelled(meeting.id)) }
        if meeting.isClosed { throw .deciding(.meetingIsOver(meeting.id)) }
    }

    func deciding() throws(Refusal) -> Deciding {
        guard case .decide(let deciding) = step.activity else {
            throw .acting(.anotherActivity(step.id))
        }
        return deciding
    }
}
