/// A step of a case on the agenda of a meeting: from when, and until when if it was taken off again.
public struct OnAgenda: Sendable, Hashable {
    public let step: StepID
    public let meeting: MeetingID
    /// The day of the meeting, and why it waits for this one where somebody said so; empty when nobody did.
    public internal(set) var day: Day
    var because: String
    public let from: Moment
    /// When it was listed for another meeting, or taken up anew; nil while it stands on the agenda.
    public internal(set) var until: Moment?

    /// Whether it stood on the agenda when the meeting was closed, or stands on it now.
    public func stands(closedAt: Moment?) -> Bool {
        guard let until else { return true }
        return closedAt.map { $0 <= until } ?? false
    }
}

extension Case {
    /// The steps that were on the agenda of a meeting: decided there, spoken of there, or listed for it to the end.
    public func steps(on meeting: Meeting) -> Set<StepID> {
        let listed = agendas.filter {
            $0.meeting == meeting.id && $0.stands(closedAt: meeting.closedAt)
        }.map(\.step)
        let decided = decisions.filter { $0.meeting == meeting.id }.map(\.step)
        let acting = actions.filter { $0.meeting == meeting.id }.compactMap(\.step)
        return Set(listed + decided + acting).union(minutes[meeting.id]?.keys.map(\.self) ?? [])
    }
}

extension [OnAgenda] {
    /// Puts a step on a meeting's agenda, and takes it off the one on which it stood. A step that stands there already
    /// stays since when it does, and goes with the meeting to the meeting's new day.
    mutating func put(
        _ step: StepID, on meeting: MeetingID, at: Moment, of day: Day, because: String
    ) {
        let standing = firstIndex { $0.step == step && $0.meeting == meeting && $0.until == nil }
        if let standing {
            self[standing].day = day
            self[standing].because = because
            return
        }
        takeOff(step, at: at)
        append(OnAgenda(step: step, meeting: meeting, day: day, because: because, from: at))
    }

    mutating func takeOff(_ step: StepID, at: Moment) {
        for place in indices where self[place].step == step && self[place].until == nil {
            self[place].until = at
        }
    }
}
