import CaseReview
import HTML

/// Somebody who left some time ago, written down now; whoever leaves now is recorded beside their name.
struct EarlierLeavingPart {
    static let leaver = "leaver"
    static let time = "left-when"

    let desk: MeetingDesk
    let problems: [Problem]

    func write(into w: inout Writer) {
        let here = desk.meeting.present(at: desk.visit.now)
        if here.isEmpty || desk.meeting.isByCorrespondence { return }
        let form = desk.visit.form
        w.details(summary: "Somebody left earlier", .flag("open", form.has(Self.time))) { w in
            w.form(action: "\(desk.path)/leavings") { w in
                w.append(desk.visit.token)
                w.append(
                    Select(
                        name: Self.leaver, label: "Who left?",
                        choices: here.map { Choice($0.id, $0.name) },
                        value: form.text(Self.leaver),
                        problem: problems.message(for: Self.leaver), prompt: "Choose"))
                TimeAtMeeting(Self.time, form).write("When they left", at: desk, problems, into: &w)
                w.append(Button("Record that they left", kind: .secondary))
            }
        }
    }
}

extension MeetingPage {
    func leave() throws -> Reply {
        let form = desk.visit.form
        // The button beside a name sends the name; the form asks who it was.
        let leaver = EarlierLeavingPart.leaver
        let id = form.text(form.has(leaver) ? leaver : "attendance")
        if id.isEmpty {
            return reply(problems: [Problem(field: leaver, message: "Choose who left")])
        }
        switch TimeAtMeeting(EarlierLeavingPart.time, form).read() {
        case .unreadable(let problem): return reply(problems: [problem])
        case .now: return try act(.recordLeaving(attendance: id), backTo: .attendance)
        case .at(let time):
            return try act(.recordEarlierLeaving(attendance: id, at: time), backTo: .attendance)
        }
    }
}
