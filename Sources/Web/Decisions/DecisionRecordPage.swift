import CaseReview
import HTML
import Office
import Papers

/// The decision record of a case, with how it stands to requests for information.
struct DecisionRecordPage {
    private let visit: Visit
    private let matter: Case
    private let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
    }

    private var path: String { visit.link("cases/\(matter.id)/decision-record") }
    private var rule: FreedomOfInformationRule? {
        matter.freedomOfInformationRule(under: procedure)
    }
    private var settled: SettledPosition? { matter.position(of: .decisionRecord) }

    private var maySettle: Bool {
        visit.has(.keepCases, under: procedure) || visit.has(.keepMeetings, under: procedure)
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let record = try record()
        return visit.page(
            "Decision record \(matter.reference)", problems: problems,
            crumbs: [matter.crumb(visit)], status: refusal == nil ? 200 : 409
        ) { w in
            w.p("\(matter.reference) \(record.subject)", .class("over-heading"))
            w.h1("Decision record")
            if let refusal { w.append(RefusalBox(refusal)) }
            if record.decisions.isEmpty { w.p("Nothing has been decided yet.") }
            w.p { $0.a("As a PDF", href: "\(path).pdf") }
            if let position = position(problems) { w.append(position) }
            w.append(DecisionRecordPaper(record))
        }
    }

    /// Nil where no body that decided asks for a position.
    private func position(_ problems: [Problem]) -> PositionPart? {
        guard let rule else { return nil }
        let all = matter.positions[.decisionRecord]?.all ?? []
        return PositionPart(
            visit: visit, rule: rule, settled: settled,
            earlier: settled == nil ? all : all.dropLast(),
            whileUnsettled: (all.isEmpty
                ? "" : "More stands on the decision record since the last position. ")
                + "Every page that is printed says so.",
            address: maySettle ? "\(path)/position" : nil, seen: seen, problems: problems)
    }

    /// A position is of what was reviewed: of what is printed later it says nothing.
    private var seen: String { "\(matter.version(of: .decisionRecord))" }

    /// Throws `movedOn` when more has been printed since the form was shown.
    func settle() throws -> Reply {
        guard maySettle, rule != nil else { throw OfficeFailure.notFound }
        guard visit.form.text("seen") == seen else { throw OfficeFailure.movedOn }
        guard let position = PositionEntry(visit.form).position else {
            return try reply(problems: [PositionEntry.problem])
        }
        do {
            try visit.here().perform(
                .settleFreedomOfInformation(.decisionRecord, position), on: matter.id, by: actor,
                seen: matter.version)
            return .see(path)
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: procedure))
        }
    }

    private var actor: Actor {
        let duty: Duty = visit.has(.keepCases, under: procedure) ? .keepCases : .keepMeetings
        return visit.actor(with: duty, under: procedure)
    }

    func pdf() async throws -> Reply {
        let record = try record()
        let sheet = PaperSheet(
            title: "Decision record \(matter.reference)", issue: record.issue,
            content: Fragment { w in
                if rule != nil {
                    let reviewer = settled.map { visit.name($0.by.person) }
                    w.append(PositionNote(settled, reviewer: reviewer ?? ""))
                }
                w.append(DecisionRecordPaper(record))
            })
        return try await visit.printed(sheet, name: "\(matter.reference).pdf")
    }

    private func record() throws -> DecisionRecord {
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
            of: matter, under: procedure, happenings: happenings,
            issue: issue.marked(under: rule, settled?.position),
            name: { directory.name($0) })
    }
}
