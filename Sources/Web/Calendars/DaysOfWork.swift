import CaseReview
import Office
import Papers
import ProcedureLibrary

/// Everything with a day that concerns one person: what waits for them, what they keep watch over, their meetings.
struct DaysOfWork {
    /// More than this many no calendar program shows usefully; the earliest are kept.
    private static let most = 1_000

    let viewer: Viewer
    let office: Office
    let procedure: Procedure
    /// How the addresses of the partnership's pages begin.
    let root: String

    func feed(at now: Moment) throws -> CalendarFeed {
        CalendarFeed(
            name: "OnePanel: \(procedure.about.area)",
            events: try work() + watched() + meetings(now.day),
            madeAt: now)
    }

    private func work() throws -> [CalendarFeed.Event] {
        try office.work(for: viewer).prefix(Self.most).compactMap { item in
            guard let due = item.due else { return nil }
            let name = procedure(of: item.row).steps[item.step]?.name ?? item.step.rawValue
            let agency = item.agency.map { "-\($0)" } ?? ""
            return CalendarFeed.Event(
                id: "\(item.row.id)-\(item.step)\(agency)@onepanel", day: due,
                title: "\(item.row.reference): \(name)", note: "This waits for you.", address: root,
                remindsBefore: 2)
        }
    }

    /// For those who keep every case: each day that is running on any of them; for those who keep meetings or
    /// arrangements: each day that is theirs to keep.
    private func watched() -> [CalendarFeed.Event] {
        let watches = viewer.standings.contains { procedure.roles[$0.role]?.sees == .everyCase }
        let board = office.deadlineBoard(for: viewer, watches ? .everybodys : .viewers)
        return board.shown(0..<Self.most).compactMap { running in
            watches || running.row == nil ? event(running) : nil
        }
    }

    private func event(_ running: RunningLimit) -> CalendarFeed.Event? {
        guard let limit = office.rule(of: running) else { return nil }
        let runsOn = RunsOn(running, in: office, under: procedure)
        let title = running.row?.reference ?? runsOn.words
        let agency = running.agency.map { "-\($0)" } ?? ""
        return CalendarFeed.Event(
            id: "\(running.place)-\(limit.id)\(agency)-limit@onepanel", day: running.due,
            title: "\(title): \(limit.name)", note: limit.citation.reference,
            address: "\(root)/\(runsOn.path)", remindsBefore: DaysOfWork.reminder(limit))
    }

    private func meetings(_ today: Day) -> [CalendarFeed.Event] {
        office.meetingRows()
            .filter { !$0.isCancelled && !$0.isByCorrespondence && $0.day >= today }
            .filter { viewer.goes(to: $0.body, under: procedure) }
            .map { row in
                let name = procedure.bodies[row.body]?.name ?? row.body.rawValue
                return CalendarFeed.Event(
                    id: "\(row.id)@onepanel", day: row.day,
                    title: row.time.isEmpty ? name : "\(row.time) \(name)", note: row.place,
                    address: "\(root)/meetings/\(row.id)")
            }
    }

    private func procedure(of row: CaseRow) -> Procedure {
        office.library.procedure(row.procedure) ?? procedure
    }

    private static func reminder(_ limit: TimeLimit) -> CalendarDays {
        CalendarDays(limit.warning.count)
    }
}

extension RunningLimit {
    /// What it runs on, by names that say nothing; the same for as long as it is the same limit.
    fileprivate var place: String {
        switch about {
        case .matter(let row): "\(row.id)"
        case .meeting(let row): "\(row.id)"
        case .partnership: "partnership"
        }
    }
}
