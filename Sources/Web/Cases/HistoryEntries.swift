import CaseReview
import HTML
import Office

/// What happened to a case, newest first: a sentence each, who, when, and its place in the record.
struct HistoryEntries {
    private let visit: Visit
    private let procedure: Procedure
    private let sentences: HistorySentences

    init(_ visit: Visit, of matter: Case, under procedure: Procedure) {
        self.visit = visit
        self.procedure = procedure
        sentences = HistorySentences(
            procedure: procedure, name: { visit.name($0) }, title: { matter.file($0)?.title })
    }

    func entries(of recorded: [Recorded]) -> [Timeline.Entry] {
        recorded.reversed().map(entry)
    }

    private func entry(_ recorded: Recorded) -> Timeline.Entry {
        let happening = recorded.happening
        let day = happening.at.day
        return Timeline.Entry(
            sentences.sentence(happening.event, on: day),
            date: "\(day.shortText) \(happening.at.londonTime)", datetime: happening.at.iso,
            byline: byline(happening.actor, day),
            content: Fragment { w in
                for words in sentences.details(of: happening.event) { w.paragraphs(of: words) }
                w.p("Entry \(recorded.position), \(recorded.hash.prefix(12))", .class("hash"))
            })
    }

    private func byline(_ actor: Actor, _ day: Day) -> String {
        let role = procedure.roles[actor.role]?.name ?? actor.role.rawValue
        let agency = actor.agency.flatMap { procedure.agencies[$0]?.name(on: day) }
        return [visit.name(actor.person), role, agency].compactMap(\.self).joined(separator: ", ")
    }
}
