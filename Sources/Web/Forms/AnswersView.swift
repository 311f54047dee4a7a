import CaseReview
import HTML

/// Answers of a form, to be read: labels and what was entered, in the form's order.
struct AnswersView: Pattern {
    let fields: [Field]
    let answers: Answers
    let visit: Visit
    /// Where each entry can be changed; nil when it cannot.
    var change: String?

    func write(into w: inout Writer) {
        let words = AnswerWords(visit)
        let rows = fields.filter { $0.isAsked(given: answers) }.map { field in
            SummaryList.Row(
                field.label, words.value(answers[field.id], of: field),
                actions: change.map { [Link("Change", href: $0, subject: field.label)] } ?? [])
        }
        w.append(SummaryList(rows))
    }
}

/// What was entered, in words.
struct AnswerWords {
    private let choices: FieldChoices
    private let visit: Visit

    init(_ visit: Visit) {
        self.visit = visit
        choices = FieldChoices(visit)
    }

    func value(_ value: FieldValue?, of field: Field) -> Fragment {
        guard let value, !value.isEmpty else {
            return Fragment { $0.span("Not answered", .class("muted")) }
        }
        if case .group(let inner, _) = field.kind {
            return Fragment { w in
                for row in value.groups {
                    w.ul(.class("plain")) { w in
                        for field in inner {
                            guard let value = row[field.id], !value.isEmpty else { continue }
                            w.li { w in
                                w.text("\(field.label): ")
                                w.append(self.value(value, of: field))
                            }
                        }
                    }
                }
            }
        }
        return Fragment { $0.paragraphs(of: text(value, of: field)) }
    }

    /// One entry as plain text; empty when nothing was entered.
    func text(_ value: FieldValue, of field: Field) -> String {
        switch value {
        case .text(let text): named(text, field)
        case .day(let day): day.longText
        case .number(let number): String(number)
        case .chosen(let chosen): chosen.map { named($0, field) }.joined(separator: ", ")
        case .groups: ""
        }
    }

    private func named(_ value: String, _ field: Field) -> String {
        switch field.kind {
        case .choice(let options), .choices(let options):
            options.first { $0.id == value }?.label ?? value
        case .yesNo: choices.yesNo.first { $0.value == value }?.label ?? value
        case .person: visit.name(PersonID(value))
        case .agency, .agencies: choices.agencies.first { $0.value == value }?.label ?? value
        default: value
        }
    }
}
