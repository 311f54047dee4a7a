import CaseReview
import HTML
import Office
import Papers

/// Actions in a list, each with whose it is and how it stands.
struct ActionLines {
    let visit: Visit
    let procedure: Procedure

    /// - Parameter id: the list's own; keeps the ids of several on one page apart.
    func list(_ actions: [ActionOfMeeting], id: String) -> TaskList {
        TaskList(actions.map(item), id: id)
    }

    private func item(_ one: ActionOfMeeting) -> TaskList.Item {
        let hint = [one.row?.reference, owner(of: one)].compactMap(\.self)
            .joined(separator: " · ")
        return TaskList.Item(
            one.kept.action.what, href: visit.link(one.path), hint: hint, tag: tag(one.kept))
    }

    func owner(of one: ActionOfMeeting) -> String {
        one.kept.action.owner.words(
            under: procedure, on: one.meeting.day, name: { visit.name($0) })
    }

    func tag(_ kept: KeptAction) -> Tag {
        switch kept.ended?.end {
        case .done(let day, _): return Tag("Done \(day.shortText)", .done)
        case .notNeeded: return Tag("Not needed any more", .done)
        case nil: break
        }
        guard let due = kept.action.due else { return Tag("To do, no day agreed", .current) }
        if kept.isLate(on: visit.today) { return Tag("Late: was due \(due.shortText)", .late) }
        return Tag("By \(due.shortText)", .waiting)
    }
}

extension ActionOfMeeting {
    /// Where it is, within the partnership's pages.
    var path: String { "meetings/\(meeting.id)/actions/\(kept.id)" }
}

extension ActionEnd {
    /// What was written when it ended, for a history.
    var details: [String] {
        switch self {
        case .done(let day, let note): ["Done on \(day.longText)", note]
        case .notNeeded(let reason): [reason]
        }
    }
}

/// What earlier meetings of the body agreed to do and nobody has done, as the papers of one reader have it.
struct CarriedActions {
    private let actions: [ActionOfMeeting]
    private let desk: MeetingDesk

    init(_ desk: MeetingDesk) {
        self.desk = desk
        actions = desk.office.openActions(
            before: desk.meeting, for: desk.visit.viewer, under: desk.procedure)
    }

    /// The cases that are named.
    var matters: [CaseID] { actions.compactMap(\.row?.id) }

    /// What is shown of each: where it changes, the papers are other ones.
    var marks: [String] { actions.map { "\($0.kept.id)/\($0.meeting.day.iso)" } }

    var lines: [RecordLine] {
        let words = ActionLines(visit: desk.visit, procedure: desk.procedure)
        return actions.map { one in
            let due = one.kept.action.due.map { day in
                one.kept.isLate(on: desk.visit.today)
                    ? "late: was due \(day.shortText)" : "due \(day.shortText)"
            }
            let parts = [
                "For \(words.owner(of: one))", "agreed \(one.meeting.day.shortText)",
                due ?? "no day was agreed",
            ]
            let label = [one.row?.reference, one.kept.action.what].compactMap(\.self)
                .joined(separator: ": ")
            return RecordLine(label, parts.joined(separator: ", "))
        }
    }
}
