import CaseReview
import HTML

/// Answers of a form, to be read: labels and what was entered, in the form's order.
struct AnswersView: Pattern {
    let fields: [Field]
    let answers: Answers
    let visit: Visit
    /// The page on which each entry can be changed; nil when none can.
    var change: String?

    func write(into w: inout Writer) {
        let words = AnswerWords(visit)
        let rows = fields.filter { $0.isAsked(given: answers) }.map { field in
            SummaryList.Row(
                field.label, words.value(answers[field.id], of: field),
                actions: change.map { [link($0, field)] } ?? [])
        }
        w.append(SummaryList(rows))
    }

    private func link(_ page: String, _ field: Field) -> Link {
        Link("Change", href: "\(page)#\(FieldName(field.id).text)", subject: field.label)
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
        case .moment(let moment): "\(moment.day.longText), \(moment.londonTime)"
        case .number(let number): String(number)
        case .chosen(let chosen): chosen.map { named($0, field) }.joined(separator: ", ")
        case .groups: ""
        }
    }

    private func named(_ value: String, _ field: Field) -> String {
        switch field.kind {
        case .choice(let options), .choices(let options):
            options.first { $0.id == value }?.label ?? value
        case .yesNo: FieldChoices.yesNo.first { $0.value == value }?.label ?? value
        case .person: visit.name(PersonID(value))
        case .nhsNumber: value.count == 10 ? value.inThrees : value
        case .agency, .agencies: choices.agencies.first { $0.value == value }?.label ?? value
        default: value
        }
    }
}

extension String {
    /// Ten digits as the NHS prints them: three, three and four.
    fileprivate var inThrees: String {
        "\(prefix(3)) \(dropFirst(3).prefix(3)) \(dropFirst(6))"
    }
}
