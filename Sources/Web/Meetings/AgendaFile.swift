import CaseReview
import HTML
import Office
import Papers

/// The agenda of a meeting as a Word file, to be worked on before it is sent.
///
/// Whoever may open the meeting may make it, and finds in it the cases that they may see and no others. What is
/// circulated with the agenda, such as the case tracker, stays with the papers. It is one of the papers all the same:
/// it waits until they are circulated where they do, and bears their position and their marking.
struct AgendaFile {
    private let desk: MeetingDesk

    /// Throws `notFound` for anybody who may not open the meeting, and a refusal for somebody from whom the papers are
    /// held back until they are circulated to them.
    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        try desk.requireCirculated()
    }

    func word() async throws -> Reply {
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
