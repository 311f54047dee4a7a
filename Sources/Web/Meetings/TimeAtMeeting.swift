import CaseReview
import HTML

/// A time of the meeting's own day at which somebody came or left, where it is written down afterwards.
struct TimeAtMeeting {
    let name: String
    private let form: FormData

    init(_ name: String, _ form: FormData) {
        self.name = name
        self.form = form
    }

    enum Reading {
        case now
        case at(TimeOfDay)
        case unreadable(Problem)
    }

    func read() -> Reading {
        let written = form.text(name)
        if written.isEmpty { return .now }
        guard let time = TimeOfDay(written: written) else {
            return .unreadable(
                Problem(field: name, message: "Enter hours and minutes, such as 14:05"))
        }
        return .at(time)
    }

    /// Asks for the time; by correspondence there is no day of which it would be.
    func write(_ label: String, at desk: MeetingDesk, _ problems: [Problem], into w: inout Writer) {
        guard let day = desk.meeting.day, !desk.meeting.isByCorrespondence else { return }
        let of = day == desk.visit.today ? "" : ", on \(day.longText)"
        w.append(
            TextField(
                name: name, label: label, hint: "Hours and minutes, such as 14:05\(of)",
                value: form.text(name), problem: problems.message(for: name), width: .characters10))
    }
}
