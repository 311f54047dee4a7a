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
        var run = LimitRun(chronicle: matter, setting: setting)
        var clocks: [Clock] = []
        let facts = CaseFacts(matter, under: setting.procedure)
        for limit in setting.procedure.limits where isOnPathway(limit) {
            if let when = limit.when, facts.judge(when).value == .no {
                clocks.append(.notBegun(limit))
                continue
            }
            let those = self.clocks(of: limit, run)
            if let due = those.compactMap(\.due).min() { run.deadlines[limit.dueMoment] = due }
            clocks += those
        }
        return clocks
    }

    private func isOnPathway(_ limit: TimeLimit) -> Bool {
        guard limit.scope == .matter else { return false }
        return limit.pathways.isEmpty || limit.pathways.contains(where: matter.pathways.contains)
    }

    private func clocks(of limit: TimeLimit, _ run: LimitRun<Case>) -> [Clock] {
        let isOver = isOver(limit)
        guard let step = limit.eachAgencyAt else {
            let extended = matter.extended(limit.id, nil)
            return [run.clock(of: limit, extendedTo: extended, isOver: isOver)]
        }
        let asked = matter.gatherings[step]?.asked ?? [:]
        return asked.keys.sorted().compactMap { agency in
            asked[agency].map {
                run.clock(
                    of: limit, for: agency, $0, extendedTo: matter.extended(limit.id, agency),
                    isOver: isOver)
            }
        }
    }

    /// Whether all the pathways on which a limit runs are closed.
    private func isOver(_ limit: TimeLimit) -> Bool {
        if matter.isClosed { return true }
        let mine = limit.pathways.filter(matter.pathways.contains)
        return !mine.isEmpty && mine.allSatisfy(matter.closedPathways.contains)
    }
}

/// Works out the time limits of a meeting.
public func clocks(of meeting: Meeting, in setting: Setting) -> [Clock] {
    clocks(
        of: MeetingAmongOthers(
            meeting, body: meeting.body, day: meeting.day, held: setting.daysHeld),
        isOver: meeting.isCancelled, in: setting)
}

/// Works out the time limits of a meeting of which only what happened, and when, is known.
public func clocks(
    of meeting: MeetingAmongOthers<some Chronicle>, isOver: Bool, in setting: Setting
) -> [Clock] {
    let run = LimitRun(chronicle: meeting, setting: setting)
    return setting.procedure.limits.filter { $0.scope == .eachMeeting(of: meeting.body) }
        .map { run.clock(of: $0, extendedTo: nil, isOver: isOver) }
}

/// Works out the time limits of a meeting that somebody can still keep, and that have a day.
///
/// What was to be done before a meeting that is over, or whose day has passed, can no longer be done; what begins with a meeting that has not
/// come has not begun.
public func clocksToKeep(
    of meeting: MeetingAmongOthers<some Chronicle>, isClosed: Bool, isCancelled: Bool,
    in setting: Setting
) -> [Clock] {
    if isCancelled { return [] }
    let isOver = isClosed || meeting.day.map { $0 < setting.today } ?? false
    let run = LimitRun(chronicle: meeting, setting: setting)
    return setting.procedure.limits.compactMap { limit in
        guard limit.scope == .eachMeeting(of: meeting.body), !(isOver && limit.looksBack),
            !limit.until.contains(where: meeting.knows(of: setting.procedure))
        else { return nil }
        let clock = run.clock(of: limit, extendedTo: nil, isOver: false)
        guard clock.isRunning, let from = clock.workedTo?.from else { return nil }
        return limit.looksBack || from.day <= setting.today ? clock : nil
    }
}

/// Works out the time limits of a partnership, which belong to no case and no meeting.
public func clocks(of partnership: Partnership, in setting: Setting) -> [Clock] {
    let run = LimitRun(chronicle: partnership, setting: setting)
    return setting.procedure.limits.filter { $0.scope == .partnership }
        .map { run.clock(of: $0, extendedTo: nil, isOver: false) }
}

extension Case {
    /// The day to which a limit was last put off; nil if it was not.
    func extended(_ limit: LimitID, _ agency: AgencyID?) -> Day? {
        extensions.last { $0.limit == limit && $0.agency == agency }?.to
    }
}
