import CaseReview
import HTML
import Office
import Sheets

/// The list that a procedure keeps of everything on one pathway: what was raised, and how it stands.
///
/// It has the cases that the visitor may see, and no others.
struct PathwayLogPage {
    private let visit: Visit
    private let procedure: Procedure
    private let pathway: Pathway
    private let log: PathwayLog
    private let lines: [Line]

    /// One case that is, or was, on the pathway.
    private struct Line {
        let row: CaseRow
        let values: [String]
        let since: Day?
        let standing: String
        let isOpen: Bool
    }

    /// Throws `notFound` for somebody whom it does not concern, and for a pathway of which none is kept.
    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        procedure = try office.procedure
        let id = PathwayID(visit.parameter("pathway"))
        let open = procedure.pathwaysLogged(for: visit.viewer)
        guard let pathway = open.first(where: { $0.id == id }), let log = pathway.log
        else { throw OfficeFailure.notFound }
        self.pathway = pathway
        self.log = log
        let words = AnswerWords(visit)
        lines = try office.log(for: visit.viewer).filter { $0.pathways.contains(id) }.map { row in
            let matter = try office.load(row.id)
            return Self.line(row, matter, pathway, log, try office.procedure(of: matter), words)
        }
        if !lines.isEmpty { visit.noteList() }
    }

    private static func line(
        _ row: CaseRow, _ matter: Case, _ pathway: Pathway, _ log: PathwayLog,
        _ procedure: Procedure, _ words: AnswerWords
    ) -> Line {
        let first = pathway.begins.first.flatMap { matter.progress[$0]?.rounds.first }
        let values = log.columns.map { column -> String in
            guard let value = matter.entries[column], let field = procedure.field(column) else {
                return ""
            }
            return words.text(value, of: field)
        }
        return Line(
            row: row, values: values, since: (first?.endedAt ?? first?.openedAt)?.day,
            standing: standing(of: matter, on: pathway),
            isOpen: matter.isOn(pathway.id) && !matter.isClosed)
    }

    /// The steps of the pathway that are open, or how the last of them ended.
    private static func standing(of matter: Case, on pathway: Pathway) -> String {
        let open = pathway.steps.filter { matter.isOpen($0.id) }
        if !open.isEmpty { return open.map(\.name).joined(separator: "; ") }
        let ended = pathway.steps.compactMap { step -> (at: Moment, words: String)? in
            guard let round = matter.progress[step.id]?.lastEnded, let at = round.endedAt else {
                return nil
            }
            let outcome = round.outcome.flatMap { step.outcome($0)?.name } ?? ""
            return (at, "\(step.name): \(outcome)")
        }
        return ended.max { $0.at < $1.at }?.words ?? ""
    }

    func reply() -> Reply {
        let stretch = Stretch(of: lines.count, page: visit.query.text("page"))
        return visit.page(log.name) { w in
            w.h1(log.name)
            w.append(CitationNote(log.citation))
            if lines.isEmpty {
                w.p("Nothing that you may see is in it yet.")
                return
            }
            w.append(table(Array(lines[stretch.range])))
            w.append(TakingAway(address: visit.link("logs/\(pathway.id)/lines"), filter: []))
            w.append(stretch.pagination { "?page=\($0)" })
        }
    }

    private var headings: [String] { log.columns.map { procedure.field($0)?.label ?? "" } }

    private func table(_ shown: [Line]) -> Table {
        Table(
            caption: lines.count == 1 ? "1 line" : "\(lines.count) lines, newest first",
            columns: (["Reference", "Since"] + headings + ["How it stands"]).map { .init($0) },
            rows: shown.map { line in
                [
                    Fragment { $0.a(line.row.reference, href: visit.link("cases/\(line.row.id)")) },
                    .text(line.since?.shortText ?? ""),
                ] + line.values.map { .text($0) } + [
                    Fragment { w in
                        if !line.isOpen { w.append(Tag("Closed", .done)) }
                        w.text(" " + line.standing)
                    }
                ]
            })
    }

    /// The same list to take away.
    func file() -> ListFile {
        ListFile(
            title: log.name, name: "log-of-\(pathway.id)",
            columns: ["Reference", "Since"] + headings + ["How it stands", "Closed"],
            rows: lines.map { line in
                [Cell(line.row.reference), Cell(line.since)] + line.values.map { Cell($0) }
                    + [Cell(line.standing), line.isOpen ? .empty : "Yes"]
            })
    }
}
