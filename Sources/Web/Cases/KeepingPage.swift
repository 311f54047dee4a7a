import CaseReview
import HTML
import Office

/// What is done to a whole case: which process leads, further pathways, days put off, linked cases.
struct KeepingPage {
    let visit: Visit
    let matter: Case
    let procedure: Procedure

    init(_ visit: Visit) throws {
        self.visit = visit
        (matter, procedure) = try visit.matter(.wholeCase)
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let status = refusal == nil ? 200 : 409
        let clocks = try clocks()
        return visit.page(
            "The whole case", problems: problems, crumbs: [matter.crumb(visit)], status: status
        ) { w in
            w.p(
                "\(matter.reference) \(matter.subjectName(under: procedure))",
                .class("over-heading"))
            w.h1("The whole case")
            if let refusal { w.append(RefusalBox(refusal)) }
            PathwaysPart(page: self, problems: problems).write(into: &w)
            LeadPart(page: self, problems: problems).write(into: &w)
            ExtensionPart(page: self, clocks: clocks, problems: problems).write(into: &w)
            LinksPart(page: self, problems: problems).write(into: &w)
        }
    }

    func take() throws -> Reply {
        let act: KeepingAct
        switch try typed() {
        case .act(let typed): act = typed
        case .problem(let problem): return try reply(problems: [problem])
        }
        do {
            try visit.here().perform(act, on: matter.id, by: actor(for: act))
            return .see(visit.link("cases/\(matter.id)/keeping"))
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: procedure))
        }
    }

    var isKeeper: Bool { visit.has(.keepCases, under: procedure) }

    func holds(_ roles: [RoleID]) -> Bool {
        visit.viewer.standings.contains { roles.contains($0.role) }
    }

    private func clocks() throws -> [Clock] {
        Clocks(of: matter, in: try visit.here().setting(procedure)).all()
    }

    private enum Typed {
        case act(KeepingAct)
        case problem(Problem)
    }

    /// What was typed, as an act, or what is wrong with it.
    private func typed() throws -> Typed {
        let form = visit.form
        let reason = form.text("reason-\(visit.parameter("act"))")
        switch visit.parameter("act") {
        case "pathway":
            return .act(.openPathway(PathwayID(form.text("pathway")), reason: reason))
        case "lead": return .act(.nameLead(review: form.text("review"), reason: reason))
        case "extension":
            guard case .day(let day) = DateEntry(form, "to").read() else {
                return .problem(Problem(field: "to", message: "Enter the new day in full"))
            }
            return .act(.extend(LimitID(form.text("limit")), nil, to: day, reason: reason))
        case "link":
            guard let other = try found(form.text("other")) else {
                let message =
                    "Enter the reference of a case that you may see, such as OP-2026-0001"
                return .problem(Problem(field: "other", message: message))
            }
            return .act(.link(other, reason: reason))
        default: throw OfficeFailure.notFound
        }
    }

    /// A case by its reference, among those that the visitor may see; nil tells nothing of any other.
    private func found(_ reference: String) throws -> CaseID? {
        try visit.here().log(for: visit.viewer).first { $0.reference == reference }?.id
    }

    private func actor(for act: KeepingAct) -> Actor {
        let roles: [RoleID] =
            switch act {
            case .nameLead: procedure.leadProcess?.by ?? []
            case .extend(let limit, _, _, _):
                procedure.limits.first { $0.id == limit }?.extension?.by ?? []
            case .openPathway, .link, .move: []
            }
        return visit.viewer.actors.first { roles.contains($0.role) }
            ?? visit.actor(with: .keepCases, under: procedure)
    }

    /// A form of one act, with its reason.
    func form(
        _ act: String, _ button: String, _ problems: [Problem], into w: inout Writer,
        _ fields: (inout Writer) -> Void
    ) {
        w.form(action: visit.link("cases/\(matter.id)/keeping/\(act)")) { w in
            w.append(visit.token)
            fields(&w)
            w.append(
                TextField(
                    name: "reason-\(act)", label: "Reason, for the record",
                    value: visit.form.text("reason-\(act)")))
            w.append(Button(button))
        }
    }
}

/// The pathways of the case, and opening a further one.
private struct PathwaysPart {
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
private struct LeadPart {
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
private struct ExtensionPart {
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
            let name = page.procedure.limits.first { $0.id == put.limit }?.name ?? ""
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
private struct LinksPart {
    let page: KeepingPage
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("Linked cases")
        let seen = rows()
        let linked = page.matter.links.compactMap { link in seen.first { $0.id == link.to } }
        if linked.isEmpty { w.p("No case that you may see is linked.") }
        w.ul { w in
            for row in linked {
                w.li { w in
                    let href = page.visit.link("cases/\(row.id)")
                    w.a("\(row.reference) \(row.subject)", href: href)
                    if let link = page.matter.links.last(where: { $0.to == row.id }) {
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
    private func writeSameName(_ seen: [CaseRow], _ linked: [CaseID], into w: inout Writer) {
        let name = page.matter.subjectName(under: page.procedure).lowercased()
        let same = seen.filter {
            $0.id != page.matter.id && !linked.contains($0.id) && !name.isEmpty
                && $0.subject.lowercased() == name
        }
        if same.isEmpty { return }
        w.p("Of the same name: \(same.map(\.reference).joined(separator: ", ")).")
    }

    private func rows() -> [CaseRow] {
        // Without an office, or with a fault in it, nothing is shown rather than too much.
        guard let office = page.visit.office else { return [] }
        return office.log(for: page.visit.viewer)
    }
}
