/// One thing that the procedure sets for a meeting: how its time stands, whether it is done, and who can say so.
public struct MeetingDuty: Sendable, Hashable {
    public let limit: LimitID
    public let clock: Clock
    /// When it was done; nil while the record does not know that it was.
    public let doneAt: Moment?
    public let way: Way

    /// How the record comes to know that it was done.
    public enum Way: Sendable, Hashable {
        /// By itself.
        case foundOut(MeetingMoment)
        /// Whoever keeps the meetings notes it, now.
        case noted(MomentID)
        /// Whoever keeps the meetings notes it, once the day of the meeting has come.
        case notedThen(MomentID)
    }

    /// Whether it is something of the meeting itself, such as an item that is taken there.
    public let isOfTheSitting: Bool
}

extension Meeting {
    /// Everything that the procedure sets for this meeting, in the procedure's order.
    public func duties(in setting: Setting) -> [MeetingDuty] {
        let known = MeetingAmongOthers(self, body: body, day: day, held: setting.daysHeld)
        return clocks(of: self, in: setting).compactMap { clock in
            guard let limit = setting.procedure.limit(clock.limit),
                let moment = limit.until.first
            else { return nil }
            let done = limit.until.flatMap {
                known.occurrences(of: $0, under: setting.procedure)
            }
            let isOfTheSitting = limit.isOfTheSitting
            return MeetingDuty(
                limit: limit.id, clock: clock, doneAt: clock.satisfiedAt ?? done.min(),
                way: way(to: moment, isOfTheSitting, on: setting.today),
                isOfTheSitting: isOfTheSitting)
        }
    }

    private func way(to moment: MomentID, _ isOfTheSitting: Bool, on today: Day) -> MeetingDuty.Way
    {
        if let found = MeetingMoment(rawValue: moment.rawValue) { return .foundOut(found) }
        let isAhead = day.map { today < $0 } ?? true
        return isOfTheSitting && isAhead ? .notedThen(moment) : .noted(moment)
    }
}

extension TimeLimit {
    /// Whether it begins with the meeting and looks forward: nothing of it can be done before.
    fileprivate var isOfTheSitting: Bool {
        readings.allSatisfy { reading in
            if case .before = reading.span { return false }
            return reading.from == ["meeting"]
        }
    }
}
