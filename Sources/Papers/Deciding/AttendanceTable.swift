import CaseReview
import HTML

/// Who was present and for whom, as papers of a decision and of a meeting show it.
struct AttendanceTable: Pattern {
    let people: [BodyDecision.Present]
    /// Keeps the ids of several tables on one page apart.
    let id: String

    func write(into w: inout Writer) {
        if people.isEmpty { return w.p("Nobody is recorded as present.") }
        w.append(
            Table(
                caption: "Who was present and for whom",
                columns: ["Name", "Agency", "Capacity", "From"],
                rows: people.map { person in
                    let until = person.left.map { " until \($0.londonTime)" } ?? ""
                    return [
                        .text(person.name), .text(person.agency), .text(person.capacity),
                        .text(person.arrived.paperText + until),
                    ]
                }, isCaptionHidden: true, id: id))
    }
}
