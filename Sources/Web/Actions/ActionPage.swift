import CaseReview
import HTML
import Office
import ProcedureLibrary

/// One action that a meeting agreed: what, whose, by when, and how it came off the log.
///
/// For those who go to the meetings of the body and whoever has to do it; about a case, for those of them who may see
/// the case. For anybody else it is not there.
struct ActionPage {
    private let visit: Visit
    private let office: Office
    /// The procedure under which the case runs, or under which meetings are held.
    private let procedure: Procedure
    private let meeting: Meeting
    private let action: ActionOfMeeting
    /// Whether the visitor goes to the meetings of the body, and not only has it to do.
    private let isOfBody: Bool

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        let today = try office.procedure
        let id = MeetingID(visit.parameter("meeting"))
        let wanted = ActionID(visit.parameter("action"))
        let found = office.actions(agreedAt: id, for: visit.viewer, under: today)
            .first { $0.kept.id == wanted }
        guard let found else { throw OfficeFailure.notFound }
        action = found
        isOfBody = visit.viewer.goes(to: found.meeting.body, under: today)
        meeting = try office.load(id)
        procedure =
            found.row.flatMap { [office] in office.library.procedure($0.procedure) } ?? today
        if let row = found.row {
            let matter = try office.load(row.id)
            try visit.requireDeclared(for: .wholeCase, of: matter, under: procedure)
        }
        // Whoever has to declare something opens no page of the meeting before.
        if isOfBody {
            try visit.requireDeclared(at: meeting, under: procedure)
        }
    }

    private var kept: KeptAction { action.kept }
    private var path: String { visit.link(action.path) }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        if let row = action.row { visit.notePaper(holding: [row.id]) } else { visit.noteList() }
        let body = procedure.bodies[meeting.body]?.name ?? meeting.body.rawValue
        return visit.page(
            "Action: \(kept.action.what)", problems: problems, crumbs: crumbs(body),
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p("\(body), \(action.meeting.day.longText)", .class("over-heading"))
            w.h1(kept.action.what)
            if let refusal { w.append(RefusalBox(refusal)) }
            if refusal != nil, !kept.isOpen { w.append(TypedWords(visit.form)) }
            w.append(SummaryList(rows))
            guard kept.isOpen else { return }
            if mayEnd { writeDone(problems, into: &w) }
            if isPart { writeNotNeeded(problems, into: &w) }
        }
    }

    private func crumbs(_ body: String) -> [Link] {
        guard isOfBody else { return [] }
        let day = action.meeting.day.shortText
        return [Link("\(body), \(day)", href: visit.link("meetings/\(meeting.id)"))]
    }

    private var rows: [SummaryList.Row] {
        let lines = ActionLines(visit: visit, procedure: procedure)
        var rows = [
            SummaryList.Row("Who does it", text: lines.owner(of: action)),
            SummaryList.Row("By when", text: kept.action.due?.longText ?? "No day was agreed"),
            SummaryList.Row("How it stands", .pattern(lines.tag(kept))),
        ]
        if let row = action.row {
            rows.append(SummaryList.Row("About", text: "\(row.reference) \(row.subject)"))
        }
        rows.append(SummaryList.Row("Recorded", text: said(kept.by, kept.at)))
        if let ended = kept.ended {
            let words = ended.end.details.joined(separator: ". ")
            rows.append(SummaryList.Row("How it ended", text: words))
            rows.append(SummaryList.Row("Said by", text: said(ended.by, ended.at)))
        }
        return rows
    }

    private func said(_ actor: Actor, _ at: Moment) -> String {
        "\(visit.name(actor.person)), \(at.day.longText)"
    }

    private func writeDone(_ problems: [Problem], into w: inout Writer) {
        let typed = DateEntry(visit.form, "done-on")
        let isSent = visit.form.has("note")
        w.h2("It is done")
        w.form(action: path + "/end") { w in
            w.append(visit.token)
            w.append(HiddenField(name: "how", value: "done"))
            w.append(
                TextField(
                    name: "note", label: "What was done?", value: visit.form.text("note"),
                    problem: problems.message(for: "note")))
            w.append(
                DateField(
                    name: "done-on", label: "On which day?",
                    day: isSent ? typed.day : "\(visit.today.dayOfMonth)",
                    month: isSent ? typed.month : "\(visit.today.month)",
                    year: isSent ? typed.year : "\(visit.today.year)",
                    problem: problems.message(for: "done-on")))
            w.append(Button("Record that it is done"))
        }
    }

    private func writeNotNeeded(_ problems: [Problem], into w: inout Writer) {
        w.details(
            summary: "It is not needed any more", .flag("open", visit.form.has("not-needed-why"))
        ) { w in
            w.form(action: path + "/end") { w in
                w.append(visit.token)
                w.append(HiddenField(name: "how", value: "not-needed"))
                w.append(
                    TextField(
                        name: "not-needed-why", label: "Why not?",
                        value: visit.form.text("not-needed-why"),
                        problem: problems.message(for: "not-needed-why")))
                w.append(Button("Take it off the log", kind: .secondary))
            }
        }
    }

    // MARK: Ending it

    func end() throws -> Reply {
        let read = read()
        guard let end = read.end else { return reply(problems: read.problems) }
        do {
            try office.end(action, end, by: actor(for: end))
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return try ActionPage(visit).reply(refusal: refusal.words(under: procedure))
        }
        return .see(path)
    }

    private func read() -> (end: ActionEnd?, problems: [Problem]) {
        if visit.form.text("how") == "not-needed" {
            let reason = visit.form.text("not-needed-why")
            let problem = Problem(field: "not-needed-why", message: "Enter why it is not needed")
            return reason.isEmpty ? (nil, [problem]) : (.notNeeded(reason: reason), [])
        }
        var problems: [Problem] = []
        let note = visit.form.text("note")
        if note.isEmpty { problems.append(Problem(field: "note", message: "Enter what was done")) }
        switch DateEntry(visit.form, "done-on").read() {
        case .day(let day) where problems.isEmpty: return (.done(on: day, note: note), [])
        case .day: break
        case .none: problems.append(Problem(field: "done-on", message: "Enter the day"))
        case .unreadable(let why):
            problems.append(Problem(field: "done-on", message: "The day: \(why)"))
        }
        return (nil, problems)
    }

    /// As whom the visitor chairs or keeps the meeting; nil for somebody who does neither.
    private var part: Actor? {
        visit.viewer.actors.first { actor in
            procedure.gives(.keepMeetings, to: actor.role)
                || meeting.isChaired(by: actor, under: procedure)
        }
    }

    private var owner: Actor? {
        visit.viewer.actors.first {
            kept.action.owner.includes($0, at: meeting.body, under: procedure)
        }
    }

    private var isPart: Bool { part != nil }
    private var mayEnd: Bool { part != nil || owner != nil }

    private func actor(for end: ActionEnd) -> Actor {
        let other = part ?? visit.actor(with: .keepMeetings, under: procedure)
        if case .done = end { return owner ?? other }
        return other
    }
}
