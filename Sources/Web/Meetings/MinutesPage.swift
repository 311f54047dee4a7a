import CaseReview
import HTML
import Office
import Papers

/// The minutes of a meeting, drafted from what was recorded, on screen and as a tagged PDF.
///
/// Whoever may open the meetings may open them, and finds in them the items of cases that they may see.
struct MinutesPage {
    let visit: Visit
    private let meeting: Meeting
    private let minutes: MeetingMinutes

    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        let procedure = try office.procedure
        _ = try MeetingsPage(visit)
        let meeting = try office.load(MeetingID(visit.parameter("meeting")))
        self.meeting = meeting
        let head = try office.head()
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
            of: meeting, listed: listed, under: procedure,
            issue: PaperIssue(
                under: procedure, madeFor: visit.name(visit.viewer.person), at: visit.now,
                head: head.map { RecordPlace(position: $0.position, hash: $0.hash) }),
            name: { directory.name($0) })
        visit.noteList()
    }

    private var title: String {
        "Draft minutes, \(minutes.body), \(minutes.heldOn?.longText ?? "")"
    }

    func reply() -> Reply {
        let path = visit.link("meetings/\(meeting.id)")
        return visit.page(title, crumbs: [Link(minutes.body, href: path)]) { w in
            w.p(minutes.heldOn?.longText ?? "", .class("over-heading"))
            w.h1("Draft minutes of \(minutes.body)")
            w.p("Drafted from what was recorded. Nothing in them was written by hand.")
            w.p { $0.a("As a PDF", href: path + "/minutes.pdf") }
            w.append(MeetingMinutesPaper(minutes))
        }
    }

    func pdf() async throws -> Reply {
        try await visit.printed(
            PaperSheet(
                title: title, issue: minutes.issue,
                content: .pattern(MeetingMinutesPaper(minutes))), name: "minutes.pdf")
    }
}
