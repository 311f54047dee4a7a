import CaseReview
import HTML
import Office

/// Your work: what is overdue, what has a date, and what has none.
struct HomePage {
    let visit: Visit
    let procedure: Procedure
    let items: [WorkItem]

    func reply() -> Reply {
        visit.page("Your work") { w in
            w.h1("Your work")
            if items.isEmpty {
                w.p("Nothing waits for you at present.", .class("lead"))
            }
            let overdue = items.filter { $0.due.map { $0 < visit.today } ?? false }
            let dated = items.filter { $0.due.map { $0 >= visit.today } ?? false }
            write("Overdue", overdue, id: "overdue", into: &w)
            write("With a date", dated, id: "dated", into: &w)
            write("Without a date", items.filter { $0.due == nil }, id: "undated", into: &w)
            if canRefer {
                w.append(Button("Refer somebody", href: visit.link("referrals"), kind: .secondary))
            }
        }
    }

    private var canRefer: Bool {
        visit.viewer.standings.contains {
            procedure.roles[$0.role]?.sees == .ownReferrals
        }
    }

    private func write(
        _ title: String, _ items: [WorkItem], id: String, into w: inout Writer
    ) {
        if items.isEmpty { return }
        w.h2(title)
        w.append(TaskList(items.map(task), id: id))
    }

    private func task(_ item: WorkItem) -> TaskList.Item {
        let step = procedure.steps[item.step]
        let name = item.agency == nil ? step?.name : "Answer: \(step?.name ?? "")"
        let since = item.since.map { "Since \($0.day.shortText)" }
        let hint = ([item.row.reference, since].compactMap(\.self)).joined(separator: " · ")
        return TaskList.Item(name ?? "", href: address(item), hint: hint, tag: tag(item.due))
    }

    private func address(_ item: WorkItem) -> String {
        if let agency = item.agency {
            return visit.link("cases/\(item.row.id)/requests/\(item.step)/\(agency)")
        }
        let sights = visit.viewer.standings.compactMap { procedure.roles[$0.role]?.sees }
        let isReferrer = sights.allSatisfy { $0 == .ownReferrals }
        let step = procedure.steps[item.step]
        if item.row.receivedAt == nil { return visit.link("referrals/\(item.row.id)") }
        if isReferrer { return visit.link("referrals/\(item.row.id)/steps/\(item.step)") }
        if case .gather? = step?.activity {
            return visit.link("cases/\(item.row.id)/requests/\(item.step)")
        }
        return visit.link("cases/\(item.row.id)/steps/\(item.step)")
    }

    private func tag(_ due: Day?) -> Tag {
        guard let due else { return Tag("To do", .current) }
        return due < visit.today
            ? Tag("Late: was due \(due.shortText)", .late) : Tag("By \(due.shortText)", .waiting)
    }
}
