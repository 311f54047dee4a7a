import CaseReview
import HTML
import Office
import Papers

/// The minutes of a meeting: drafted from what was recorded, written on, approved, and sent out.
///
/// Whoever may open the meetings may open them, and finds in them the items of cases that they may see.
struct MinutesPage {
    private let desk: MeetingDesk
    private let minutes: MeetingMinutes

    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        let office = desk.office
        let meeting = desk.meeting
        let listed = try office.agenda(of: meeting.id, for: visit.viewer).map { row in
            let matter = try office.load(row.id)
            return MeetingMinutes.Listed(
                matter, under: try office.procedure(of: matter),
                happenings: try office.happenings(of: row.id).map {
                    PlacedHappening(
                        $0.happening, at: RecordPlace(position: $0.position, hash: $0.hash))
                })
        }
        let directory = office.directory
        minutes = MeetingMinutes(
            of: meeting, lines: desk.lines, listed: listed, under: desk.procedure,
            issue: try desk.issue(of: .minutes), name: { directory.name($0) })
        visit.noteList()
    }

    private var visit: Visit { desk.visit }
    private var path: String { "\(desk.path)/minutes" }

    private var title: String {
        desk.meeting.minutes.areApproved ? "Minutes" : "Draft minutes"
    }

    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, written: WrittenMeanwhile? = nil
    ) -> Reply {
        visit.page(
            "\(title), \(desk.heading)", problems: problems, crumbs: desk.crumbs,
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p(minutes.heldOn?.longText ?? "", .class("over-heading"))
            w.h1("\(title) of \(minutes.body)")
            if let refusal { w.append(RefusalBox(refusal)) }
            writeStanding(into: &w)
            w.p { $0.a("As a PDF", href: "\(desk.path)/minutes.pdf") }
            writeNotes(written, into: &w)
            w.append(MeetingMinutesPaper(minutes))
            if desk.mayPrepare {
                PositionPart(desk: desk, paper: .minutes, problems: problems).write(into: &w)
                writeDistribution(problems, into: &w)
            }
        }
    }

    private func writeStanding(into w: inout Writer) {
        let kept = desk.meeting.minutes
        w.p("Version \(kept.version). Drawn up from what was recorded and what was written down.")
        for approval in kept.approvals {
            w.p("Approved by \(visit.name(approval.by.person)), \(approval.at.day.longText).")
        }
        if let why = kept.reopenedBecause { w.p("Opened again: \(why)") }
        guard !desk.meeting.isCancelled else { return }
        if !kept.areApproved, desk.isChair, desk.meeting.isClosed {
            w.form(action: "\(path)/approval") { w in
                w.append(visit.token)
                w.append(Button("Approve these minutes"))
            }
        }
        if kept.areApproved, desk.isKeeper || desk.isChair {
            w.details(summary: "Correct them in a new version") { w in
                w.form(action: "\(path)/reopening") { w in
                    w.append(visit.token)
                    w.append(
                        TextField(
                            name: "why", label: "What is wrong?", value: visit.form.text("why")))
                    w.append(Button("Open them again", kind: .secondary))
                }
            }
        }
    }

    /// Every item's words in one place, to be read through and put right.
    private func writeNotes(_ written: WrittenMeanwhile?, into w: inout Writer) {
        guard desk.isWriting else { return }
        w.details(summary: "Write on the minutes", .flag("open", written != nil)) { w in
            for line in desk.lines {
                w.h3(line.name)
                if line.entries.isEmpty {
                    note(
                        desk.meeting.minutes.notes[line.id], "\(desk.path)/notes/\(line.id)",
                        line.id.rawValue, written
                    ).write(into: &w)
                }
                for entry in line.entries { write(entry, written, into: &w) }
            }
        }
    }

    private func write(
        _ entry: AgendaEntry, _ written: WrittenMeanwhile?, into w: inout Writer
    ) {
        // A case that cannot be read is shown as far as it can, and not written on.
        guard let matter = try? desk.office.load(entry.matter) else { return }
        w.p(entry.reference, .class("muted"))
        note(
            matter.minutes[desk.meeting.id]?[entry.step],
            "\(desk.path)/items/\(entry.matter)/\(entry.step)/note",
            "\(entry.matter)-\(entry.step)", written
        ).write(into: &w)
    }

    private func note(
        _ note: Minutes.Note?, _ address: String, _ id: String, _ written: WrittenMeanwhile?
    ) -> NoteForm {
        NoteForm(
            note: note ?? Minutes.Note(), address: address, id: id, isOpen: true, visit: visit,
            written: written, from: "minutes")
    }

    private func writeDistribution(_ problems: [Problem], into w: inout Writer) {
        w.h2("Who has the minutes")
        let kept = desk.meeting.minutes
        for sent in kept.distributions {
            let names = sent.to.map(visit.name).joined(separator: ", ")
            w.p("Sent out on \(sent.at.day.longText) to \(names).")
        }
        if kept.distributions.isEmpty { w.p("Nobody yet.") }
        guard desk.isKeeper, kept.areApproved else { return }
        w.form(action: "\(path)/distribution") { w in
            w.append(visit.token)
            w.append(
                Checkboxes(
                    name: "to", label: "Send the minutes out to",
                    choices: desk.people.map { Choice($0.person.rawValue, $0.name) },
                    hint: "Each finds the items that they may see, and nothing of any other.",
                    values: visit.form.has("to")
                        ? visit.form.all("to") : desk.people.map(\.person.rawValue),
                    problem: problems.message(for: "to")))
            w.append(Button("Send them out", kind: .secondary))
        }
    }

    func distribute() throws -> Reply {
        let known = Set(desk.people.map(\.person))
        let people = visit.form.all("to").map { PersonID($0) }.filter(known.contains)
        if people.isEmpty {
            return reply(problems: [Problem(field: "to", message: "Choose at least one person")])
        }
        return try act(.distributeMinutes(to: people))
    }

    func act(_ act: MeetingAct) throws -> Reply {
        if let refused = try desk.refusal(of: act) {
            return try MinutesPage(visit).reply(refusal: refused.words(under: desk.procedure))
        }
        return .see(path)
    }

    func pdf() async throws -> Reply {
        try await visit.printed(
            PaperSheet(
                title: "\(title), \(desk.heading)", issue: minutes.issue,
                content: .pattern(MeetingMinutesPaper(minutes)), watermark: minutes.issue.madeFor),
            name: "minutes.pdf")
    }
}
