import CaseReview
import HTML
import Office

/// The actions of a meeting on its page: what it agreed, what earlier ones agreed and nobody has done, and the form.
struct ActionsPart {
    let desk: MeetingDesk
    let problems: [Problem]
    private let here: [ActionOfMeeting]
    private let before: [ActionOfMeeting]

    init(desk: MeetingDesk, problems: [Problem]) {
        self.desk = desk
        self.problems = problems
        here = desk.office.actions(
            agreedAt: desk.meeting.id, for: desk.visit.viewer, under: desk.procedure)
        // They stand in the papers, which may be held back.
        before =
            desk.isHeldBack
            ? []
            : desk.office.openActions(
                before: desk.meeting, for: desk.visit.viewer, under: desk.procedure)
    }

    /// Whether a case stands on the page by them.
    var nameCases: Bool { (here + before).contains { $0.row != nil } }

    func write(into w: inout Writer) {
        w.section(.id("actions"), .data("live", "")) { w in writeLists(into: &w) }
        if mayRecord { form.write(into: &w) }
    }

    var form: ActionForm {
        ActionForm(
            visit: desk.visit, procedure: desk.procedure, body: desk.body,
            address: "\(desk.path)/actions", problems: problems)
    }

    private var mayRecord: Bool {
        desk.isWriting && desk.meeting.dayToCome(on: desk.visit.today) == nil
    }

    private func writeLists(into w: inout Writer) {
        let lines = ActionLines(visit: desk.visit, procedure: desk.procedure)
        w.h2("Actions")
        if here.isEmpty { w.p("None has been recorded at this meeting.") }
        if !here.isEmpty { w.append(lines.list(here, id: "actions-here")) }
        if before.isEmpty { return }
        w.h3("Of earlier meetings, to be done")
        w.append(lines.list(before, id: "actions-before"))
    }
}

/// The actions about one case, on its page at a meeting. They are the body's: a guest who comes for the item has no part
/// in them.
struct ItemActionsPart {
    let item: Item
    let problems: [Problem]

    func write(into w: inout Writer) {
        let visit = item.visit
        let about = item.office.openActions(for: visit.viewer, under: item.procedure)
            .filter { $0.row?.id == item.matter.id && $0.meeting.id != item.meeting.id }
        let here = item.office.actions(
            agreedAt: item.meeting.id, for: visit.viewer, under: item.procedure
        ).filter { $0.row?.id == item.matter.id }
        let lines = ActionLines(visit: visit, procedure: item.procedure)
        if here.isEmpty { w.p("None about this case has been recorded at this meeting.") }
        if !here.isEmpty { w.append(lines.list(here, id: "actions-here")) }
        if !about.isEmpty {
            w.h3("Of earlier meetings, to be done")
            w.append(lines.list(about, id: "actions-before"))
        }
        let isHeld = item.meeting.dayToCome(on: visit.today) == nil
        if item.isWriting, isHeld { form.write(into: &w) }
    }

    var form: ActionForm {
        ActionForm(
            visit: item.visit, procedure: item.procedure, body: item.body,
            address: item.path + "/actions", problems: problems)
    }
}
