import CaseReview
import HTML
import Office
import ProcedureLibrary

/// Every day that is running, the earliest first: what is late, what is due, and what would keep it.
struct DeadlinesPage {
    let visit: Visit
    private let procedure: Procedure
    private let running: [RunningLimit]

    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        procedure = try office.procedure
        guard visit.opensLists(under: procedure) else { throw OfficeFailure.notFound }
        let all = try office.runningLimits(for: visit.viewer)
        running = visit.query.text("whose") == "mine" ? all.filter(\.isViewers) : all
        visit.site.offices.note(
            visit.viewer, saw: visit.path, allowed: true, in: office.partnership)
    }

    func reply() -> Reply {
        visit.page("Deadlines") { w in
            w.h1("Deadlines")
            writeFilter(into: &w)
            let today = visit.today
            let soon = today.adding(calendarDays: 14)
            write("Overdue", running.filter { $0.due < today }, into: &w)
            write("Today", running.filter { $0.due == today }, into: &w)
            write(
                "In the next two weeks", running.filter { $0.due > today && $0.due <= soon },
                into: &w)
            write("Later", running.filter { $0.due > soon }, into: &w)
            if running.isEmpty { w.p("No time limit with a day is running.", .class("lead")) }
        }
    }

    private func writeFilter(into w: inout Writer) {
        let isMine = visit.query.text("whose") == "mine"
        w.p { w in
            if isMine {
                w.text("Those that are yours to keep. ")
                w.a("Show all", href: visit.path)
            } else {
                w.text("Those on every case that you may see. ")
                w.a("Show only what is yours to keep", href: visit.path + "?whose=mine")
            }
        }
    }

    private func write(_ title: String, _ limits: [RunningLimit], into w: inout Writer) {
        if limits.isEmpty { return }
        w.h2("\(title) (\(limits.count))")
        w.append(TaskList(limits.map(item), id: title.lowercased().replacing(" ", with: "-")))
    }

    private func item(_ running: RunningLimit) -> TaskList.Item {
        let words = ExpressionWords(procedure)
        let until = running.limit.until.map { words.words($0) }.joined(separator: ", or ")
        let agency = running.clock.agency.flatMap { procedure.agencies[$0]?.name(on: visit.today) }
        let who = agency ?? running.limit.who
        let mine = running.isViewers ? "Yours to keep. " : "Waits for \(who). "
        return TaskList.Item(
            "\(running.limit.name): \(running.row.reference) \(running.row.subject)",
            href: visit.link("cases/\(running.row.id)") + "#limit-\(running.limit.id)",
            hint: "\(mine)Kept by: \(until).", tag: tag(running))
    }

    private func tag(_ running: RunningLimit) -> Tag {
        running.due < visit.today
            ? Tag("Late: was due \(running.due.shortText)", .late)
            : Tag("By \(running.due.shortText)", .current)
    }
}
