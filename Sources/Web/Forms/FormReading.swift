import CaseReview
import HTML

/// What was read of a posted form: answers, and every problem at once.
struct FormReading: Sendable {
    let answers: Answers
    let problems: [Problem]

    /// Reads fields of a form. An entry that was emptied is read as empty, so that saving it empties it.
    ///
    /// - Parameter isComplete: whether required fields that are asked and empty are problems.
    init(_ form: FormData, fields: [Field], today: Day, isComplete: Bool) {
        var reader = FieldReader(form: form, today: today)
        var answers: Answers = [:]
        for field in fields {
            answers[field.id] = reader.read(field, FieldName(field.id)) ?? field.emptied
        }
        var problems = reader.problems
        if isComplete {
            for field in fields where field.isRequired && field.isAsked(given: answers) {
                let name = FieldName(field.id).text
                let isEmpty = answers[field.id]?.isEmpty ?? true
                if isEmpty, !problems.contains(where: { $0.field == name }) {
                    problems.append(Problem(field: name, message: field.demand))
                }
            }
        }
        let broken = Set(reader.problems.map(\.field))
        self.answers = answers.filter { !broken.contains(FieldName($0.key).text) }
        self.problems = problems
    }

    /// The answers without those that are empty.
    var filled: Answers { answers.filter { !$0.value.isEmpty } }
}

extension Field {
    /// What stands in place of an entry that was taken away.
    fileprivate var emptied: FieldValue {
        switch kind {
        case .text, .long, .nhsNumber, .person, .agency, .date, .number: .text("")
        case .yesNo, .choice, .choices, .agencies: .chosen([])
        case .group: .groups([])
        }
    }

    /// What to do about a required entry that is missing.
    fileprivate var demand: String {
        switch kind {
        case .yesNo, .choice, .person, .agency: "Choose an answer to “\(label)”"
        case .choices, .agencies: "Choose at least one answer to “\(label)”"
        default: "Enter “\(label)”"
        }
    }
}
