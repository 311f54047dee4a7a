import CaseReview
import HTML

/// That a letter went out on paper: what was noted of it, and the form for noting it.
struct SendingPart {
    let visit: Visit
    let notes: [LetterNote]
    /// What the one for whom the letter was written is called.
    let addressee: String
    let action: String
    let problems: [Problem]

    func write(into w: inout Writer) {
        w.h2("Posted or handed over")
        if notes.isEmpty { w.p("Nobody has noted that this letter went out.") }
        if !notes.isEmpty {
            w.ul { w in
                for note in notes { w.li(words(note)) }
            }
        }
        w.details(
            summary: "Note that it went out", .flag("open", visit.form.has("to"))
        ) { writeForm(into: &$0) }
    }

    private func words(_ note: LetterNote) -> String {
        "\(note.sent.how.words) on \(note.sent.on.longText), to \(note.sent.to). Noted by "
            + "\(visit.name(note.by.person)), \(note.at.day.longText)."
    }

    private func writeForm(into w: inout Writer) {
        let form = visit.form
        w.form(action: action) { w in
            w.append(visit.token)
            w.append(
                Radios(
                    name: "how", label: "How did it go out?",
                    choices: [
                        Choice(SentLetter.How.posted.rawValue, "Posted"),
                        Choice(SentLetter.How.handedOver.rawValue, "Handed over"),
                    ], value: form.text("how"), problem: problems.message(for: "how")))
            w.append(
                TextField(
                    name: "to", label: "To whom",
                    hint: "As it stood on the letter.",
                    value: form.has("to") ? form.text("to") : addressee,
                    problem: problems.message(for: "to")))
            let entry = DateEntry(form, "on")
            w.append(
                DateField(
                    name: "on", label: "On which day", day: entry.day, month: entry.month,
                    year: entry.year, problem: problems.message(for: "on")))
            w.append(Button("Note it on the case", kind: .secondary))
        }
    }
}

/// What was entered of a letter that went out, and what is wrong with it.
struct SendingEntry {
    let how: SentLetter.How?
    let to: String
    let day: Day?
    let problems: [Problem]

    init(_ form: FormData) {
        var problems: [Problem] = []
        how = SentLetter.How(rawValue: form.text("how"))
        if how == nil {
            problems.append(Problem(field: "how", message: "Choose how the letter went out"))
        }
        to = form.text("to")
        if to.isEmpty {
            problems.append(Problem(field: "to", message: "Enter the name that stood on it"))
        }
        switch DateEntry(form, "on").read() {
        case .day(let entered): day = entered
        case .none:
            day = nil
            problems.append(Problem(field: "on", message: "Enter the day on which it went out"))
        case .unreadable(let why):
            day = nil
            problems.append(Problem(field: "on", message: "The day: \(why)"))
        }
        self.problems = problems
    }
}
