import CaseReview
import HTML
import Office
import Papers

/// The agenda of a meeting as a Word file, to be worked on before it is sent.
///
/// Whoever may open the meeting may make it, and finds in it the cases that they may see and no others. What is
/// circulated with the agenda, such as the case tracker, stays with the papers. It is one of the papers all the same:
/// whoever has to declare something before they open those declares it before they have this.
struct AgendaFile {
    private let desk: MeetingDesk

    /// Throws `notFound` for anybody who may not open the meeting.
    init(_ visit: Visit) throws { desk = try MeetingDesk(visit) }

    func word() async throws -> Reply {
        if desk.hasToDeclare { return .see("\(desk.path)/pack") }
        let visit = desk.visit
        visit.notePaper(holding: desk.lines.flatMap(\.entries).map(\.matter))
        return try await visit.typed(try sheet(), name: "agenda.docx")
    }

    private func sheet() throws -> PaperSheet {
        let directory = desk.office.directory
        let pack = AgendaPack(
            for: desk.meeting,
            AgendaPack.Contents(
                lines: desk.lines, cases: try desk.cases(), tracker: [], arising: [],
                changedAt: desk.office.listedCases(at: desk.meeting.id).changedAt),
            under: desk.procedure, issue: try desk.issue(of: .pack),
            name: { directory.name($0) })
        return PaperSheet(
            title: "Agenda, \(desk.heading)", issue: pack.issue,
            content: .pattern(AgendaPaper(pack)), watermark: pack.issue.madeFor)
    }
}
