import CaseReview
import HTML
import Office
import ProcedureLibrary

/// Every day that is running, the earliest first: what is late, what is due, and what would keep it.
struct DeadlinesPage {
    let visit: Visit
    let office: Office
    let procedure: Procedure
    let whose: WhoseLimits
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
        visit.noteList()
    }

    func reply() -> Reply {
        let (today, soon) = (visit.today, visit.today.adding(calendarDays: 14))
        let board = office.deadlineBoard(for: visit.viewer, whose)
        let stretch = Stretch(of: board.count, page: visit.query.text("page"))
        let shown = board.shown(stretch.range)
        let parts: [(title: String, from: Day?, until: Day?)] = [
            ("Overdue", nil, today), ("Today", today, today.adding(calendarDays: 1)),
            ("In the next two weeks", today.adding(calendarDays: 1), soon.adding(calendarDays: 1)),
            ("Later", soon.adding(calendarDays: 1), nil),
        ]
        return visit.page("Deadlines") { w in
            w.h1("Deadlines")
            writeFilter(into: &w)
            for part in parts {
                let before = part.from.map { board.count(before: $0) } ?? 0
                let count = (part.until.map { board.count(before: $0) } ?? board.count) - before
                let here = shown.filter { limit in
                    part.from.map { limit.due >= $0 } ?? true
                        && part.until.map { limit.due < $0 } ?? true
                }
                write(part.title, count, here, into: &w)
            }
            if board.count == 0 { w.p("No time limit with a day is running.", .class("lead")) }
            if board.count > 0 {
                w.append(
                    TakingAway(address: visit.path, filter: [("whose", asked)]))
            }
            if stretch.range.lowerBound == 0 { LateActions(page: self).write(into: &w) }
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
                        Choice("", "All that you may see"),
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

    /// Nil for a limit that its procedure no longer has.
    private func item(_ running: RunningLimit) -> TaskList.Item? {
        let runsOn = RunsOn(running, in: office, under: procedure)
        let procedure = runsOn.procedure
        guard let limit = procedure.limit(running.limit) else { return nil }
        let words = ExpressionWords(procedure)
        let until = limit.until.map { words.words($0) }.joined(separator: ", or ")
        let agency = running.agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) }
        let mine = running.isViewers ? "Yours to keep. " : "Waits for \(agency ?? limit.who). "
        return TaskList.Item(
            "\(limit.name): \(runsOn.words)", href: visit.link(runsOn.path),
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
