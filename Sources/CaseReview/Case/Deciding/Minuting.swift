/// Writing down what is said of a case while a body has it before it, and putting it right afterwards.
extension Taking {
    /// Open to the chair and whoever keeps the meetings, until the minutes are approved, and whether or not the
    /// step has been decided by then.
    func minute(_ text: String, after: Int, at meeting: Meeting?) throws(Refusal) -> [CaseEvent] {
        guard let meeting, matter.steps(on: meeting).contains(step.id) else {
            throw .deciding(.notListed(step.id))
        }
        let keeps = procedure.gives(.keepMeetings, to: actor.role)
        guard keeps || meeting.isChaired(by: actor, under: procedure) else {
            throw .acting(.notYours(step.id))
        }
        if meeting.minutes.areApproved { throw .meeting(.minutesAreApproved) }
        let note = matter.minutes[meeting.id]?[step.id] ?? Minutes.Note()
        return try note.accepts(text, after: after) ? [.minuted(step.id, at: meeting.id, text)] : []
    }
}
