/// Somebody recording what a meeting agreed to do, or that it is done.
struct Agreeing {
    let meeting: Meeting
    let actor: Actor
    let setting: Setting

    /// Open to the chair and whoever keeps the meetings, from the meeting's day until its minutes are approved.
    func require(_ action: AgreedAction) throws(Refusal) {
        guard isPart else { throw .meeting(.notYours(actor.role)) }
        if meeting.isCancelled { throw .meeting(.meetingIsCancelled) }
        if let day = meeting.dayToCome(on: setting.today) { throw .meeting(.dayHasNotCome(day)) }
        if meeting.minutes.areApproved { throw .meeting(.minutesAreApproved) }
        if action.what.allSatisfy(\.isWhitespace) { throw .meeting(.actionIsEmpty) }
        guard action.owner.isKnown(to: setting.procedure) else {
            throw .meeting(.noSuchOwner)
        }
        let first = meeting.isByCorrespondence ? nil : meeting.day
        if let due = action.due, let first, due < first {
            throw .meeting(.dueBeforeMeeting(first))
        }
    }

    /// Whoever has to do it says that it is done; that it is not needed any more is for the chair and whoever keeps the
    /// meetings, who may say either. Open for as long as it takes, whatever became of the minutes.
    func require(_ end: ActionEnd, of kept: KeptAction?) throws(Refusal) {
        guard let kept else { throw .meeting(.noSuchAction) }
        guard isPart || isTheirs(kept, end) else { throw .meeting(.notYours(actor.role)) }
        guard kept.isOpen else { throw .meeting(.actionHasEnded) }
        switch end {
        case .done(let day, let note):
            if day > setting.today { throw .meeting(.doneAhead(day)) }
            if note.allSatisfy(\.isWhitespace) { throw .meeting(.noteMissing) }
        case .notNeeded(let reason):
            if reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
        }
    }

    private var isPart: Bool {
        setting.procedure.gives(.keepMeetings, to: actor.role)
            || meeting.isChaired(by: actor, under: setting.procedure)
    }

    private func isTheirs(_ kept: KeptAction, _ end: ActionEnd) -> Bool {
        guard case .done = end else { return false }
        return kept.action.owner.includes(actor, at: meeting.body, under: setting.procedure)
    }
}

extension Holding {
    func keepActions(_ act: MeetingAct) throws(Refusal) -> [MeetingEvent] {
        let agreeing = Agreeing(meeting: meeting, actor: actor, setting: setting)
        switch act {
        case .agree(let action):
            try agreeing.require(action)
            // The same form sent twice agrees one thing.
            if meeting.actions.contains(where: { $0.id == action.id }) { return [] }
            return [.actionAgreed(action)]
        case .endAction(let id, let end):
            try agreeing.require(end, of: meeting.actions.first { $0.id == id })
            return [.actionEnded(id, end)]
        default: return []
        }
    }
}

/// An action about a case is an event of that case: seen by those who see the case, sealed under its key, gone with it.
extension Taking {
    func agree(_ action: AgreedAction, at meeting: Meeting?) throws(Refusal) -> [CaseEvent] {
        guard let meeting, matter.steps(on: meeting).contains(step.id) else {
            throw .deciding(.notListed(step.id))
        }
        try Agreeing(meeting: meeting, actor: actor, setting: setting).require(action)
        if matter.actions.contains(where: { $0.id == action.id }) { return [] }
        return [.actionAgreed(step.id, at: meeting.id, action)]
    }

    func end(
        _ id: ActionID, _ end: ActionEnd, at meeting: Meeting?
    ) throws(Refusal) -> [CaseEvent] {
        guard let meeting else { throw .meeting(.noSuchAction) }
        let kept = matter.actions.first { $0.id == id && $0.step == step.id }
        try Agreeing(meeting: meeting, actor: actor, setting: setting).require(end, of: kept)
        return [.actionEnded(step.id, id, end)]
    }
}

extension MeetingRefusal {
    var wordsOfAgreeing: RefusalWords {
        switch self {
        case .actionIsEmpty:
            RefusalWords(
                "action-is-empty", "It is not said what is to be done.", cure: "Enter what it is.")
        case .noSuchOwner:
            RefusalWords(
                "no-such-owner", "Nobody is named who has to do it.",
                cure: "Choose an agency, a person with a seat, or a role.")
        case .dueBeforeMeeting(let day):
            RefusalWords(
                "due-before-meeting", "The meeting was on \(day.longText).",
                cure: "Enter that day or a later one, or none where none was agreed.")
        case .actionHasEnded:
            RefusalWords(
                "action-has-ended", "This action has come off the log already.",
                cure: "Nothing more is needed.")
        case .doneAhead(let day):
            RefusalWords(
                "done-ahead", "\(day.longText) has not come.",
                cure: "Enter today or an earlier day.")
        case .noteMissing:
            RefusalWords(
                "note-missing", "It is not said what was done.",
                cure: "Enter it, as it should stand in the record.")
        default:
            RefusalWords(
                "no-such-action", "This meeting has no such action.",
                cure: "Look at its actions again.")
        }
    }
}
