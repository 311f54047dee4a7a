import CaseReview
import HTML
import Office
import Sheets

/// The interests that were declared, by whose they are: what each said, and what the chair ruled.
///
/// It has those in cases that the visitor may see, and no others.
struct InterestsPage {
    private let visit: Visit
    private let lines: [InterestDeclared]

    /// Throws `notFound` for somebody whom no meeting concerns.
    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        guard visit.viewer.goesToMeetings(under: try office.procedure) else {
            throw OfficeFailure.notFound
        }
        lines = try office.interestsDeclared(for: visit.viewer)
        if !lines.isEmpty { visit.noteList() }
    }

    private let columns = [
        "Who", "Declared on", "Case", "For which step", "What", "How it stands to the decision",
        "The chair's ruling", "Why",
    ]

    func reply() -> Reply {
        let stretch = Stretch(of: lines.count, page: visit.query.text("page"))
        let crumbs = [Link("Meetings", href: visit.link("meetings"))]
        return visit.page("Interests declared", crumbs: crumbs) { w in
            w.h1("Interests declared")
            if lines.isEmpty {
                w.p("None has been declared in a case that you may see.")
                return
            }
            w.append(
                Table(
                    caption: lines.count == 1 ? "1 declaration" : "\(lines.count) declarations",
                    columns: columns.map { .init($0) },
                    rows: lines[stretch.range].map { line in
                        var cells = words(of: line).map { Fragment.text($0) }
                        cells[2] = Fragment {
                            $0.a(line.row.reference, href: visit.link("cases/\(line.row.id)"))
                        }
                        return cells
                    }))
            w.append(TakingAway(address: visit.link("interests")))
            w.append(stretch.pagination { "?page=\($0)" })
        }
    }

    /// The same list to take away.
    func file() -> ListFile {
        ListFile(
            title: "Interests declared", name: "interests-declared", columns: columns,
            rows: lines.map { words(of: $0).map { Cell($0) } })
    }

    private func words(of line: InterestDeclared) -> [String] {
        let interest = line.declared.interest
        let ruling =
            switch line.declared.ruling {
            case .withdraw: "Withdraws from the item"
            case .stay: "Stays"
            case nil: "No ruling yet"
            }
        let by = line.declared.ruledBy.map { ", by \(visit.name($0.person))" } ?? ""
        return [
            interest.name, line.declared.at.day.shortText, line.row.reference,
            line.procedure.steps[line.step]?.name ?? "", interest.nature,
            line.procedure.body(at: line.step)?.interests?.degree(interest) ?? "",
            ruling + by, line.declared.reason,
        ]
    }
}
