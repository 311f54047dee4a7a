import CaseReview
import HTML
import Office
import Papers

/// Where a case is: each open step, whose it is, since when and by when, and what may be begun on request.
struct OpenStepsView {
    let visit: Visit
    let known: KnownCase

    private var matter: Case { known.matter }
    private var procedure: Procedure { known.procedure }
    private var today: Day { known.day ?? visit.today }

    func write(into w: inout Writer) {
        w.h2("Where it is")
        if let closed = matter.closedAt {
            w.p("The case closed on \(closed.day.longText).", .class("lead"))
            return
        }
        let steps = matter.openSteps(under: procedure)
        if steps.isEmpty {
            w.p("No step is open.")
        } else {
            let deadlines = Deadlines(known.clocks, under: procedure)
            w.append(TaskList(steps.map { item($0, deadlines.due(at: $0.id)) }, id: "open"))
        }
        if known.day == nil { writeOnRequest(into: &w) }
    }

    private func item(_ step: Step, _ due: Day?) -> TaskList.Item {
        let since = matter.progress[step.id]?.rounds.last?.openedAt.day.shortText
        let who = step.by.words(under: procedure, visit: visit, matter)
        let parts = [
            isMine(step) && known.day == nil ? "Yours to do" : "For \(who)",
            since.map { "since \($0)" }, listed(step),
        ]
        return TaskList.Item(
            step.name, href: known.day == nil ? address(of: step) : nil,
            hint: parts.compactMap(\.self).joined(separator: ", "), tag: tag(due))
    }

    private func tag(_ due: Day?) -> Tag {
        guard let due else { return Tag("In hand", .current) }
        return due < today
            ? Tag("Late: was due \(due.shortText)", .late)
            : Tag("In hand: by \(due.shortText)", .current)
    }

    private func listed(_ step: Step) -> String? {
        guard case .decide = step.activity else { return nil }
        guard let day = matter.considerations[step.id]?.listedOn else { return "not listed yet" }
        return "listed for \(day.shortText)"
    }

    private func isMine(_ step: Step) -> Bool {
        visit.viewer.actors.contains { step.by.includes($0, in: matter, under: procedure) }
    }

    private func address(of step: Step) -> String {
        switch step.activity {
        case .gather: visit.link("cases/\(matter.id)/requests/\(step.id)")
        default: visit.link("cases/\(matter.id)/steps/\(step.id)")
        }
    }

    private func writeOnRequest(into w: inout Writer) {
        let facts = CaseFacts(matter, under: procedure)
        let steps = procedure.steps(of: matter).filter { step in
            step.isOnRequest && !matter.isOpen(step.id) && isMine(step)
                && (step.opens.map { facts.judge($0).value == .yes } ?? true)
        }
        if steps.isEmpty { return }
        w.h3("What you may begin")
        for step in steps {
            w.form(action: visit.link("cases/\(matter.id)/steps/\(step.id)/beginning")) { w in
                w.append(visit.token)
                if let guidance = step.guidance { w.p(guidance) }
                w.append(CitationNote(step.citation))
                w.append(Button(step.name, kind: .secondary))
            }
        }
    }
}
