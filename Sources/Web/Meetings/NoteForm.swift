import CaseReview
import HTML
import Office

/// What was said, to be written by several people at once: saved as it is typed, and never over somebody else's words.
struct NoteForm {
    let note: Minutes.Note
    let address: String
    /// Tells the notes of one page apart.
    let id: String
    let isOpen: Bool
    let visit: Visit
    let written: WrittenMeanwhile?
    /// The page to come back to, where a note can be written on several.
    var from = ""
    /// What whoever writes has to know.
    var hint: String?

    /// The end of an address that leads to the words.
    static func fragment(_ id: String) -> String { "#note-\(id)" }

    func write(into w: inout Writer) {
        w.div(.id("note-\(id)"), .tabindex(-1), .data("live", "")) { w in
            if isOpen { writeForm(into: &w) } else { w.paragraphs(of: note.text) }
        }
    }

    private var conflict: WrittenMeanwhile? { written.flatMap { $0.id == id ? $0 : nil } }

    private func writeForm(into w: inout Writer) {
        w.form(
            action: address + Self.fragment(id), .id("saying-\(id)"), .data("autosave", "")
        ) { w in
            w.append(visit.token)
            if let conflict, !conflict.theirs.isEmpty {
                w.append(
                    InsetText(
                        Fragment { w in
                            w.p { $0.strong("Written by somebody else meanwhile:") }
                            w.paragraphs(of: conflict.theirs)
                        }))
            }
            if !from.isEmpty { w.append(HiddenField(name: "from", value: from)) }
            w.append(HiddenField(name: "after", value: "\(note.edits)"))
            w.append(
                TextArea(
                    name: "said-\(id)", label: "What was said", hint: hint,
                    value: conflict?.mine ?? note.text, rows: 3))
            w.append(Button("Save what was said", kind: .secondary))
            if let by = note.lastBy {
                w.p("Last written by \(visit.name(by.person)).", .class("muted"))
            }
        }
    }
}

/// Words that could not be saved because somebody else had written at the same place: both, to be put together.
struct WrittenMeanwhile {
    let id: String
    let mine: String
    let theirs: String
}

extension NoteForm {
    /// For words under a line, which every reader of the minutes has before them.
    static let ofLine =
        "Everybody who has the minutes reads this. Write what is about a case with the case."
}

extension Visit {
    /// Answers a saving by the page's own script: how often the note has been written, for its next saving.
    func savedNote(_ edits: Int) -> Reply {
        var reply = Reply.nothing
        reply.headers.append(("X-Edits", "\(edits)"))
        return reply
    }

    /// Answers such a saving when nothing was saved: 409 when somebody else was first, else with the reason.
    static func noteNotSaved(_ refused: Refusal, under procedure: Procedure) -> Reply {
        if case .meeting(.writtenMeanwhile) = refused {
            return Reply(status: 409, body: [], type: "text/plain; charset=utf-8")
        }
        let words = refused.words(under: procedure)
        return Reply(
            status: 422, body: Array("\(words.rule) \(words.cure)".utf8),
            type: "text/plain; charset=utf-8")
    }
}

/// Saving what was said under a line of the agenda, or on a case.
struct NoteSaving {
    let visit: Visit
    let id: String

    init(_ visit: Visit, id: String) {
        self.visit = visit
        self.id = id
    }

    private var place: String { NoteForm.fragment(id) }
    private var text: String { visit.form.text("said-\(id)") }
    private var after: Int { Int(visit.form.text("after")) ?? 0 }

    /// Under a line that is about no case.
    func ofLine() throws -> Reply {
        let desk = try MeetingDesk(visit)
        let line = AgendaLineID(id)
        if let refused = try desk.refusal(of: .minute(line, text, after: after)) {
            if visit.isAutosave { return Visit.noteNotSaved(refused, under: desk.procedure) }
            return try MeetingPage(visit).reply(
                refusal: refused.words(under: desk.procedure), written: written(refused))
        }
        let now = try MeetingDesk(visit).meeting.minutes.notes[line]
        return visit.isAutosave ? visit.savedNote(now?.edits ?? 0) : .see(desk.path + place)
    }

    /// On a case, from the item's own page or from the minutes.
    func ofCase() throws -> Reply {
        let item = try MinutedCase(visit)
        if let refused = try item.refusal(of: text, after: after) {
            if visit.isAutosave { return Visit.noteNotSaved(refused, under: item.procedure) }
            return try MinutesPage(visit).reply(
                refusal: refused.words(under: item.procedure), written: written(refused))
        }
        let now = try item.office.load(item.matter.id).minutes[item.meeting.id]?[item.step.id]
        return visit.isAutosave ? visit.savedNote(now?.edits ?? 0) : .see(item.back + place)
    }

    /// What was typed, to be shown again, with what somebody else wrote if that is why it was not saved.
    private func written(_ refused: Refusal) -> WrittenMeanwhile {
        var theirs = ""
        if case .meeting(.writtenMeanwhile(let words)) = refused { theirs = words }
        return WrittenMeanwhile(id: id, mine: text, theirs: theirs)
    }
}

/// A case of which something is written down: one that was on the agenda, for somebody who may see all of it.
struct MinutedCase {
    let office: Office
    let matter: Case
    let procedure: Procedure
    let meeting: Meeting
    let step: Step
    let actor: Actor
    /// Where the writing was begun.
    let back: String

    init(_ visit: Visit) throws {
        office = try visit.here()
        (matter, procedure) = try visit.matter(.wholeCase)
        meeting = try office.load(MeetingID(visit.parameter("meeting")))
        step = try visit.step(under: procedure)
        guard matter.steps(on: meeting).contains(step.id) else { throw OfficeFailure.notFound }
        let chair = visit.viewer.actors.first { [meeting, procedure] in
            meeting.isChaired(by: $0, under: procedure)
        }
        let keeper = visit.actor(with: .keepMeetings, under: procedure)
        let keeps = visit.has(.keepMeetings, under: procedure)
        actor = keeps ? keeper : chair ?? keeper
        let place = visit.link("meetings/\(meeting.id)")
        back =
            visit.form.text("from") == "minutes"
            ? "\(place)/minutes" : "\(place)/items/\(matter.id)/\(step.id)"
    }

    /// Writes what was said; what the procedure says no with, or nil when it was done.
    func refusal(of text: String, after: Int) throws -> Refusal? {
        do {
            try office.perform(
                .minute(step.id, at: meeting.id, text, after: after), on: matter.id, by: actor)
            return nil
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return refusal
        }
    }
}
