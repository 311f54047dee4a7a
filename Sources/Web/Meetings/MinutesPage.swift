import CaseReview
import HTML
import Office
import Papers

/// The minutes of a meeting: drafted from what was recorded, written on, approved, and sent out.
///
/// Whoever may open the meetings may open them, and finds in them the items of cases that they may see.
struct MinutesPage {
    private let desk: MeetingDesk
    /// The meeting as the minutes have it: as it stands, or as it was when an earlier version was approved.
    private let meeting: Meeting
    private let minutes: MeetingMinutes
    /// The earlier version that is read; nil for the one in hand.
    private let earlier: Int?
    /// The cases of which something stands in the minutes.
    private let held: [String]

    /// Throws `notFound` for a version that the chair has not approved.
    init(_ visit: Visit) throws {
        let desk = try MeetingDesk(visit)
        // What is drafted of a meeting holds its agenda, as the papers do.
        try desk.requireCirculated()
        let office = desk.office
        let earlier = visit.query.has("version") ? Int(visit.query.text("version")) ?? 0 : nil
        let approved = try earlier.map { try office.load(desk.meeting.id, asApproved: $0) }
        let read = approved?.meeting ?? desk.meeting
        let last = approved?.upTo
        let rows = office.agenda(of: read.id, for: visit.viewer)
        let directory = office.directory
        minutes = MeetingMinutes(
            of: read, lines: desk.lines,
            listed: try rows.map { try Self.listed($0.id, upTo: last, in: office) },
            under: desk.procedure, issue: try desk.issue(of: .minutes, version: earlier),
            name: { directory.name($0) })
        self.desk = desk
        meeting = read
        self.earlier = earlier
        held = rows.map(\.id.rawValue)
        visit.notePaper(holding: rows.map(\.id))
    }

    /// A case as the minutes read it: whole, or up to the entry that approved an earlier version.
    private static func listed(
        _ id: CaseID, upTo last: Int64?, in office: Office
    ) throws -> MeetingMinutes.Listed {
        let recorded = try office.happenings(of: id).filter { $0.position <= last ?? .max }
        let matter =
            last == nil ? try office.load(id) : Case(id: id, recorded.map(\.happening))
        return MeetingMinutes.Listed(
            matter, under: try office.procedure(of: matter),
            happenings: recorded.map {
                PlacedHappening(
                    $0.happening, at: RecordPlace(position: $0.position, hash: $0.hash))
            })
    }

    private var visit: Visit { desk.visit }
    private var path: String { "\(desk.path)/minutes" }

    private var title: String {
        if let earlier { return "Minutes, version \(earlier)" }
        return meeting.minutes.areApproved ? "Minutes" : "Draft minutes"
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
            if written != nil, !desk.isWriting { w.append(TypedWords(visit.form)) }
            writeStanding(into: &w)
            let version = earlier.map { "?version=\($0)" } ?? ""
            w.ul(.class("plain")) { w in
                w.li { $0.a("As a PDF", href: "\(desk.path)/minutes.pdf\(version)") }
                w.li { $0.a("As a Word file", href: "\(desk.path)/minutes.docx\(version)") }
            }
            if earlier == nil { writeNotes(written, into: &w) }
            w.append(MeetingMinutesPaper(minutes))
            if desk.mayPrepare, earlier == nil {
                if let position = PositionPart(desk: desk, paper: .minutes, problems: problems) {
                    w.append(position)
                }
                writeDistribution(problems, into: &w)
            }
        }
    }

    private func writeStanding(into w: inout Writer) {
        if earlier != nil {
            return w.p { $0.a("The minutes as they stand now", href: path) }
        }
        let kept = meeting.minutes
        w.p("Version \(kept.version). Drawn up from what was recorded and what was written down.")
        for (index, approval) in kept.approvals.enumerated() {
            w.p { w in
                w.a("Version \(index + 1)", href: "\(path)?version=\(index + 1)")
                w.text(
                    ", approved by \(visit.name(approval.by.person)), \(approval.at.day.longText).")
            }
        }
        if let why = kept.reopenedBecause { w.p("Opened again: \(why)") }
        if !meeting.isCancelled { writeWays(into: &w) }
    }

    /// Approving, and opening again what was approved.
    private func writeWays(into w: inout Writer) {
        if !meeting.minutes.areApproved, desk.isChair, meeting.isClosed {
            w.form(action: "\(path)/approval") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "seen", value: desk.seen.mark))
                w.append(Button("Approve these minutes"))
            }
        }
        if meeting.minutes.areApproved, desk.isKeeper || desk.isChair {
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
                if line.entries.isEmpty, !line.holds.isSpokenOf { continue }
                w.h3(line.name)
                if line.holds.isSpokenOf {
                    note(
                        meeting.minutes.notes[line.id], "\(desk.path)/notes/\(line.id)",
                        line.id.rawValue, written, hint: NoteForm.ofLine
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
            matter.minutes[meeting.id]?[entry.step],
            "\(desk.path)/items/\(entry.matter)/\(entry.step)/note",
            "\(entry.matter)-\(entry.step)", written
        ).write(into: &w)
    }

    private func note(
        _ note: Minutes.Note?, _ address: String, _ id: String, _ written: WrittenMeanwhile?,
        hint: String? = nil
    ) -> NoteForm {
        NoteForm(
            note: note ?? Minutes.Note(), address: address, id: id, isOpen: true, visit: visit,
            written: written, from: "minutes", hint: hint)
    }

    private func writeDistribution(_ problems: [Problem], into w: inout Writer) {
        w.h2("Who has the minutes")
        let kept = meeting.minutes
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

    func approve() throws -> Reply { try answer(desk.sign(.approveMinutes)) }

    func act(_ act: MeetingAct) throws -> Reply { try answer(desk.refusal(of: act)) }

    private func answer(_ refused: Refusal?) throws -> Reply {
        if let refused {
            return try MinutesPage(visit).reply(refusal: refused.words(under: desk.procedure))
        }
        return .see(path)
    }

    func pdf() async throws -> Reply {
        let version = earlier.map { "?version=\($0)" } ?? ""
        return try await visit.printedSoon(
            "minutes.pdf", at: visit.path + version,
            holding: [desk.seen.mark, minutes.issue.marking, "\(meeting.minutes.version)"] + held,
            crumbs: desk.crumbs
        ) { sheet }
    }

    func word() async throws -> Reply { try await visit.typed(sheet, name: "minutes.docx") }

    private var sheet: PaperSheet {
        PaperSheet(
            title: "\(title), \(desk.heading)", issue: minutes.issue,
            content: .pattern(MeetingMinutesPaper(minutes)), watermark: minutes.issue.madeFor)
    }
}
