import CaseReview
import HTML
import Office

/// The ways from a meeting to its papers.
struct MeetingLinks {
    let desk: MeetingDesk

    func write(into w: inout Writer) {
        w.ul(.class("plain")) { w in
            if desk.isHeldBack {
                w.li("The papers have not been circulated to you yet.")
            } else {
                let draft = desk.isDraft ? ", a draft" : ""
                w.li { $0.a("Your papers for this meeting\(draft)", href: "\(desk.path)/pack") }
                w.li { $0.a("The agenda as a Word file\(draft)", href: "\(desk.path)/agenda.docx") }
            }
            if desk.mayPrepare {
                w.li { $0.a("Prepare: agenda, papers, circulation", href: "\(desk.path)/agenda") }
            }
            let isBegun = !desk.meeting.attendances.isEmpty || desk.meeting.isClosed
            if isBegun, !desk.isHeldBack {
                w.li { $0.a(minutes, href: "\(desk.path)/minutes") }
            }
            if desk.mayPrepare {
                w.li { $0.a("What was recorded, and when", href: "\(desk.path)/history") }
            }
        }
    }

    private var minutes: String {
        desk.meeting.minutes.areApproved
            ? "Minutes, approved" : "Draft minutes, from what was recorded"
    }
}

/// The agenda while people talk: each item with its cases, what is read out, and what was said.
struct AgendaPart {
    let desk: MeetingDesk
    let written: WrittenMeanwhile?

    func write(into w: inout Writer) {
        w.h2("Agenda")
        if desk.lines.isEmpty { w.p("No case is listed, or none that is for you.") }
        if desk.isHeldBack { w.p("Its cases stand here once the papers are circulated to you.") }
        for (index, line) in desk.lines.enumerated() {
            w.section(.class("agenda-line")) { w in
                w.h3("\(index + 1). \(line.name)")
                write(line, into: &w)
            }
        }
    }

    private func write(_ line: AgendaLine, into w: inout Writer) {
        if line.holds == .statement { w.p("Read out by the chair: see the reminder.") }
        if let note = line.note { w.paragraphs(of: note) }
        w.div(.id("cases-\(line.id)"), .data("live", "")) { w in writeCases(of: line, into: &w) }
        if line.holds == .caseTracker {
            w.p { $0.a("The case tracker", href: desk.visit.link("cases")) }
        }
        if let citation = line.citation { w.append(CitationNote(citation)) }
        guard line.holds.isSpokenOf else { return }
        NoteForm(
            note: desk.meeting.minutes.notes[line.id] ?? Minutes.Note(),
            address: "\(desk.path)/notes/\(line.id)", id: line.id.rawValue,
            isOpen: desk.isWriting, visit: desk.visit, written: written, hint: NoteForm.ofLine
        ).write(into: &w)
    }

    private func writeCases(of line: AgendaLine, into w: inout Writer) {
        if desk.isHeldBack { return }
        let items = line.entries.compactMap { entry -> TaskList.Item? in
            guard let row = desk.office.row(entry.matter),
                let listing = desk.office.listings(of: row, at: desk.meeting.id)
                    .first(where: { $0.step == entry.step })
            else { return nil }
            let isHere = listing.isOpen || listing.isDecided
            return TaskList.Item(
                "\(row.reference) \(row.subject)",
                href: isHere
                    ? "\(desk.path)/items/\(row.id)/\(listing.step)"
                    : desk.visit.link("cases/\(row.id)"),
                hint: hint(listing), tag: Self.tag(listing))
        }
        if !items.isEmpty { w.append(TaskList(items, id: "agenda-\(line.id)")) }
    }

    private func hint(_ listing: CaseRow.Listing) -> String {
        let step = desk.procedure.steps[listing.step]?.name ?? listing.step.rawValue
        return ([step] + listing.missed.map(\.words)).joined(separator: " · ")
    }

    private static func tag(_ listing: CaseRow.Listing) -> Tag {
        if listing.isOpen { return Tag("To decide", .current) }
        return listing.isDecided ? Tag("Decided", .done) : Tag("Not decided here", .waiting)
    }
}

/// Marks a page whose parts are brought up to date while it is open, where scripts run.
struct LiveMark {
    let seen: MeetingSeen
    let meeting: MeetingID
    let visit: Visit

    func write(into w: inout Writer) {
        w.div(
            .data("pulse", visit.link("meetings/\(meeting)/pulse")), .data("revision", seen.mark)
        ) { _ in }
    }
}
