import CaseReview
import HTML
import Office
import Papers

/// The page that defends a decision years later, on screen and as a tagged PDF.
enum DecisionRoutes {
    static let all: [Route] = [
        .get("/:partnership/cases/:case/decision-record", for: .here) { visit in try page(visit) },
        .get("/:partnership/cases/:case/decision-record.pdf", for: .here) { visit in
            try await pdf(visit)
        },
    ]

    private static func page(_ visit: Visit) throws -> Reply {
        let (matter, procedure) = try visit.matter(.wholeCase)
        let record = try record(of: matter, procedure, visit)
        return visit.page("Decision record \(matter.reference)", crumbs: [matter.crumb(visit)]) {
            w in
            w.p("\(matter.reference) \(record.subject)", .class("over-heading"))
            w.h1("Decision record")
            if record.decisions.isEmpty { w.p("Nothing has been decided yet.") }
            w.p { $0.a("As a PDF", href: visit.link("cases/\(matter.id)/decision-record.pdf")) }
            w.append(DecisionRecordPaper(record))
        }
    }

    private static func pdf(_ visit: Visit) async throws -> Reply {
        let (matter, procedure) = try visit.matter(.wholeCase)
        let record = try record(of: matter, procedure, visit)
        let sheet = PaperSheet(
            title: "Decision record \(matter.reference)", issue: record.issue,
            content: .pattern(DecisionRecordPaper(record)))
        return try await visit.printed(sheet, name: "\(matter.reference).pdf")
    }

    private static func record(
        of matter: Case, _ procedure: Procedure, _ visit: Visit
    ) throws -> DecisionRecord {
        let office = try visit.here()
        let head = try office.head()
        let issue = PaperIssue(
            under: procedure, madeFor: visit.name(visit.viewer.person), at: visit.now,
            head: head.map { RecordPlace(position: $0.position, hash: $0.hash) })
        let happenings = try office.happenings(of: matter.id).map {
            PlacedHappening($0.happening, at: RecordPlace(position: $0.position, hash: $0.hash))
        }
        let directory = office.directory
        return DecisionRecord(
            of: matter, under: procedure, happenings: happenings, issue: issue,
            name: { directory.name($0) })
    }
}
