/// The time limits as they run on one chronicle, one after another.
struct LimitRun<Matter: Chronicle> {
    let chronicle: Matter
    let setting: Setting
    /// The days of limits worked out before, from which others can start, by the moment's name.
    var deadlines: [MomentID: Day] = [:]

    func clock(of limit: TimeLimit, extendedTo: Day?, isOver: Bool) -> Clock {
        let readings = limit.readings.map { reading($0, from: start(of: $0, in: limit)) }
        let begun = limit.held(readings).compactMap(\.from).min()
        // Most limits of a case have not begun: nothing more has to be found out about those.
        if begun == nil {
            return Clock(
                limit: limit.id, agency: nil, readings: readings, adopted: limit.adopted,
                extendedTo: extendedTo, satisfiedAt: nil, state: .notStarted)
        }
        let satisfied = limit.repeats ? nil : satisfaction(of: limit, after: begun)
        return clock(of: limit, nil, readings, satisfied, extendedTo, isOver)
    }

    /// The clock of one agency that was asked, from when it was asked until it answered.
    func clock(
        of limit: TimeLimit, for agency: AgencyID, _ asked: Requests.Asked, extendedTo: Day?,
        isOver: Bool
    ) -> Clock {
        let readings = limit.readings.map { reading($0, from: asked.sentAt) }
        return clock(of: limit, agency, readings, asked.reply?.at, extendedTo, isOver)
    }

    private func clock(
        of limit: TimeLimit, _ agency: AgencyID?, _ readings: [Clock.Reading],
        _ satisfied: Moment?, _ extendedTo: Day?, _ isOver: Bool
    ) -> Clock {
        func clock(_ state: Clock.State) -> Clock {
            Clock(
                limit: limit.id, agency: agency, readings: readings, adopted: limit.adopted,
                extendedTo: extendedTo, satisfiedAt: satisfied, state: state)
        }
        let hasStarted = limit.held(readings).contains { $0.from != nil }
        let worked = clock(.running)
        return clock(state(hasStarted: hasStarted, worked, isOver))
    }

    private func state(hasStarted: Bool, _ clock: Clock, _ isOver: Bool) -> Clock.State {
        if let satisfied = clock.satisfiedAt { return state(satisfied, clock) }
        if !hasStarted { return .notStarted }
        if isOver { return .lapsed }
        guard let due = clock.due else { return .unnumbered }
        if let dueAt = clock.dueAtToTheMinute { return dueAt < setting.now ? .overdue : .running }
        return due < setting.today ? .overdue : .running
    }

    private func state(_ satisfied: Moment, _ clock: Clock) -> Clock.State {
        if let dueAt = clock.dueAtToTheMinute { return satisfied <= dueAt ? .met : .metLate }
        if let due = clock.due, satisfied.day > due { return .metLate }
        if let first = clock.workedTo?.notBefore, satisfied.day < first { return .metEarly }
        return .met
    }

    /// The last time that the limit's beginning happened: a step taken again starts its clock again.
    private func start(of reading: TimeLimit.Reading, in limit: TimeLimit) -> Moment? {
        if limit.repeats, let met = limit.until.compactMap({ occurrences($0).last }).max() {
            return met
        }
        let starts = reading.from.map { occurrences($0).last }
        let begun = starts.compactMap(\.self)
        if reading.fromTheLast { return begun.count == starts.count ? begun.max() : nil }
        return begun.min()
    }

    private func satisfaction(of limit: TimeLimit, after start: Moment?) -> Moment? {
        guard let start else { return nil }
        let isBackward = limit.looksBack
        return limit.until.flatMap(occurrences)
            .filter { isBackward || $0.day >= start.day }.min()
    }

    private func occurrences(_ moment: MomentID) -> [Moment] {
        if let day = deadlines[moment] { return [Moment(day: day, hour: 0, minute: 0)] }
        return chronicle.occurrences(of: moment, under: setting.procedure)
    }

    private func reading(_ reading: TimeLimit.Reading, from start: Moment?) -> Clock.Reading {
        guard let start else {
            return Clock.Reading(id: reading.id, from: nil, due: nil, notBefore: nil, dueAt: nil)
        }
        let dates = due(reading.span, from: start)
        return Clock.Reading(
            id: reading.id, from: start, due: dates.due, notBefore: dates.first, dueAt: dates.at)
    }

    private func due(
        _ span: TimeLimit.Span, from start: Moment
    ) -> (due: Day?, first: Day?, at: Moment?) {
        switch span {
        case .within(.hours(let hours), _):
            let at = start.plus(hours: hours.count)
            return (at.day, nil, at)
        case .nextMeeting(let body):
            return (setting.meetingDays[body]?.first { $0 > start.day }, nil, nil)
        case .within, .before, .unnumbered:
            let calendar = setting.calendar
            return (
                span.due(from: start.day, in: calendar),
                span.firstDay(from: start.day, in: calendar),
                nil
            )
        }
    }
}

extension TimeLimit {
    /// Whether it is counted back from something that is to come.
    var looksBack: Bool { readings.contains { $0.span.isBackward } }
}

extension TimeLimit {
    /// The readings that are worked to: the one adopted, else all of them.
    fileprivate func held(_ readings: [Clock.Reading]) -> [Clock.Reading] {
        adopted == nil ? readings : readings.filter { $0.id == adopted }
    }
}

extension TimeLimit.Span {
    /// The last day within the span, from an event on a day whose time is not known.
    ///
    /// Nil where there is no number of days, or where it depends on what a body plans.
    public func due(from day: Day, in calendar: WorkingCalendar) -> Day? {
        switch self {
        case .within(let period, _): calendar.due(period, .after, from: day)
        case .before(let period): calendar.due(period, .before, from: day)
        case .nextMeeting, .unnumbered: nil
        }
    }

    /// The first day that is not too early; nil where any day is soon enough.
    func firstDay(from day: Day, in calendar: WorkingCalendar) -> Day? {
        guard case .within(_, let first?) = self else { return nil }
        return calendar.due(first, .after, from: day)
    }

    fileprivate var isBackward: Bool { if case .before = self { true } else { false } }
}

extension Clock {
    /// The minute at which it falls due, where it is in hours and was not put off.
    fileprivate var dueAtToTheMinute: Moment? { extendedTo == nil ? workedTo?.dueAt : nil }
}
