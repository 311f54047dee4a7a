import CaseReview
import ProcedureLibrary
import Record

extension Office {
    /// Tells everybody how many days near their end are theirs to keep: one message a person and working day.
    ///
    /// Whoever keeps the cases is told of all of them. Said again on the same day, it writes nothing more.
    func tellOfDaysThatAreNear() throws(OfficeFailure) {
        let now = clock.now()
        guard calendar.isWorking(now.day) else { return }
        let morning = max(now, Moment(day: now.day, hour: 7, minute: 0))
        var messages: [NewMessage] = []
        for viewer in try directory.everybody() {
            let near = try daysThatAreNear(for: viewer, on: now.day)
            if near == 0 { continue }
            let isShown = viewer.opensLists(under: try procedure)
            let tiding = Tiding(path: isShown ? "deadlines" : "", count: near)
            messages.append(
                try tiding.message(
                    .deadlinesNear, to: viewer.person, from: morning,
                    once: "\(MessageKind.deadlinesNear.rawValue)/\(now.day.iso)/\(viewer.person)"))
        }
        do {
            try record.post(messages, at: now)
        } catch {
            throw .fault(OfficeFault(error))
        }
    }

    private func daysThatAreNear(
        for viewer: Viewer, on today: Day
    ) throws(OfficeFailure) -> Int {
        let roles = try procedure.roles
        let keeps = viewer.standings.contains {
            roles[$0.role]?.duties.contains(.keepCases) ?? false
        }
        let board = deadlineBoard(for: viewer, keeps ? .everybodys : .viewers)
        let limits = board.shown(board.count(before: today)..<board.count)
        let calendar = calendar
        return limits.count { running in
            rule(of: running)?.warns(of: running.due, on: today, in: calendar) ?? false
        }
    }
}
