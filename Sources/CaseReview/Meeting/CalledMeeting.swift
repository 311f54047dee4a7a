/// An extraordinary meeting that was called on a case: of which body, when, and by which rule.
public struct CalledMeeting: Sendable, Hashable {
    public let matter: CaseID
    public let reference: String
    public let body: BodyID
    /// The day on which it was called.
    public let on: Day
    public let citation: Citation?
}

extension Case {
    /// The extraordinary meetings that were called on this case and on whose pathway nothing has ended since.
    public func meetingsCalled(under procedure: Procedure) -> [CalledMeeting] {
        procedure.pathways.filter { isOn($0.id) }.flatMap(\.steps).compactMap { step in
            guard let ended = progress[step.id]?.lastEnded, let at = ended.endedAt,
                let outcome = ended.outcome.flatMap({ step.outcome($0) }), let body = outcome.calls
            else { return nil }
            return CalledMeeting(
                matter: id, reference: reference, body: body, on: at.day,
                citation: outcome.citation)
        }
    }
}

extension Pathway {
    /// Whether any way in which a step of it ends calls an extraordinary meeting.
    public var callsMeetings: Bool {
        steps.contains { $0.outcomes.contains { $0.calls != nil } }
    }
}
