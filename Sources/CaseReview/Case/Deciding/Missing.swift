/// A meeting that a case missed for which it was ready, and why.
public struct MissedMeeting: Sendable, Hashable {
    public let step: StepID
    /// The day of the meeting.
    public let on: Day
    public let because: String
}

/// Why a case was not heard at a meeting that has passed, as whoever keeps the meetings wrote it down.
struct MissingExplained: Sendable, Hashable {
    let step: StepID
    let meeting: MeetingID
    let on: Day
    let because: String
}

extension Case {
    /// The meetings of its body that a step has missed since it was opened last and for which a reason stands, the
    /// earliest first.
    ///
    /// A reason stands where somebody listed the case for a later meeting than the next and said why, or wrote down
    /// afterwards why it was not heard.
    public func missedMeetings(
        at step: StepID, before day: Day? = nil, meetings days: [Day]
    ) -> [MissedMeeting] {
        guard let opened = progress[step]?.rounds.last?.openedAt else { return [] }
        let told = explained.filter { $0.step == step && $0.on >= opened.day }
            .map { MissedMeeting(step: step, on: $0.on, because: $0.because) }
        let passed = agendas.filter { $0.step == step && $0.from >= opened && !$0.because.isEmpty }
            .flatMap { listed in
                days.filter { listed.from.day <= $0 && $0 < listed.day }
                    .map { MissedMeeting(step: step, on: $0, because: listed.because) }
            }
        let later = passed.filter { missed in !told.contains { $0.on == missed.on } }
        return (told + later).filter { missed in day.map { missed.on < $0 } ?? true }
            .sorted { $0.on < $1.on }
    }
}

/// Writing down why a case was not heard at a meeting for which it was ready.
extension Taking {
    func explainMissing(_ because: String, of meeting: Meeting?) throws(Refusal) -> [CaseEvent] {
        guard isKeeper || keepsMeetings else { throw .acting(.notYours(step.id)) }
        let deciding = try deciding()
        guard let meeting, let day = meeting.day, meeting.body == deciding.body else {
            throw .deciding(.anotherBody(step.id))
        }
        guard missed(meeting, on: day) else { throw .deciding(.notMissed(step.id)) }
        if because.allSatisfy(\.isWhitespace) { throw .deciding(.reasonMissing) }
        return [.missingExplained(step.id, meeting: meeting.id, on: day, because: because)]
    }

    /// Whether the meeting has been and the step, open before it, was not taken at it.
    private func missed(_ meeting: Meeting, on day: Day) -> Bool {
        let hasBeen = !meeting.isCancelled && (meeting.isClosed || day < setting.today)
        let opened = matter.progress[step.id]?.rounds.last { round in
            round.openedAt.day <= day && meeting.closedAt.map { round.openedAt <= $0 } ?? true
        }
        let wasHeard = matter.decisions.contains { $0.step == step.id && $0.meeting == meeting.id }
        return hasBeen && opened != nil && !wasHeard
    }

    private var keepsMeetings: Bool {
        procedure.gives(.keepMeetings, to: actor.role)
    }
}
