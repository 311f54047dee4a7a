import CaseReview
import HTML

/// Taking back what was recorded by mistake: everything of the meeting that stands and can be, in one list.
struct CorrectionPart {
    let desk: MeetingDesk
    let problems: [Problem]

    func write(into w: inout Writer) {
        let choices = choices
        if choices.isEmpty { return }
        let form = desk.visit.form
        w.details(
            summary: "Something was recorded by mistake", .flag("open", form.has("mistake"))
        ) { w in
            w.form(action: "\(desk.path)/corrections") { w in
                w.append(desk.visit.token)
                w.append(
                    Select(
                        name: "mistake", label: "What is to be taken back?", choices: choices,
                        hint: "It stays in the record of the meeting as taken back, and is "
                            + "nowhere else any more.",
                        value: form.text("mistake"), problem: problems.message(for: "mistake"),
                        prompt: "Choose"))
                w.append(
                    TextField(
                        name: "mistake-why", label: "What was wrong?",
                        value: form.text("mistake-why"),
                        problem: problems.message(for: "mistake-why")))
                w.append(Button("Take it back", kind: .secondary))
            }
        }
    }

    /// What the visitor may take back; empty once the minutes are approved.
    private var choices: [Choice] {
        let meeting = desk.meeting
        if meeting.isCancelled || meeting.minutes.areApproved { return [] }
        let mistakes = (desk.isKeeper ? ofKeeper : []) + (desk.isKeeper || desk.isChair ? read : [])
        return mistakes.map { Choice($0.mistake.word, $0.words) }
    }

    private typealias Offered = (mistake: Mistake, words: String)

    private var ofKeeper: [Offered] {
        let meeting = desk.meeting
        let people = meeting.attendances.flatMap { attendance -> [Offered] in
            let came = "\(attendance.name) came at \(attendance.arrived.londonTime)"
            let arrival: Offered = (.arrival(attendance: attendance.id), came)
            guard let left = attendance.left else { return [arrival] }
            let words = "\(attendance.name) left at \(left.londonTime)"
            return [arrival, (.leaving(attendance: attendance.id), words)]
        }
        let apologies = meeting.numberedApologies.sorted { $0.key < $1.key }.map {
            (Mistake.apologies(number: $0.key), "Apologies of \($0.value.name)")
        }
        return people + apologies + meeting.items.map { (.item($0.id), "Item “\($0.title)”") }
    }

    private var read: [Offered] {
        desk.meeting.reminderGivenAt.map {
            [(.reminder, "The reminder was given at \($0.londonTime)")]
        } ?? []
    }
}

extension MeetingPage {
    func takeBack() throws -> Reply {
        let form = desk.visit.form
        guard let mistake = Mistake(word: form.text("mistake")) else {
            return reply(
                problems: [Problem(field: "mistake", message: "Choose what is to be taken back")])
        }
        let reason = form.text("mistake-why")
        if reason.isEmpty {
            return reply(
                problems: [Problem(field: "mistake-why", message: "Enter what was wrong")])
        }
        return try act(.takeBack(mistake, reason: reason))
    }
}

extension Mistake {
    /// The mistake as a form sends it.
    fileprivate var word: String {
        switch self {
        case .arrival(let id): "arrival/\(id)"
        case .leaving(let id): "leaving/\(id)"
        case .reminder: "reminder"
        case .apologies(let number): "apologies/\(number)"
        case .item(let id): "item/\(id)"
        }
    }

    fileprivate init?(word: String) {
        let parts = word.split(separator: "/", maxSplits: 1).map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case ("arrival", let id?): self = .arrival(attendance: id)
        case ("leaving", let id?): self = .leaving(attendance: id)
        case ("reminder", nil): self = .reminder
        case ("apologies", let number?):
            guard let number = Int(number) else { return nil }
            self = .apologies(number: number)
        case ("item", let id?): self = .item(AgendaLineID(id))
        default: return nil
        }
    }
}
