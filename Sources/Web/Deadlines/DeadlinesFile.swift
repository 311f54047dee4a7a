import CaseReview
import Office
import ProcedureLibrary
import Sheets

extension DeadlinesPage {
    /// The days that are running, to take away: those that the page lists, on all its pages.
    func file() -> ListFile {
        let board = office.deadlineBoard(for: visit.viewer, whose)
        return ListFile(
            title: "Deadlines", name: "deadlines",
            columns: [
                "Due", "Late", "Time limit", "Reference or meeting", "Person or body", "Waits for",
                "Yours to keep",
                "Kept by",
            ], rows: board.shown(0..<board.count).compactMap(cells) + LateActions(page: self).rows)
    }

    /// Nil for a limit that its procedure no longer has, as on the page.
    private func cells(_ running: RunningLimit) -> [Cell]? {
        let runsOn = RunsOn(running, in: office, under: procedure)
        let procedure = runsOn.procedure
        guard let limit = procedure.limit(running.limit) else { return nil }
        let words = ExpressionWords(procedure)
        let agency = running.agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) }
        return [
            Cell(running.due), running.due < visit.today ? "Late" : .empty, Cell(limit.name),
            Cell(runsOn.reference), Cell(runsOn.name), Cell(agency ?? limit.who),
            running.isViewers ? "Yes" : .empty,
            Cell(limit.until.map { words.words($0) }.joined(separator: ", or ")),
        ]
    }
}
