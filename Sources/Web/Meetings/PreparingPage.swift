import CaseReview
import HTML
import Office
import Sealing

/// Getting a meeting ready: the agenda in its order, its ratification, the papers and who has them.
///
/// For whoever keeps the meetings; the chair ratifies and allows copying here, and an auditor looks on.
struct PreparingPage {
    let desk: MeetingDesk

    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        guard desk.mayPrepare else { throw OfficeFailure.notFound }
    }

    private var visit: Visit { desk.visit }
    private var meeting: Meeting { desk.meeting }
    private var procedure: Procedure { desk.procedure }
    private var path: String { "\(desk.path)/agenda" }
    private var isPreparing: Bool { desk.isKeeper && desk.isRunning }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.noteList()
        return visit.page(
            "Prepare \(desk.heading)", problems: problems, crumbs: desk.crumbs,
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p(desk.heading, .class("over-heading"))
            w.h1("Prepare the meeting")
            if let refusal { w.append(RefusalBox(refusal)) }
            DutiesTable(desk: desk).write(into: &w)
            writeAgenda(problems, into: &w)
            writeRatification(into: &w)
            if let position = PositionPart(desk: desk, paper: .pack, problems: problems) {
                w.append(position)
            }
            CirculationPart(desk: desk, problems: problems).write(into: &w)
            writeCopying(into: &w)
        }
    }

    private func writeAgenda(_ problems: [Problem], into w: inout Writer) {
        w.h2("The agenda")
        if desk.body.agenda.isEmpty {
            w.p("The procedure sets no agenda. What is listed stands in an order of ours.")
        }
        w.p { $0.a("The agenda as a Word file", href: "\(desk.path)/agenda.docx") }
        w.form(action: "\(path)/order") { w in
            w.append(visit.token)
            w.ol(.class("plain order")) { w in
                for (index, line) in desk.lines.enumerated() {
                    w.li { write(line, at: index + 1, into: &$0) }
                }
            }
            if isPreparing, desk.lines.count > 1 {
                w.append(Button("Put them in this order", kind: .secondary))
            }
        }
        guard isPreparing else { return }
        w.form(action: "\(path)/items") { w in
            w.append(visit.token)
            w.append(
                TextField(
                    name: "title", label: "Add another matter", value: visit.form.text("title"),
                    problem: problems.message(for: "title")))
            w.append(Button("Add it", kind: .secondary))
        }
    }

    private func write(_ line: AgendaLine, at place: Int, into w: inout Writer) {
        if isPreparing {
            w.label("Place of \(line.name)", for: "place-\(line.id)", .class("visually-hidden"))
            w.input(
                .id("place-\(line.id)"), .name("place-\(line.id)"), .class("input width-2"),
                .attribute("inputmode", "numeric"), .value("\(place)"))
        }
        w.strong(line.name)
        if line.entries.isEmpty { return }
        w.ul { w in
            for entry in line.entries {
                let step = procedure.steps[entry.step]?.name ?? ""
                w.li { w in
                    w.text("\(entry.reference): \(step)")
                    for missed in entry.missed {
                        w.text(" ")
                        w.append(missed.tag)
                        w.text(" \(missed.because)")
                    }
                }
            }
        }
    }

    /// Whether the agenda is no longer what the chair ratified.
    private var isChanged: Bool {
        let listed = desk.office.listedCases(at: meeting.id)
        return meeting.isChangedSinceRatified(casesChangedAt: listed.changedAt)
    }

    private func writeRatification(into w: inout Writer) {
        w.h2("Ratification")
        if let ratified = meeting.ratified {
            w.p("Ratified by \(visit.name(ratified.by.person)), \(ratified.at.day.longText).")
            if !isChanged { return }
            w.append(WarningText("It has been changed since: the chair ratifies it again."))
        } else {
            w.p("The chair has not ratified the agenda.")
        }
        if let named = meeting.standIn {
            w.p("\(named.name) chairs this meeting: \(named.reason)")
        } else if isPreparing, desk.body.chair != nil {
            w.p { w in
                w.text("If the chair cannot, ")
                w.a("name who chairs the meeting", href: desk.path)
                w.text(": whoever does ratifies it.")
            }
        }
        if desk.isChair, desk.isRunning {
            w.form(action: "\(path)/ratification") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "seen", value: desk.seen.mark))
                w.append(Button("Ratify the agenda"))
            }
        }
    }

    private func writeCopying(into w: inout Writer) {
        guard let rule = desk.body.papers.copying else { return }
        w.h2("Copying and passing on")
        w.append(InsetText(.text(rule.text)))
        w.append(CitationNote(rule.citation))
        for allowed in meeting.copying {
            w.p("To \(allowed.to): \(allowed.reason) \(visit.name(allowed.by.person)), chair.")
        }
        guard desk.isChair, !meeting.isCancelled else { return }
        w.details(summary: "Allow it") { w in
            w.form(action: "\(path)/copying") { w in
                w.append(visit.token)
                w.append(
                    TextField(
                        name: "copy-to", label: "Who may have the papers?",
                        value: visit.form.text("copy-to")))
                w.append(
                    TextField(
                        name: "copy-why", label: "Why", value: visit.form.text("copy-why")))
                w.append(Button("Allow it, as the chair"))
            }
        }
    }

    // MARK: Acts

    func add() throws -> Reply {
        let title = visit.form.text("title")
        if title.isEmpty {
            return reply(problems: [Problem(field: "title", message: "Enter what it is about")])
        }
        let item = AgendaItem(id: AgendaLineID(SecureRandom.token(bytes: 6)), title: title)
        return try act(.add(item))
    }

    /// Lines by the numbers typed beside them; those with the same number, or none, keep their places.
    func order() throws -> Reply {
        let lines = desk.lines.enumerated().map { index, line in
            (line.id, Int(visit.form.text("place-\(line.id)")) ?? index + 1, index)
        }
        return try act(.order(lines.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)))
    }

    func circulate() throws -> Reply {
        let known = Set(desk.people.map(\.person))
        // Those who have the papers, and those who have none yet, are ticked in two forms.
        let field = visit.form.text("which") == "again" ? "again" : "to"
        let people = visit.form.all(field).map { PersonID($0) }.filter(known.contains)
        if people.isEmpty {
            return reply(problems: [Problem(field: field, message: "Choose at least one person")])
        }
        return try act(.circulatePapers(to: people))
    }

    func allowCopying() throws -> Reply {
        guard desk.body.papers.copying != nil else { throw OfficeFailure.notFound }
        return try act(
            .allowCopying(
                to: visit.form.text("copy-to"), reason: visit.form.text("copy-why")))
    }

    func ratify() throws -> Reply { try answer(desk.sign(.ratifyAgenda)) }

    private func act(_ act: MeetingAct) throws -> Reply { try answer(desk.refusal(of: act)) }

    private func answer(_ refused: Refusal?) throws -> Reply {
        if let refused {
            return try PreparingPage(visit).reply(refusal: refused.words(under: procedure))
        }
        return .see(path)
    }
}
