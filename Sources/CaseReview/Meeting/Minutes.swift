/// What was written of a meeting, and how far the minutes have come.
///
/// What was said on a case stands with the case, so that it is seen by those who may see the case and goes with it.
public struct Minutes: Sendable, Hashable {
    /// What was written under the lines that are about no case.
    public private(set) var notes: [AgendaLineID: Note] = [:]
    public private(set) var approvals: [Meeting.Signed] = []
    /// Why the approved minutes were opened again; nil while they stand as approved.
    public private(set) var reopenedBecause: String?
    public private(set) var distributions: [Meeting.Circulation] = []

    /// Words that several people may write at, and how often they have been written.
    public struct Note: Sendable, Hashable {
        public private(set) var text = ""
        public private(set) var edits = 0
        public private(set) var lastBy: Actor?

        public init() {}

        mutating func write(_ text: String, by actor: Actor) {
            self.text = text
            edits += 1
            lastBy = actor
        }
    }

    /// Whether the chair has approved them and nobody has opened them again.
    public var areApproved: Bool { !approvals.isEmpty && reopenedBecause == nil }

    /// The version that is being written, or stands approved, counted from 1.
    public var version: Int { approvals.count + (areApproved ? 0 : 1) }

    mutating func happened(_ happening: MeetingHappening) {
        switch happening.event {
        case .minuted(let line, let text):
            notes[line, default: Note()].write(text, by: happening.actor)
        case .minutesApproved:
            approvals.append(Meeting.Signed(by: happening.actor, at: happening.at))
            reopenedBecause = nil
        case .minutesReopened(let reason): reopenedBecause = reason
        case .minutesDistributed(let people):
            distributions.append(Meeting.Circulation(to: people, at: happening.at))
        default: break
        }
    }
}

/// Writing, approving, correcting and sending out the minutes.
extension Holding {
    func keepMinutes(_ act: MeetingAct) throws(Refusal) -> [MeetingEvent] {
        if meeting.isCancelled { throw .meeting(.meetingIsCancelled) }
        switch act {
        case .minute(let line, let text, let after): return try minute(line, text, after)
        case .approveMinutes:
            try requireChair()
            try requireUnapproved()
            guard meeting.isClosed else { throw .meeting(.minutesNotBegun) }
            return [.minutesApproved]
        case .reopenMinutes(let reason):
            try requirePart()
            guard meeting.minutes.areApproved else { throw .meeting(.minutesNotApproved) }
            if reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
            return [.minutesReopened(reason: reason)]
        case .distributeMinutes(let people): return try distribute(to: people)
        default: return []
        }
    }

    private func minute(
        _ line: AgendaLineID, _ text: String, _ after: Int
    ) throws(Refusal) -> [MeetingEvent] {
        try requirePart()
        try requireUnapproved()
        let lines = meeting.agenda(under: setting.procedure, listed: [])
        guard lines.contains(where: { $0.id == line && $0.holds.isSpokenOf }) else {
            throw .meeting(.noSuchLine(line))
        }
        let note = meeting.minutes.notes[line] ?? Minutes.Note()
        return try note.accepts(text, after: after) ? [.minuted(line, text)] : []
    }

    func requireUnapproved() throws(Refusal) {
        if meeting.minutes.areApproved { throw .meeting(.minutesAreApproved) }
    }

    private func distribute(to people: [PersonID]) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        guard meeting.minutes.areApproved else { throw .meeting(.minutesNotApproved) }
        if people.isEmpty { throw .meeting(.nobodyNamed) }
        try requirePosition(.minutes)
        return [.minutesDistributed(to: people)] + marking("meeting.minutes-distributed")
    }
}

extension Minutes.Note {
    /// Whether there is anything new to write; refuses words written over others that their writer had not seen.
    func accepts(_ text: String, after: Int) throws(Refusal) -> Bool {
        if text == self.text { return false }
        if after != edits { throw .meeting(.writtenMeanwhile(self.text)) }
        return true
    }
}
