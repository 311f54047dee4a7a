import CaseReview
import HTML
import Office
import Sheets

/// What meetings gave the visitor to do, as lines of their work.
struct OwnActions {
    let visit: Visit
    let office: Office
    let procedure: Procedure

    func lines() -> [Waiting] {
        office.openActions(for: visit.viewer, under: procedure).filter(\.isViewers).map { one in
            let body = procedure.bodies[one.meeting.body]?.name ?? one.meeting.body.rawValue
            return Waiting(
                title: one.kept.action.what,
                reference: one.row?.reference ?? body, subject: one.row?.subject,
                due: one.kept.action.due, since: one.kept.at.day,
                why: "Agreed at \(body), \(one.meeting.day.shortText)",
                href: visit.link(one.path))
        }
    }
}

/// The actions that are late, on the list of what is due: those that the visitor may see and asks for.
struct LateActions {
    let page: DeadlinesPage

    private var actions: [ActionOfMeeting] {
        page.office.openActions(for: page.visit.viewer, under: page.procedure).filter { one in
            guard one.kept.isLate(on: page.visit.today) else { return false }
            switch page.whose {
            case .everybodys: return true
            case .viewers: return one.isViewers
            case .bodys(let body): return one.meeting.body == body
            }
        }
    }

    private var lines: ActionLines { ActionLines(visit: page.visit, procedure: page.procedure) }

    func write(into w: inout Writer) {
        let late = actions
        if late.isEmpty { return }
        w.h2("Late actions of meetings (\(late.count))")
        w.append(lines.list(late, id: "late-actions"))
    }

    /// The same to take away, in the columns of the deadlines.
    var rows: [[Cell]] {
        actions.map { one in
            let body = page.procedure.bodies[one.meeting.body]?.name ?? ""
            return [
                Cell(one.kept.action.due), "Late", Cell(one.kept.action.what),
                Cell(one.row?.reference ?? one.meeting.day.longText),
                Cell(one.row?.subject ?? body), Cell(lines.owner(of: one)),
                one.isViewers ? "Yes" : .empty, "Saying that it is done",
            ]
        }
    }
}
