import CaseReview

extension Explaining {
    func part(_ form: Form) -> Explanation.FormPart {
        Explanation.FormPart(
            id: form.id, name: form.name, intro: form.intro,
            sections: form.sections.map { section in
                Explanation.SectionPart(
                    id: section.id, title: section.title, hint: section.hint,
                    onlyFor: section.onlyFor.sorted(),
                    fields: section.fields.map { part($0) },
                    citation: section.citation)
            },
            citation: form.citation)
    }

    private func part(_ field: Field) -> Explanation.FieldPart {
        Explanation.FieldPart(
            id: field.id, label: field.label, hint: field.hint, type: field.kind.name,
            options: field.kind.labels, fields: inner(field.kind), isRequired: field.isRequired,
            askedWhen: field.askedWhen.map { words.words(.field($0.field, is: $0.equals)) },
            means: field.meaning, isSensitive: field.isSensitive, words: field.wordGuide,
            clauses: field.clauses)
    }

    private func inner(_ kind: Field.Kind) -> [Explanation.FieldPart] {
        guard case .group(let fields, _) = kind else { return [] }
        return fields.map { part($0) }
    }
}

extension Field.Kind {
    /// The type as packs call it.
    fileprivate var name: String {
        switch self {
        case .text: "text"
        case .long: "long"
        case .date: "date"
        case .dateAndTime: "date-and-time"
        case .computed: "computed"
        case .number: "number"
        case .yesNo: "yes-no"
        case .choice: "choice"
        case .choices: "choices"
        case .person: "person"
        case .agency: "agency"
        case .agencies: "agencies"
        case .nhsNumber: "nhs-number"
        case .group: "group"
        }
    }

    fileprivate var labels: [String] {
        switch self {
        case .choice(let options), .choices(let options): options.map(\.label)
        default: []
        }
    }
}
