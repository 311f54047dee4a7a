import CaseReview
import HTML
import Office

/// Everything that was recorded of a meeting itself, newest first, with what was taken back and why.
///
/// For those who prepare it and for auditors. What was done on a case is in the history of that case.
struct MeetingHistoryPage {
    private let desk: MeetingDesk
    private let recorded: [RecordedOfMeeting]

    init(_ visit: Visit) throws {
        desk = try MeetingDesk(visit)
        guard desk.mayPrepare else { throw OfficeFailure.notFound }
        recorded = try desk.office.happenings(of: desk.meeting.id)
    }

    func reply() -> Reply {
        desk.visit.noteList()
        return desk.visit.page("What was recorded of \(desk.heading)", crumbs: desk.crumbs) { w in
            w.p(desk.heading, .class("over-heading"))
            w.h1("What was recorded, and when")
            w.append(Timeline(entries, headingLevel: 2))
        }
    }

    /// Each is said by what the meeting was before it: who came is named where they leave.
    private var entries: [Timeline.Entry] {
        var before = Meeting(id: desk.meeting.id)
        var entries: [Timeline.Entry] = []
        for one in recorded {
            let sentences = MeetingSentences(
                meeting: before, procedure: desk.procedure, name: { desk.visit.name($0) })
            entries.append(entry(one, sentences))
            before.happened(one.happening)
        }
        return entries.reversed()
    }

    private func entry(
        _ recorded: RecordedOfMeeting, _ sentences: MeetingSentences
    ) -> Timeline.Entry {
        let (event, at) = (recorded.happening.event, recorded.happening.at)
        return Timeline.Entry(
            sentences.sentence(event), date: "\(at.day.shortText) \(at.londonTime)",
            datetime: at.iso, byline: byline(recorded.happening.actor, at.day),
            content: Fragment { w in
                if let words = sentences.details(of: event) { w.paragraphs(of: words) }
                w.p("Entry \(recorded.position), \(recorded.hash.prefix(12))", .class("hash"))
            })
    }

    private func byline(_ actor: Actor, _ day: Day) -> String {
        let role = desk.procedure.roles[actor.role]?.name ?? actor.role.rawValue
        let agency = actor.agency.flatMap { desk.procedure.agencies[$0]?.name(on: day) }
        return [desk.visit.name(actor.person), role, agency].compactMap(\.self)
            .joined(separator: ", ")
    }
}
