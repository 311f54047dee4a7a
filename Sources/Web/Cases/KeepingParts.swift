import CaseReview
import HTML
import Office
import ProcedureLibrary

/// The pathways of the case, and opening a further one.
struct PathwaysPart {
    let page: KeepingPage
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("Pathways")
        let mine = page.procedure.pathways.filter { page.matter.pathways.contains($0.id) }
        w.ul(.class("plain")) { w in
            for pathway in mine {
                w.li { w in
                    let isOpen = page.matter.isOn(pathway.id)
                    w.append(Tag(isOpen ? "Open" : "Closed", isOpen ? .current : .done))
                    w.text(" \(pathway.name)")
                    if pathway.kind == .notification {
                        w.text(". It runs beside the others, and no decision of a panel ends it.")
                    }
                }
            }
        }
        let others = page.procedure.pathways.filter { !page.matter.isOn($0.id) }
        guard page.isKeeper, !others.isEmpty else { return }
        w.details(summary: "Open a further pathway") { w in
            page.form("pathway", "Open the pathway", problems, into: &w) { w in
                w.append(
                    Select(
                        name: "pathway", label: "Which pathway?",
                        choices: others.map { Choice($0.id.rawValue, $0.name) },
                        value: page.visit.form.text("pathway"), prompt: "Choose"))
            }
        }
    }
}

/// Which kind of review leads, where the tests of several are met.
struct LeadPart {
    let page: KeepingPage
    let problems: [Problem]

    func write(into w: inout Writer) {
        guard let lead = page.procedure.leadProcess else { return }
        w.h2("The process that leads")
        if let named = page.matter.lead {
            w.p("\(named.review), since \(named.at.day.longText), named by \(name(named.by)).")
            w.paragraphs(of: named.reason)
        } else {
            w.p("None has been named. It is needed once the tests of more than one are met.")
        }
        w.append(CitationNote(lead.citation))
        guard page.holds(lead.by), !page.matter.isClosed else { return }
        let reviews = Set(page.procedure.criteria.values.map(\.review)).sorted()
        page.form("lead", "Name it", problems, into: &w) { w in
            w.append(
                Select(
                    name: "review", label: "Which kind of review leads?",
                    choices: reviews.map { Choice($0, $0) },
                    value: page.visit.form.text("review"), prompt: "Choose"))
        }
    }

    private func name(_ actor: Actor) -> String { page.visit.name(actor.person) }
}

/// Days that were put off, with the original beside them, and putting one off.
struct ExtensionPart {
    let page: KeepingPage
    let clocks: [Clock]
    let problems: [Problem]

    func write(into w: inout Writer) {
        let mine = page.procedure.limits.filter { limit in
            page.holds(limit.extension?.by ?? [])
                && clocks.contains { $0.limit == limit.id && $0.isRunning && $0.due != nil }
        }
        if page.matter.extensions.isEmpty, mine.isEmpty { return }
        w.h2("Days put off")
        for put in page.matter.extensions {
            let name = page.procedure.limit(put.limit)?.name ?? ""
            w.p(
                "\(name): from \(put.from.longText) to \(put.to.longText), by "
                    + "\(page.visit.name(put.by.person)). \(put.reason)")
        }
        if mine.isEmpty { return }
        let entry = DateEntry(page.visit.form, "to")
        page.form("extension", "Put it off", problems, into: &w) { w in
            w.append(
                Select(
                    name: "limit", label: "Which time limit?",
                    choices: mine.map { Choice($0.id.rawValue, $0.name) },
                    value: page.visit.form.text("limit"), prompt: "Choose"))
            w.append(
                DateField(
                    name: "to", label: "New day", hint: "The original day stays on record.",
                    day: entry.day, month: entry.month, year: entry.year,
                    problem: problems.message(for: "to")))
        }
    }
}

/// Other cases about the same people or events.
struct LinksPart {
    let page: KeepingPage
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("Linked cases")
        let seen = rows()
        let linked = page.matter.links.compactMap { link in seen.first { $0.id == link.to } }
        if linked.isEmpty { w.p("No case that you may see is linked.") }
        w.ul { w in
            for other in linked {
                w.li { w in
                    w.a("\(other.reference) \(other.subject)", href: page.visit.link(other.path))
                    if let link = page.matter.links.last(where: { $0.to == other.id }) {
                        w.text(": \(link.reason)")
                    }
                }
            }
        }
        writeSameName(seen, linked.map(\.id), into: &w)
        guard page.isKeeper else { return }
        page.form("link", "Link the case", problems, into: &w) { w in
            w.append(
                TextField(
                    name: "other", label: "Reference of the other case",
                    value: page.visit.form.text("other"), problem: problems.message(for: "other")))
        }
    }

    /// Cases whose subject has the same name, among those that the visitor may see.
    private func writeSameName(_ seen: [Other], _ linked: [CaseID], into w: inout Writer) {
        let name = page.matter.subjectName(under: page.procedure).lowercased()
        let same = seen.filter {
            $0.id != page.matter.id && !linked.contains($0.id) && !name.isEmpty
                && $0.subject.lowercased() == name
        }
        if same.isEmpty { return }
        w.p("Of the same name: \(same.map(\.reference).joined(separator: ", ")).")
    }

    /// A case that could be linked, on this record or of the old tracker.
    private struct Other {
        let id: CaseID
        let reference: String
        let subject: String
        let path: String
    }

    private func rows() -> [Other] {
        // Without an office, or with a fault in it, nothing is shown rather than too much.
        guard let office = page.visit.office,
            let former = try? office.formerCases(for: page.visit.viewer)
        else { return [] }
        return office.log(for: page.visit.viewer).map { row in
            Other(
                id: row.id, reference: row.reference, subject: row.subject,
                path: "cases/\(row.id)")
        }
            + former.map { told in
                Other(
                    id: told.id, reference: told.told.reference, subject: told.told.subject,
                    path: "former-cases/\(told.id)")
            }
    }
}

/// The version of the procedure that the case runs under, and moving it to another.
struct VersionPart {
    let page: KeepingPage
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("The version of the procedure")
        w.p(
            "This case runs under version \(page.procedure.about.version), and keeps it until somebody moves it."
        )
        guard page.isKeeper, !page.matter.isClosed, !others.isEmpty else { return }
        w.details(summary: "Move the case to another version") { w in
            w.p(
                "The steps that are open have to exist in the other version, and its time limits apply from then on."
            )
            page.form("version", "Move the case", problems, into: &w) { w in
                w.append(
                    Select(
                        name: "version", label: "Which version?",
                        choices: others.map {
                            Choice($0.id.rawValue, "Version \($0.about.version)")
                        },
                        value: page.visit.form.text("version"), prompt: "Choose"))
            }
        }
    }

    private var others: [Procedure] {
        guard let office = page.visit.office else { return [] }
        return office.library.procedures.filter {
            $0.partnership == office.partnership && $0.id != page.matter.procedure
        }
    }
}
