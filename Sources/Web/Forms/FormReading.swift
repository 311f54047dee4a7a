import CaseReview
import HTML

/// What was read of a posted form: answers, and every problem at once.
struct FormReading: Sendable {
    /// What could be read; an entry that cannot be is left out, so that saving keeps the one before.
    let answers: Answers
    /// In the order of the form; whatever was typed stays in the form that was read.
    let problems: [Problem]
    /// Whether a row more or less is all that was asked for: show the form again, and record nothing.
    let isReshaped: Bool

    /// Reads fields of a form. An entry that was emptied is read as empty, so that saving it empties it.
    ///
    /// A form that was sent to add or remove a row has one problem, so that nothing is recorded unawares.
    /// - Parameters:
    ///   - isComplete: whether required fields that are asked and empty are problems.
    ///   - choices: the people and agencies that can be chosen; nil leaves them unchecked.
    init(
        _ form: FormData, fields: [Field], today: Day, isComplete: Bool,
        choices: FieldChoices? = nil
    ) {
        var reader = FieldReader(
            form: form, today: today, isComplete: isComplete, choices: choices)
        var answers: Answers = [:]
        var found: [FieldID: [Problem]] = [:]
        for field in fields {
            answers[field.id] = reader.read(field, FieldName(field.id)) ?? field.kind.nothing
            found[field.id] = reader.takeProblems()
        }
        if isComplete {
            for field in fields where field.isRequired && field.isAsked(given: answers) {
                let isEmpty = answers[field.id]?.isEmpty ?? true
                guard isEmpty, found[field.id]?.isEmpty ?? true else { continue }
                let name = FieldName(field.id).text
                found[field.id] = [Problem(field: name, message: field.demand)]
            }
        }
        let broken = Set(found.values.flatMap(\.self).map(\.field))
        self.answers = answers.filter { !broken.contains(FieldName($0.key).text) }
        // What stands under an answer that was not chosen is out of sight, and so is its problem.
        let ids = Set(fields.map(\.id))
        let inOrder = fields.filter { field in
            let isAskedHere = field.askedWhen.map { ids.contains($0.field) } ?? false
            return !isAskedHere || field.isAsked(given: answers)
        }.flatMap { found[$0.id] ?? [] }
        isReshaped = form.isReshaping(fields)
        problems = isReshaped ? [Self.reshaping(form, fields)] : inOrder
    }

    /// The answers without those that are empty.
    var filled: Answers { answers.filter { !$0.value.isEmpty } }

    private static func reshaping(_ form: FormData, _ fields: [Field]) -> Problem {
        let added = fields.first { form.isAdding(to: $0) }
        let field = (added ?? fields.first { form.removedRow(of: $0) != nil })?.id ?? ""
        return Problem(
            field: FieldName(field).text,
            message: added == nil
                ? "A row was removed. Check what is left, and send the form"
                : "A row was added. Fill it in, and send the form")
    }
}

extension Field.Kind {
    /// What stands in place of an entry that was taken away.
    var nothing: FieldValue {
        switch self {
        case .text, .long, .nhsNumber, .person, .agency, .date, .dateAndTime, .number, .computed:
            .text("")
        case .yesNo, .choice, .choices, .agencies: .chosen([])
        case .group: .groups([])
        }
    }
}
