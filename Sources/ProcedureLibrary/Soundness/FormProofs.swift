import CaseReview

/// Every form is used, and its entries are asked and read as they mean.
extension Prover {
    func proveForms() {
        let used = Set(names.references.filter { $0.kind == .form }.map(\.id))
        for form in procedure.forms.values {
            if !used.contains(form.id.rawValue) {
                complain(
                    .form, form.id, "The form '\(form.id)' is used nowhere",
                    cure: "Name it at a step or an outcome, or take it out")
            }
            proveMeanings(of: form)
            proveMoments(of: form)
            proveConditions(among: form.fields)
        }
    }

    /// A field on several forms is one fact, and so of one kind; a moment is told by a date.
    private func proveMoments(of form: Form) {
        for field in form.fields {
            if let kind = kinds[field.id], kind != field.kind {
                complain(
                    field, "is of two types on two forms",
                    cure: "Make them one type, or give one of them another name")
            }
            if field.metBy != nil { proveDayOfMeeting(field, on: form.id) }
            guard field.moment != nil else { continue }
            if field.kind != .date, field.kind != .dateAndTime {
                complain(
                    field, "tells a moment and is no date",
                    cure: "Make its type 'date' or 'date-and-time'")
            }
        }
        for case .group(let fields, _) in form.fields.map(\.kind) {
            for field in fields where field.moment != nil {
                complain(
                    field, "tells a moment inside a repeated group, where it is not read",
                    cure: "Take 'moment:' out")
            }
        }
    }

    /// Whether a body met on a day is asked where an office-holder settles a step, and nowhere else.
    private func proveDayOfMeeting(_ field: Field, on form: FormID) {
        if field.kind != .date {
            complain(field, "is the day of a meeting and is no date", cure: "Make its type 'date'")
        }
        if !formsOfSettling.contains(form) {
            complain(
                field, "is the day of a meeting on a form with which nobody settles a step",
                cure: "Put it on the form of an outcome that an office-holder settles")
        }
    }

    private var formsOfSettling: Set<FormID> {
        Set(
            procedure.steps.values.flatMap { step -> [FormID] in
                switch step.activity {
                case .settle, .await, .gather:
                    step.outcomes.compactMap(\.form)
                        + [step.activity.examining?.record].compactMap(\.self)
                case .form, .decide, .tell: []
                }
            })
    }

    /// The kind of each field where it stands first, in the order of the forms' names.
    private var kinds: [FieldID: Field.Kind] {
        let forms = procedure.forms.values.sorted { $0.id < $1.id }
        return Dictionary(
            forms.flatMap(\.fields).map { ($0.id, $0.kind) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private func proveMeanings(of form: Form) {
        var seen: Set<Field.Meaning> = []
        for field in form.fields {
            guard let meaning = field.meaning else { continue }
            if !seen.insert(meaning).inserted {
                complain(
                    field, "means '\(meaning.rawValue)', as another entry of its form does",
                    cure: "Keep one of the two")
            }
            if !meaning.fits(field.kind) {
                complain(
                    field, "is of a type that cannot mean '\(meaning.rawValue)'",
                    cure: "Make its type '\(meaning.type)'")
            }
        }
        for case .group(let fields, _) in form.fields.map(\.kind) {
            for field in fields where field.meaning != nil {
                complain(
                    field, "has a meaning inside a repeated group, where it is not read",
                    cure: "Take 'means:' out")
            }
        }
    }

    /// Conditions look at the entries beside them: of the form, or of the same group.
    private func proveConditions(among fields: [Field]) {
        for field in fields {
            if case .group(let inner, _) = field.kind { proveConditions(among: inner) }
            guard let condition = field.askedWhen else { continue }
            guard condition.field != field.id,
                let other = fields.first(where: { $0.id == condition.field })
            else {
                complain(
                    field, "depends on '\(condition.field)', which is not beside it",
                    cure: "Name another entry of the same form")
                continue
            }
            if let values = other.values, !values.contains(condition.equals) {
                complain(
                    field, "is asked when '\(other.id)' is '\(condition.equals)', which never is",
                    cure: "Use one of \(values.joined(separator: ", "))")
            }
        }
    }

    private func complain(_ field: Field, _ wrong: String, cure: String) {
        complain(.field, field.id, "The field '\(field.id)' \(wrong)", cure: cure)
    }
}

extension Field.Meaning {
    /// The type of entry that can have the meaning.
    fileprivate var type: String {
        switch self {
        case .subjectFirstName, .subjectLastName, .subjectOtherNames, .familyWords: "text"
        case .subjectBirthDate, .incidentDate, .referralDate, .receivedDate, .identifiedDate: "date"
        case .subjectAge: "number"
        case .qualityAssurer: "person"
        case .agenciesInvolved: "agencies"
        case .known: "yes-no"
        }
    }

    fileprivate func fits(_ kind: Field.Kind) -> Bool {
        switch (type, kind) {
        case ("text", .text), ("text", .long), ("date", .date), ("number", .number),
            ("person", .person), ("agencies", .agencies), ("yes-no", .yesNo), ("yes-no", .choice):
            true
        default: false
        }
    }
}
