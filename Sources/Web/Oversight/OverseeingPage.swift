import CaseReview
import HTML
import Office

/// How the cases of a pathway stand as a whole: for those who watch over them, who need not ask anybody.
///
/// It counts, by agency, and lists what is an exception by its reference. Whose case it is, is for those to see who may
/// open it.
struct OverseeingPage {
    private let visit: Visit
    private let office: Office
    private let procedure: Procedure
    private let pathways: [Pathway]

    /// Throws `notFound` for somebody who watches over nothing here.
    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        pathways = procedure.pathwaysOverseen(by: visit.viewer)
        if pathways.isEmpty { throw OfficeFailure.notFound }
    }

    func reply() throws -> Reply {
        let parts = try pathways.map { pathway in
            (
                pathway, all: try office.overseen(on: pathway),
                exceptions: try office.exceptions(on: pathway, for: visit.viewer)
            )
        }
        visit.noteList()
        return visit.page("Oversight") { w in
            w.h1("Oversight")
            for part in parts { write(part.0, part.all, part.exceptions, into: &w) }
        }
    }

    private func write(
        _ pathway: Pathway, _ all: [Overseen], _ exceptions: [Overseen], into w: inout Writer
    ) {
        w.h2(pathway.name)
        if let oversight = pathway.oversight { w.append(CitationNote(oversight.citation)) }
        if all.isEmpty { return w.p("None is open.") }
        w.append(counts(all, pathway))
        if exceptions.isEmpty { return }
        w.h3("Late, at risk or escalated")
        w.append(list(exceptions, pathway))
    }

    private func counts(_ all: [Overseen], _ pathway: Pathway) -> Table {
        let agencies = Dictionary(grouping: all, by: \.agency)
            .sorted { ($0.key?.rawValue ?? "") < ($1.key?.rawValue ?? "") }
        let rows = agencies.map { row(name($0.key), $0.value) }
        return Table(
            caption: "\(pathway.name), by agency",
            columns: [
                "Agency", number("Open"), number("Late"), number("At risk"), number("Escalated"),
            ],
            rows: rows + (rows.count > 1 ? [row("All", all)] : []), isCaptionHidden: true,
            id: "oversight-\(pathway.id)")
    }

    private func number(_ title: String) -> Table.Column { Table.Column(title, isNumeric: true) }

    private func row(_ name: String, _ some: [Overseen]) -> [Fragment] {
        [
            .text(name), .text("\(some.count)"), .text("\(some.count(where: \.isLate))"),
            .text("\(some.count(where: \.isAtRisk))"),
            .text("\(some.count(where: \.isEscalated))"),
        ]
    }

    private func list(_ exceptions: [Overseen], _ pathway: Pathway) -> Table {
        Table(
            caption: "\(pathway.name): late, at risk or escalated",
            columns: ["Case", "Agency", "Due", "Stands"],
            rows: exceptions.map { one in
                [
                    reference(one),
                    .text(name(one.agency)), .text(one.due?.longText ?? "No day"),
                    .text(one.words),
                ]
            }, isCaptionHidden: true, id: "exceptions-\(pathway.id)")
    }

    private func reference(_ one: Overseen) -> Fragment {
        guard office.opens(one.matter, for: visit.viewer) else { return .text(one.reference) }
        return Fragment { $0.a(one.reference, href: visit.link("cases/\(one.matter)")) }
    }

    private func name(_ agency: AgencyID?) -> String {
        agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) } ?? "Not said"
    }
}

extension Overseen {
    /// How it stands, in words.
    var words: String {
        let parts = [
            isLate ? "late" : nil, isAtRisk ? "at risk" : nil, isEscalated ? "escalated" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ").capitalisedFirst
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Procedure {
    /// The pathways over whose cases somebody watches.
    func pathwaysOverseen(by viewer: Viewer) -> [Pathway] {
        let roles = Set(viewer.standings.map(\.role))
        return pathways.filter { pathway in
            pathway.oversight.map { !roles.isDisjoint(with: $0.by) } ?? false
        }
    }
}
