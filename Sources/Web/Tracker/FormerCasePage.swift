import CaseReview
import HTML
import Office

/// A case that the old tracker tells of: what stood there, and nothing that was added to it.
struct FormerCasePage {
    let visit: Visit
    private let former: FormerCase
    private let linking: [CaseRow]

    init(_ visit: Visit) throws {
        self.visit = visit
        former = try visit.formerCase()
        let id = former.id
        linking = try visit.here().log(for: visit.viewer).filter { $0.links.contains(id) }
    }

    func reply() -> Reply {
        let told = former.told
        let crumbs = [Link("Case Referral Log", href: visit.link("cases"))]
        return visit.page("\(told.reference), from the old tracker", crumbs: crumbs) { w in
            w.p(told.reference, .class("over-heading"))
            w.h1(told.subject)
            w.append(
                WarningText(
                    "This is what the old tracker tells. It was not recorded here as it happened, "
                        + "and who decided it and on what is not known from here."))
            w.append(SummaryList(rows(told)))
            w.p(
                "Row \(told.row) of the old tracker, brought in on \(former.at.day.longText) by "
                    + "\(visit.name(former.by.person)).", .class("muted"))
            writeLinks(into: &w)
        }
    }

    private func rows(_ told: TrackerRow) -> [SummaryList.Row] {
        let said: [(String, String)] = [
            ("Reference", told.reference), ("Name", told.subject),
            ("Day received", told.received?.longText ?? ""), ("Referred by", told.referredBy),
            ("Kind of review", told.kind), ("Status", told.status), ("Outcome", told.outcome),
            ("Day of the decision", told.decided?.longText ?? ""),
            ("Day closed", told.closed?.longText ?? ""),
        ]
        return said.map { .init($0.0, text: $0.1.isEmpty ? "The tracker does not say" : $0.1) }
            + told.notes.map { note in
                .init(note.heading, Fragment { $0.paragraphs(of: note.words) })
            }
    }

    private func writeLinks(into w: inout Writer) {
        w.h2("Linked cases")
        if linking.isEmpty {
            w.p(
                "None. To link one, open its page, choose “The whole case”, and enter "
                    + "\(former.told.reference).")
        }
        w.ul { w in
            for row in linking {
                w.li {
                    $0.a("\(row.reference) \(row.subject)", href: visit.link("cases/\(row.id)"))
                }
            }
        }
    }
}

extension Visit {
    /// The former case that the address names, if the visitor may see it; the look is noted either way.
    func formerCase() throws -> FormerCase {
        let office = try here()
        let id = CaseID(parameter("former"))
        guard let former = office.formerCase(id) else {
            try requireNotDisposed(id, in: office)
            throw OfficeFailure.notFound
        }
        let isAllowed = try office.audience(ofFormerCase: id).access(for: viewer).isGranted
        site.offices.note(
            viewer, saw: "\(id) \(path)", allowed: isAllowed, in: office.partnership)
        guard isAllowed else { throw OfficeFailure.notFound }
        return former
    }
}
