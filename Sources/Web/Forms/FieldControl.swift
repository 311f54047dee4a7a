import CaseReview
import HTML

/// One field as a control with its label, hint, problem, and what was typed.
struct FieldControl: Pattern {
    let field: Field
    let name: String
    let form: FormData
    let problems: [Problem]
    let choices: FieldChoices
    /// What stands under an option when it is chosen, by the option.
    var reveals: [String: Fragment] = [:]

    func write(into w: inout Writer) {
        switch field.kind {
        case .text:
            w.append(
                TextField(
                    name: name, label: label, hint: hint, value: form.text(name),
                    problem: problem))
        case .nhsNumber:
            w.append(
                TextField(
                    name: name, label: label, hint: hint ?? "Ten digits.", value: form.text(name),
                    problem: problem, width: .characters20))
        case .number:
            w.append(
                TextField(
                    name: name, label: label, hint: hint, value: form.text(name),
                    problem: problem, kind: .wholeNumber, width: .characters4))
        case .long:
            w.append(
                TextArea(
                    name: name, label: label, hint: hint, value: form.text(name),
                    problem: problem, rows: rows))
        case .date, .dateAndTime:
            let entry = DateEntry(form, name)
            w.append(
                DateField(
                    name: name, label: label, hint: hint ?? "For example, 27 3 2026",
                    day: entry.day, month: entry.month, year: entry.year, problem: problem))
            if field.kind == .dateAndTime { time(into: &w) }
        case .yesNo: radios(FieldChoices.yesNo, into: &w)
        case .choice(let options): oneOf(FieldChoices.choices(options), into: &w)
        case .person(let role): select(choices.people(role), into: &w)
        case .agency: select(choices.agencies, into: &w)
        case .choices(let options): checkboxes(FieldChoices.choices(options), into: &w)
        case .agencies: checkboxes(choices.agencies, into: &w)
        case .computed:
            w.p { w in
                w.strong(field.label)
                w.text(" Worked out from the time limits; nothing to enter.")
            }
        case .group: break
        }
    }

    private func time(into w: inout Writer) {
        w.append(
            TextField(
                name: "\(name)-time", label: "Time of “\(field.label)”",
                hint: "On a 24-hour clock, such as 14:05", value: form.text("\(name)-time"),
                problem: nil, width: .characters4))
    }

    private func radios(_ choices: [Choice], into w: inout Writer) {
        w.append(
            Radios(
                name: name, label: label, choices: revealing(choices), hint: hint,
                value: form.text(name), problem: problem))
    }

    /// A long list is easier to find something in when it is folded.
    private func oneOf(_ choices: [Choice], into w: inout Writer) {
        if choices.count > Field.Kind.mostRadios {
            select(choices, into: &w)
        } else {
            radios(choices, into: &w)
        }
    }

    private func select(_ choices: [Choice], into w: inout Writer) {
        w.append(
            Select(
                name: name, label: label, choices: choices, hint: hint, value: form.text(name),
                problem: problem, prompt: "Choose"))
    }

    private func checkboxes(_ choices: [Choice], into w: inout Writer) {
        w.append(
            Checkboxes(
                name: name, label: label, choices: revealing(choices), hint: hint,
                values: form.all(name), problem: problem))
    }

    private func revealing(_ choices: [Choice]) -> [Choice] {
        choices.map { choice in
            var choice = choice
            choice.reveals = reveals[choice.value]
            return choice
        }
    }

    /// About as many as the words that are wanted fill.
    private var rows: Int { field.wordGuide.map { min(max($0 / 25, 4), 14) } ?? 5 }

    private var problem: String? { problems.message(for: name) }

    private var label: String { field.isRequired ? field.label : "\(field.label) (optional)" }

    private var hint: String? {
        let guide = field.wordGuide.map { "About \($0) words." }
        let mark = field.isSensitive ? "Sensitive: say only what is needed." : nil
        let parts = [field.hint, guide, mark].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension Field.Kind {
    /// A longer list than this is folded, and has no room for further questions.
    fileprivate static let mostRadios = 8

    /// Whether further questions can stand under an option of this field.
    func canReveal(under option: String) -> Bool {
        switch self {
        case .yesNo: FieldChoices.yesNo.contains { $0.value == option }
        case .choice(let options):
            options.count <= Self.mostRadios && options.contains { $0.id == option }
        case .choices(let options): options.contains { $0.id == option }
        default: false
        }
    }
}
