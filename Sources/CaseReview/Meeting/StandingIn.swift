/// Naming who chairs a whole meeting while its chair cannot, before the day or on it.
extension Holding {
    /// Open to the chair and whoever keeps the meetings, also while the minutes still wait for a chair's approval.
    ///
    /// The procedure says who comes first in the chair's place. It forbids nobody else who has a seat, so the reason
    /// says how it was settled.
    func name(_ standIn: StandIn) throws(Refusal) -> [MeetingEvent] {
        try requirePart()
        if meeting.isCancelled { throw .meeting(.meetingIsCancelled) }
        guard setting.procedure.bodies[meeting.body]?.seats(standIn.standing) ?? false else {
            throw .meeting(.noSeat(standIn.role))
        }
        if standIn.reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
        return [.standInNamed(standIn)]
    }
}
