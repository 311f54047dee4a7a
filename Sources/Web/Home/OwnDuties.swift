import CaseReview
import Office

/// What is to be done for a meeting or for the partnership itself, as a line of somebody's work.
struct OwnDuties {
    let visit: Visit
    let office: Office
    let procedure: Procedure

    /// How far ahead they stand among the work. The number is ours and no rule's; all of them are among the deadlines.
    private static let ahead = 14

    /// Those that are the visitor's to keep: late, or due within two weeks.
    func lines() -> [Waiting] {
        let end = visit.today.adding(calendarDays: Self.ahead)
        return office.ownDuties(for: visit.viewer).filter { $0.due <= end }.compactMap(line)
    }

    private func line(_ running: RunningLimit) -> Waiting? {
        guard let limit = office.rule(of: running) else { return nil }
        let runsOn = RunsOn(running, in: office, under: procedure)
        return Waiting(
            title: limit.name, reference: runsOn.reference, subject: runsOn.name, due: running.due,
            since: nil, why: "For \(limit.who)", href: visit.link(path(of: running, runsOn)))
    }

    /// Whoever keeps a meeting does it where the meeting is prepared.
    private func path(of running: RunningLimit, _ runsOn: RunsOn) -> String {
        if case .meeting = running.about { return runsOn.path + "/agenda#set" }
        return runsOn.path
    }
}
