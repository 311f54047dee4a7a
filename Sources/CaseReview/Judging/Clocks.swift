/// Works out every time limit of a case; nothing is stored, so a bank holiday proclaimed late is simply counted.
public struct Clocks {
    private let matter: Case
    private let setting: Setting

    public init(of matter: Case, in setting: Setting) {
        self.matter = matter
        self.setting = setting
    }

    /// Every clock of the case's pathways, in the procedure's order; one for each agency where the limit says so.
    public func all() -> [Clock] {
        setting.procedure.limits.filter(isOnPathway).flatMap(clocks)
    }

    private func isOnPathway(_ limit: TimeLimit) -> Bool {
        limit.pathways.isEmpty || limit.pathways.contains(where: matter.pathways.contains)
    }

    private func clocks(_ limit: TimeLimit) -> [Clock] {
        guard let step = limit.eachAgencyAt else { return [clock(limit)] }
        let asked = matter.gatherings[step]?.asked ?? [:]
        return asked.keys.sorted().compactMap { agency in
            asked[agency].map { clock(limit, agency, $0) }
        }
    }

    private func clock(_ limit: TimeLimit) -> Clock {
        let readings = limit.readings.map { reading in
            self.reading(reading, from: start(of: reading))
        }
        let begun = readings.compactMap(\.from).min()
        return clock(limit, nil, readings, satisfied: satisfaction(of: limit, after: begun))
    }

    private func clock(_ limit: TimeLimit, _ agency: AgencyID, _ asked: Requests.Asked) -> Clock {
        let readings = limit.readings.map { reading($0, from: asked.sentAt) }
        return clock(limit, agency, readings, satisfied: asked.reply?.at)
    }

    private func clock(
        _ limit: TimeLimit, _ agency: AgencyID?, _ readings: [Clock.Reading], satisfied: Moment?
    ) -> Clock {
        let hasStarted = readings.contains { $0.from != nil }
        let due = readings.compactMap(\.due).min()
        return Clock(
            limit: limit.id, agency: agency, readings: readings, satisfiedAt: satisfied,
            state: state(hasStarted: hasStarted, due: due, satisfied: satisfied))
    }

    private func state(hasStarted: Bool, due: Day?, satisfied: Moment?) -> Clock.State {
        if let satisfied {
            return due.map { satisfied.day <= $0 ? .met : .metLate } ?? .met
        }
        guard let due else { return hasStarted ? .unnumbered : .notStarted }
        return due < setting.today ? .overdue : .running
    }

    /// The last time that the limit's beginning happened: a step taken again starts its clock again.
    private func start(of reading: TimeLimit.Reading) -> Moment? {
        let starts = reading.from.map {
            matter.occurrences(of: $0, under: setting.procedure).last
        }
        let begun = starts.compactMap(\.self)
        if reading.fromTheLast { return begun.count == starts.count ? begun.max() : nil }
        return begun.min()
    }

    private func satisfaction(of limit: TimeLimit, after start: Moment?) -> Moment? {
        guard let start else { return nil }
        return limit.until.flatMap { matter.occurrences(of: $0, under: setting.procedure) }
            .filter { $0.day >= start.day }.min()
    }

    private func reading(_ reading: TimeLimit.Reading, from start: Moment?) -> Clock.Reading {
        guard let start else {
            return Clock.Reading(id: reading.id, from: nil, due: nil, notBefore: nil)
        }
        let dates = due(reading.span, from: start)
        return Clock.Reading(id: reading.id, from: start, due: dates.due, notBefore: dates.first)
    }

    private func due(_ span: TimeLimit.Span, from start: Moment) -> (due: Day?, first: Day?) {
        let calendar = setting.calendar
        switch span {
        case .within(.hours(let hours), _): return (start.plus(hours: hours.count).day, nil)
        case .within(let period, let first):
            return (
                calendar.due(period, .after, from: start.day),
                first.map { calendar.due($0, .after, from: start.day) }
            )
        case .before(let period): return (calendar.due(period, .before, from: start.day), nil)
        case .nextMeeting(let body):
            return (setting.meetingDays[body]?.first { $0 > start.day }, nil)
        case .unnumbered: return (nil, nil)
        }
    }
}
