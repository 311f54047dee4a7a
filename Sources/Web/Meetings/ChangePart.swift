import CaseReview
import HTML
import Office

/// The form that gives a planned meeting another day, time or place, and its reading.
struct ChangePart {
    let desk: MeetingDesk
    let problems: [Problem]

    private var form: FormData { desk.visit.form }
    private var meeting: Meeting { desk.meeting }
    /// Whether it is this form that was sent, and not another one of the page.
    private var isSent: Bool { form.has("why-changed") }

    /// Whether there is anything that the visitor may change.
    private var isOffered: Bool { desk.isKeeper && desk.isRunning && !meeting.hasBegun }

    func write(into w: inout Writer) {
        guard isOffered else { return }
        w.details(summary: "Change the day, time or place", .flag("open", isSent)) { w in
            w.form(action: "\(desk.path)/change") { w in
                w.append(desk.visit.token)
                writeFields(into: &w)
                w.append(Button("Change it, and tell everybody with a seat"))
            }
        }
    }

    private func writeFields(into w: inout Writer) {
        let typed = DateEntry(form, "new-day")
        w.append(
            DateField(
                name: "new-day", label: "Day",
                day: isSent ? typed.day : text(meeting.day?.dayOfMonth),
                month: isSent ? typed.month : text(meeting.day?.month),
                year: isSent ? typed.year : text(meeting.day?.year),
                problem: problems.message(for: "new-day")))
        w.append(
            TextField(
                name: "new-time", label: "Time, such as 14:00",
                value: isSent ? form.text("new-time") : meeting.time))
        w.append(
            TextField(
                name: "new-place", label: "Place",
                value: isSent ? form.text("new-place") : meeting.place))
        w.append(
            TextField(
                name: "why-changed", label: "Why it is changed",
                hint: "Stays in the record. The message says when and where, and not why.",
                value: form.text("why-changed"), problem: problems.message(for: "why-changed")))
    }

    private func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

    /// What is wanted; or what to do about the form, everything at once.
    func read() -> (change: MeetingChange?, problems: [Problem]) {
        var problems: [Problem] = []
        let day = readDay(&problems)
        let reason = form.text("why-changed")
        if reason.allSatisfy(\.isWhitespace) {
            problems.append(Problem(field: "why-changed", message: "Enter why it is changed"))
        }
        guard problems.isEmpty, let day else { return (nil, problems) }
        let change = MeetingChange(
            day: day, time: form.text("new-time"), place: form.text("new-place"), reason: reason)
        return (change, [])
    }

    private func readDay(_ problems: inout [Problem]) -> Day? {
        var message = "Enter the day"
        switch DateEntry(form, "new-day").read() {
        case .day(let day) where day >= desk.visit.today: return day
        case .day(let day): message = "\(day.longText) has passed. Enter today or a later day"
        case .none: break
        case .unreadable(let why): message = "The day: \(why)"
        }
        problems.append(Problem(field: "new-day", message: message))
        return nil
    }
}

/// What a meeting was before it was changed, and why it was.
struct ChangesPart {
    let meeting: Meeting
    let visit: Visit

    func write(into w: inout Writer) {
        for changed in meeting.changes {
            let was = [changed.day?.longText ?? "", changed.time, changed.place]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            w.p(
                "Changed on \(changed.at.day.longText) by \(visit.name(changed.by.person)). "
                    + "Before: \(was). Why: \(changed.reason)")
        }
    }
}
