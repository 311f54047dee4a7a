import CaseReview
import HTML
import Office
import ProcedureLibrary

/// Every day that is running, the earliest first: what is late, what is due, and what would keep it.
struct DeadlinesPage {
    let visit: Visit
    private let office: Office
    private let procedure: Procedure
    private let whose: WhoseLimits
    private let asked: String

    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        procedure = try office.procedure
        guard visit.opensLists(under: procedure) else { throw OfficeFailure.notFound }
        asked = visit.query.text("whose")
        whose =
            switch asked {
            case "mine": .viewers
            case "": .everybodys
            default:
                procedure.bodies[BodyID(asked)].map { .bodys($0.id) } ?? .everybodys
            }
        visit.site.offices.note(
            visit.viewer, saw: visit.path, allowed: true, in: office.partnership)
    }

    func reply() -> Reply {
        let soon = visit.today.adding(calendarDays: 14)
        func board(_ range: Range<Int>) -> DeadlineBoard {
            office.deadlineBoard(for: visit.viewer, whose, showing: range, soonUntil: soon)
        }
        let first = board(0..<Stretch.size)
        let stretch = Stretch(of: first.count, page: visit.query.text("page"))
        let shown = stretch.page == 1 ? first : board(stretch.range)
        return visit.page("Deadlines") { w in
            w.h1("Deadlines")
            writeFilter(into: &w)
            let today = visit.today
            func write(_ title: String, _ count: Int, _ isHere: (Day) -> Bool) {
                self.write(title, count, shown.shown.filter { isHere($0.due) }, into: &w)
            }
            write("Overdue", shown.overdue) { $0 < today }
            write("Today", shown.today) { $0 == today }
            write("In the next two weeks", shown.soon) { $0 > today && $0 <= soon }
            write("Later", shown.later) { $0 > soon }
            if shown.count == 0 { w.p("No time limit with a day is running.", .class("lead")) }
            w.append(stretch.pagination { "?whose=\(asked)&page=\($0)" })
            w.p { $0.a("See these days in your own calendar", href: visit.link("calendar")) }
        }
    }

    private func writeFilter(into w: inout Writer) {
        let bodies = procedure.bodies.values.sorted { $0.name < $1.name }
        w.form(action: visit.path, method: "get") { w in
            w.append(
                Select(
                    name: "whose", label: "Whose days",
                    choices: [
                        Choice("", "All, on every case that you may see"),
                        Choice("mine", "Those that are yours to keep"),
                    ] + bodies.map { Choice($0.id.rawValue, "Those that wait for: \($0.name)") },
                    value: asked))
            w.append(Button("Show", kind: .secondary))
        }
    }

    private func write(
        _ title: String, _ count: Int, _ limits: [RunningLimit], into w: inout Writer
    ) {
        if limits.isEmpty { return }
        w.h2("\(title) (\(count))")
        w.append(
            TaskList(
                limits.compactMap(item), id: title.lowercased().replacing(" ", with: "-")))
    }

    /// Nil for a limit that the case's procedure no longer has.
    private func item(_ running: RunningLimit) -> TaskList.Item? {
        let procedure = office.library.procedure(running.row.procedure) ?? procedure
        guard let limit = procedure.limits.first(where: { $0.id == running.limit }) else {
            return nil
        }
        let words = ExpressionWords(procedure)
        let until = limit.until.map { words.words($0) }.joined(separator: ", or ")
        let agency = running.clock.agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) }
        let mine = running.isViewers ? "Yours to keep. " : "Waits for \(agency ?? limit.who). "
        return TaskList.Item(
            "\(limit.name): \(running.row.reference) \(running.row.subject)",
            href: visit.link("cases/\(running.row.id)") + "#limit-\(limit.id)",
            hint: "\(mine)Kept by: \(until).", tag: tag(running, limit))
    }

    private func tag(_ running: RunningLimit, _ limit: TimeLimit) -> Tag {
        let day = running.due.shortText
        if running.due < visit.today { return Tag("Late: was due \(day)", .late) }
        let isSoon =
            visit.calendar.map { limit.warns(of: running.due, on: visit.today, in: $0) } ?? false
        if isSoon { return Tag("Soon: by \(day)", .waiting) }
        return Tag("By \(day)", .current)
    }
}
