import CaseReview
import HTML
import Office
import Record
import Sheets

/// Answers, for auditors only, who looked at what and when.
struct LooksAnswers {
    static let looksOnAPage = 100
    /// The most pages that can be turned back.
    static let mostPages = 50

    let visit: Visit
    private let office: Office
    private let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try visit.procedure(for: .audit)
    }

    func show() throws -> Reply {
        let person = visit.query.text("person")
        let number = min(max(Int(visit.query.text("page")) ?? 1, 1), Self.mostPages)
        let found = try lines(by: person.isEmpty ? nil : PersonID(person), upTo: number)
        visit.site.offices.note(
            visit.viewer, saw: visit.path, allowed: true, in: office.partnership)
        let page = LooksPage(
            root: visit.link("record/looks"),
            person: person.isEmpty ? nil : (PersonID(person), visit.name(PersonID(person))),
            lines: Array(
                found.dropFirst((number - 1) * Self.looksOnAPage).prefix(Self.looksOnAPage)),
            page: number,
            hasEarlier: found.count > number * Self.looksOnAPage && number < Self.mostPages)
        return visit.page(
            "Who looked at what", crumbs: [Link("Record", href: visit.link("record"))]
        ) { page.write(into: &$0) }
    }

    /// The looks to take away: as many as the pages show.
    func file() throws -> ListFile {
        let person = visit.query.text("person")
        let found = try lines(by: person.isEmpty ? nil : PersonID(person), upTo: Self.mostPages)
        visit.noteList()
        return ListFile(
            title: "Who looked at what", name: "looks",
            columns: ["Day", "Time", "Who", "As what", "At what", "How it ended", "Remark"],
            rows: found.prefix(Self.mostPages * Self.looksOnAPage).map { line in
                [
                    Cell(line.at.day), Cell(line.at.londonTime), Cell(line.name), Cell(line.part),
                    Cell(line.subject), Cell(line.outcome.words), Cell(line.remark ?? ""),
                ]
            })
    }

    /// One more than the pages so far hold, so that it is known whether there are earlier ones.
    private func lines(by person: PersonID?, upTo page: Int) throws -> [LooksPage.Line] {
        guard let log = visit.site.offices.accessLog(of: office.partnership) else { return [] }
        let limit = page * Self.looksOnAPage + 1
        do {
            let looks =
                if let person {
                    try log.looks(by: person, limit: limit)
                } else {
                    try log.looks(limit: limit)
                }
            return looks.map { look in
                let outcome =
                    switch look.outcome {
                    case .seen: Tag("Seen")
                    case .refused: Tag("Refused", .waiting)
                    case .brokeGlass: Tag("Broke the glass", .late)
                    }
                return LooksPage.Line(
                    at: look.at, person: look.person, name: visit.name(look.person),
                    part: PartWords(
                        role: look.role, agency: look.agency, under: procedure, on: look.at.day
                    ).words,
                    subject: look.subject, remark: look.remark, outcome: outcome)
            }
        } catch {
            throw OfficeFailure.fault(
                OfficeFault(what: error.what, place: error.where, cure: error.cure))
        }
    }
}
