import CaseReview

/// Entries that fill what a form demands, and what the procedure reads from it, for a made-up case.
struct ExampleAnswers {
    let cast: ExampleCast
    let day: Day

    /// What the part of a form that is open to a role demands, and the name of the person it is about.
    func answers(to forms: [FormID?], by role: RoleID?) -> Answers {
        let found = forms.compactMap { $0.flatMap { cast.procedure.forms[$0] } }
        let sections = found.flatMap(\.sections)
            .filter { $0.onlyFor.isEmpty || role.map($0.onlyFor.contains) ?? false }
        return answers(to: sections.flatMap(\.fields))
    }

    private func answers(to fields: [Field]) -> Answers {
        var answers: Answers = [:]
        // A field may be asked because of one that stands below it.
        for _ in 0..<2 {
            for field in fields where answers[field.id] == nil && isWanted(field, answers) {
                answers[field.id] = value(of: field)
            }
        }
        return answers
    }

    private func isWanted(_ field: Field, _ answers: Answers) -> Bool {
        (field.isRequired || isRead(field)) && field.isAsked(given: answers)
    }

    /// Whether who takes a later step, or from when a time limit runs, depends on the entry.
    private func isRead(_ field: Field) -> Bool {
        switch field.meaning {
        case .subjectFirstName, .subjectLastName, .incidentDate, .referralDate, .receivedDate,
            .identifiedDate, .qualityAssurer:
            true
        case .subjectOtherNames, .subjectBirthDate, .subjectAge, .agenciesInvolved, .known,
            .familyWords, nil:
            field.moment != nil
        }
    }

    /// Nil for what is worked out and never entered.
    private func value(of field: Field) -> FieldValue? {
        switch field.kind {
        case .text, .long: .text(words(of: field))
        case .date: .day(day)
        case .dateAndTime: .moment(Moment(day: day, hour: 9, minute: 0))
        case .number: .number(1)
        case .yesNo: .chosen(["no"])
        case .choice(let options), .choices(let options):
            .chosen(options.prefix(1).map(\.id))
        case .person(let role): cast.people.first { $0.role == role }.map { .text($0.id) }
        case .agency: cast.agencies.first.map { .text($0.rawValue) }
        case .agencies: .chosen(cast.agencies.prefix(1).map(\.rawValue))
        // The number that is kept for examples and given to nobody.
        case .nhsNumber: .text("9999999999")
        case .computed: nil
        case .group(let fields, _): .groups([answers(to: fields)])
        }
    }

    private func words(of field: Field) -> String {
        switch field.meaning {
        case .subjectFirstName: "Robin"
        case .subjectLastName: "Example"
        default: "An example."
        }
    }
}
