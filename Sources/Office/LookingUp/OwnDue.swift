public import CaseReview
import ProcedureLibrary
import Synchronization

/// The running time limits that belong to no case: those of meetings, and those of the partnership itself.
extension Office {
    /// Those that a person may know of, the earliest due first: a meeting's are for those who go to it, the
    /// partnership's for those who keep its arrangements.
    func ownDueEntries(for viewer: Viewer) -> [DueEntry] {
        guard let procedure = procedure(on: clock.now().day) else { return [] }
        let setting = setting(procedure)
        return (dueForMeetings(viewer, setting) + dueForPartnership(viewer, setting)).sorted(by: <)
    }

    /// Those that are a person's to keep, the earliest due first. Looks at no case.
    public func ownDuties(for viewer: Viewer) -> [RunningLimit] {
        let actors = viewer.actors
        let mine = ownDueEntries(for: viewer).filter { $0.running.isKept(byAnyOf: actors) }
        return DeadlineBoard(mine, for: actors).shown(0..<mine.count)
    }

    private func dueForMeetings(_ viewer: Viewer, _ setting: Setting) -> [DueEntry] {
        let procedure = setting.procedure
        let bodies = Set(
            procedure.bodies.keys.filter {
                procedure.setsDays(for: $0) && viewer.goes(to: $0, under: procedure)
            })
        if bodies.isEmpty { return [] }
        let keepers = [procedure.takers(with: .keepMeetings)]
        let rows = lookups.withLock { $0.meetings.values.filter { bodies.contains($0.body) } }
        return rows.flatMap { row in
            clocksToKeep(
                of: MeetingAmongOthers(
                    row, body: row.body, day: row.day, held: setting.daysHeld),
                isClosed: row.isClosed, isCancelled: row.isCancelled, in: setting
            ).enumerated().compactMap { place, clock in
                clock.due.map { due in
                    DueEntry(
                        .meeting(row), place,
                        CaseRow.Running(
                            limit: clock.limit, agency: nil, askedAt: nil, due: due,
                            keepers: keepers,
                            bodies: [row.body]))
                }
            }
        }
    }

    private func dueForPartnership(_ viewer: Viewer, _ setting: Setting) -> [DueEntry] {
        let keepers = setting.procedure.takers(with: .keepCases)
        guard viewer.actors.contains(where: keepers.include) else { return [] }
        return clocks(of: arrangements, in: setting).filter(\.isRunning).enumerated()
            .compactMap { place, clock in
                clock.due.map { due in
                    DueEntry(
                        .partnership, place,
                        CaseRow.Running(
                            limit: clock.limit, agency: nil, askedAt: nil, due: due,
                            keepers: [keepers],
                            bodies: []))
                }
            }
    }

    /// The rule that is running; nil for a limit that its procedure no longer has.
    public func rule(of running: RunningLimit) -> TimeLimit? {
        let own =
            running.row.map { library.procedure($0.procedure) }
            ?? procedure(on: clock.now().day)
        return own?.limit(running.limit)
    }
}

extension MeetingRow: Chronicle {
    public func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment] {
        if moment == "meeting" { return [Moment(day: day, hour: 0, minute: 0)] }
        return moments[moment] ?? []
    }
}

extension Procedure {
    /// Those whose roles have a duty.
    fileprivate func takers(with duty: Duty) -> Takers {
        Takers(roles: roles.values.filter { $0.duties.contains(duty) }.map(\.id).sorted())
    }

    /// Whether it sets anything for the meetings of a body.
    fileprivate func setsDays(for body: BodyID) -> Bool {
        limits.contains { $0.scope == .eachMeeting(of: body) }
    }
}
