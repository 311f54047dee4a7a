import CaseReview
import HTML
import Office
import Papers
import ProcedureLibrary

/// The papers for a meeting as one person may see them, on screen and as one PDF with a bookmark for each item.
struct PackPage {
    private let desk: MeetingDesk

    /// Throws a refusal for somebody from whom the papers are held back until they are circulated to them.
    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        try desk.requireCirculated()
    }

    private var visit: Visit { desk.visit }

    private var title: String { "Papers for \(desk.heading)" }

    func reply(refusal: RefusalWords? = nil) throws -> Reply {
        try noteLook()
        let pack = try pack(at: visit.link(""))
        return visit.page(title, crumbs: desk.crumbs, status: refusal == nil ? 200 : 409) { w in
            w.p(pack.issue.marking, .class("over-heading"))
            w.h1(title)
            if let refusal { w.append(RefusalBox(refusal)) }
            if desk.isDraft {
                w.append(
                    InsetText(
                        "A draft: these papers have been circulated to nobody yet, and change."))
            }
            w.p { $0.a("As a PDF, marked as yours", href: "\(desk.path)/pack.pdf") }
            writeRead(into: &w)
            w.append(AgendaPackPaper(pack))
        }
    }

    private func noteLook() throws {
        visit.notePaper(
            holding: desk.lines.flatMap(\.entries).map(\.matter) + tracked.map(\.id)
                + (try exceptions().map(\.matter)) + (try actions()?.steps.map(\.matter) ?? [])
                + carried.matters)
    }

    private func writeRead(into w: inout Writer) {
        let person = visit.viewer.person
        let changedAt = desk.office.papersChanged(at: desk.meeting, for: visit.viewer)
        let hasRead = desk.meeting.hasRead(person, papersChangedAt: changedAt)
        if let read = desk.meeting.readBy[person] {
            let change = hasRead ? "" : " They have been changed since."
            w.p("You said on \(read.day.longText) that you have read them.\(change)")
        }
        if !hasRead, desk.meeting.recipients.contains(person) {
            w.form(action: "\(desk.path)/reading") { w in
                w.append(visit.token)
                w.append(Button("I have read these papers", kind: .secondary))
            }
        }
    }

    func pdf() async throws -> Reply {
        try noteLook()
        let holding =
            desk.lines.flatMap(\.entries).map { "\($0.matter)/\($0.step)" } + (try attached())
            + tracked.map(\.id.rawValue) + (try exceptions().map(\.matter.rawValue))
            + [try desk.issue(of: .pack).marking] + (try minutesArising())
            + (try actions()?.marks ?? []) + carried.marks
        return try await visit.printedSoon(
            "papers.pdf", holding: holding, crumbs: desk.crumbs
        ) {
            let pack = try pack(at: visit.site.settings.publicAddress + visit.link(""))
            return PaperSheet(
                title: title, issue: pack.issue, content: .pattern(AgendaPackPaper(pack)),
                watermark: pack.issue.madeFor)
        }
    }

    /// An act of the visitor for themselves.
    func act(_ act: MeetingAct) throws -> Reply {
        let actor = visit.viewer.actors.first { $0.role == desk.body.memberRole }
        if let refused = try desk.refusal(of: act, by: actor) {
            return try reply(refusal: refused.words(under: desk.procedure))
        }
        return .see("\(desk.path)/pack")
    }

    /// The files that the papers name, and what of the cases is exempt: with another one they are other papers.
    private func attached() throws -> [String] {
        try desk.cases().values.flatMap { matter, procedure in
            matter.standingFiles.map(\.id.rawValue)
                + matter.papers(under: procedure)
                .filter { matter.exemptMarking(of: $0, under: procedure) != nil }
                .map { "exempt \(matter.id) \($0.rawValue)" }
        }.sorted()
    }

    /// The version of the minutes out of which the papers say what was said before.
    private func minutesArising() throws -> [String] {
        guard holds(.mattersArising), let last = try lastMeeting() else { return [] }
        return ["\(last.id)/\(last.minutes.version)"]
    }

    /// The papers; those who read them follow the links from where the partnership's pages are.
    private func pack(at root: String) throws -> AgendaPack {
        let directory = desk.office.directory
        return AgendaPack(
            for: desk.meeting,
            AgendaPack.Contents(
                lines: desk.lines, cases: try desk.cases(),
                tracker: tracked.map(tracker),
                arising: holds(.mattersArising)
                    ? try arising() + (try actions()?.lines() ?? []) + carried.lines : [],
                exceptions: try exceptions().map(report)
                    + (holds(.mattersArising) || !holds(.exceptions) ? [] : carried.lines),
                actions: holds(.mattersArising) || holds(.exceptions) ? [] : carried.lines,
                changedAt: desk.office.listedCases(at: desk.meeting.id).changedAt),
            under: desk.procedure, issue: try desk.issue(of: .pack),
            name: { directory.name($0) },
            fileAddress: { "\(root)/cases/\($0)/files/\($1)" })
    }

    /// Every case that is not closed and that the visitor may see, with the steps that it waits for.
    private var tracked: [CaseRow] {
        guard holds(.caseTracker) else { return [] }
        return desk.office.log(for: visit.viewer).filter { $0.closedAt == nil }
    }

    private func holds(_ contents: StandingItem.Contents) -> Bool {
        desk.lines.contains { $0.holds == contents }
    }

    /// What is late, at risk or escalated of what the procedure has watched over, out of which the reader was not ruled.
    private func exceptions() throws -> [Overseen] {
        guard holds(.exceptions) else { return [] }
        let watched = desk.procedure.pathways.filter { $0.oversight != nil }
        return try watched.flatMap { try desk.office.exceptions(on: $0, for: visit.viewer) }
    }

    private func report(_ one: Overseen) -> RecordLine {
        let agency = one.agency.map { ", \(desk.name($0))" } ?? ""
        let due = one.due.map { ", due \($0.longText)" } ?? ""
        return RecordLine(one.reference + agency, one.words + due)
    }

    private func tracker(_ row: CaseRow) -> RecordLine {
        let procedure = desk.office.library.procedure(row.procedure) ?? desk.procedure
        let steps = row.open.compactMap { procedure.steps[$0]?.name }
        return RecordLine(
            "\(row.reference) \(row.subject)",
            steps.isEmpty ? "Nothing is open" : steps.joined(separator: "; "))
    }

    /// What the last meeting decided and nobody has finished; nil where the agenda has no line for it, or nothing was
    /// held before.
    private func actions() throws -> ArisingLines? {
        guard holds(.mattersArising), let last = try lastMeeting() else { return nil }
        return try ArisingLines(desk, after: last.id, besides: try exceptions())
    }

    /// What earlier meetings of the body agreed to do and nobody has done.
    private var carried: CarriedActions { CarriedActions(desk) }

    /// What was said under the same lines at the last meeting of the body before this one: as the chair approved it
    /// last, or as a draft where the chair has not.
    private func arising() throws -> [RecordLine] {
        guard let last = try lastMeeting(), let day = last.day else { return [] }
        let approvals = last.minutes.approvals.count
        let read =
            approvals > 0 ? try desk.office.load(last.id, asApproved: approvals).meeting : last
        let draft = approvals > 0 ? "" : ", a draft"
        return read.agenda(under: desk.procedure, listed: []).compactMap { line in
            read.minutes.notes[line.id].map {
                RecordLine("\(line.name), \(day.shortText)\(draft)", $0.text)
            }
        }
    }

    /// The last meeting of the body that was held before this one.
    private func lastMeeting() throws -> Meeting? {
        let earlier = desk.office.meetingRows().last { row in
            row.body == desk.body.id && row.id != desk.meeting.id && row.isClosed
                && row.day <= (desk.meeting.day ?? row.day)
        }
        return try earlier.map { try desk.office.load($0.id) }
    }
}
