import CaseReview
import HTML
import Office

/// Ending a meeting: changing it to another day, closing it once it was held, or cancelling it.
struct EndsPart {
    let desk: MeetingDesk
    let problems: [Problem]

    private var meeting: Meeting { desk.meeting }

    func write(into w: inout Writer) {
        guard desk.isRunning else { return }
        ChangePart(desk: desk, problems: problems).write(into: &w)
        if desk.isKeeper { writeClosing(into: &w) }
        if desk.canceller != nil { writeCancelling(into: &w) }
    }

    private func writeClosing(into w: inout Writer) {
        if let day = meeting.dayToCome(on: desk.visit.today) {
            return w.p("It can be closed from \(day.longText) on.")
        }
        let undecided = UndecidedCases(desk)
        w.form(action: "\(desk.path)/closure") { w in
            w.append(desk.visit.token)
            if undecided.count > 0 {
                w.append(WarningText(undecided.words))
                w.append(
                    Checkboxes(
                        name: "undecided", label: "Close it all the same?",
                        choices: [Choice("yes", "Yes, they are listed anew for another meeting")],
                        problem: problems.message(for: "undecided")))
            }
            w.append(Button("Close the meeting", kind: .secondary))
        }
    }

    private func writeCancelling(into w: inout Writer) {
        let form = desk.visit.form
        w.details(summary: "Cancel the meeting", .flag("open", form.has("reason"))) { w in
            w.form(action: "\(desk.path)/cancellation") { w in
                w.append(desk.visit.token)
                w.append(
                    TextField(
                        name: "reason", label: "Why it is cancelled", value: form.text("reason")))
                w.append(Button("Cancel it", kind: .warning))
            }
        }
    }
}

/// The cases on the agenda that have yet to be decided, as one person may know of them.
struct UndecidedCases {
    /// Those that they may see included.
    let count: Int
    /// The references of those that they may see.
    private let references: [String]

    init(_ desk: MeetingDesk) {
        count = desk.office.listedCases(at: desk.meeting.id).waiting
        let entries = desk.lines.flatMap(\.entries).filter { entry in
            desk.office.row(entry.matter)?.listings.contains {
                $0.meeting == desk.meeting.id && $0.step == entry.step && $0.isOpen
            } ?? false
        }
        references = Set(entries.map(\.reference)).sorted()
    }

    var words: String {
        let some = count == 1 ? "A case is not decided" : "\(count) cases are not decided"
        return references.isEmpty ? "\(some)." : "\(some): \(references.joined(separator: ", "))."
    }
}
