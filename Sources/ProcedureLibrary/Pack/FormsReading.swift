import CaseReview

extension Keys {
    func forms() -> [Form] {
        each("forms", .form) { id, keys in
            Form(
                id: FormID(id), name: keys.text("name"), intro: keys.optionalText("intro"),
                sections: keys.sections(), citation: keys.optionalCitation())
        }
    }

    private func sections() -> [Form.Section] {
        let sections = each("sections", called: "section") { id, keys in
            Form.Section(
                id: id, title: keys.text("title"), hint: keys.optionalText("hint"),
                fields: keys.fields(), onlyFor: Set(keys.ids("only-for", .role)),
                citation: keys.optionalCitation())
        }
        if sections.isEmpty {
            source.complain(line, "\(what) has no sections", cure: "Add 'sections:' with fields")
        }
        return sections
    }

    private func fields() -> [Field] {
        let fields = each("fields", sharing: .field) { $1.field(FieldID($0)) }
        if fields.isEmpty {
            source.complain(line, "\(what) has no fields", cure: "Add 'fields:' with a field")
        }
        return fields
    }

    private func field(_ id: FieldID) -> Field {
        let kind = fieldKind()
        return Field(
            id: id, label: text("label"), hint: optionalText("hint"), kind: kind,
            isRequired: flag("required"),
            askedWhen: map("when") { keys in
                Field.Condition(
                    field: keys.requiredID("field", .field), equals: keys.text("is"))
            },
            meaning: optional("means").flatMap { word($0) }, moment: namedMoment(),
            metBy: optionalID("met-by", .body),
            isSensitive: flag("sensitive"), wordGuide: number("words"), clauses: clauses(),
            alsoCalled: texts("also-called"), alsoWritten: alsoWritten(for: kind))
    }

    /// Other words for options: each has to be an option, and no word may stand for two.
    private func alsoWritten(for kind: Field.Kind) -> [String: [String]] {
        map("also-written") { keys in
            var written: [String: [String]] = [:]
            var taken: [String: String] = [:]
            for option in keys.allKeys {
                written[option] = keys.texts(option)
                guard let pair = keys.optional(option) else { continue }
                if !kind.options.contains(option) {
                    keys.complain(
                        pair, "is not one of the answers",
                        cure: "Write one of: \(kind.options.joined(separator: ", "))")
                }
                for word in written[option] ?? [] {
                    guard let other = taken.updateValue(option, forKey: word.lowercased()) else {
                        continue
                    }
                    keys.complain(
                        pair, "says '\(word)', which stands for '\(other)' already",
                        cure: "Take one of them out")
                }
            }
            return written
        } ?? [:]
    }

    /// The moment that a date tells; it has to be named as no step names one.
    private func namedMoment() -> MomentID? {
        optional("moment").flatMap { id($0.entry) }
    }

    private static let types = [
        "text", "long", "date", "number", "yes-no", "choice", "choices", "person", "agency",
        "agencies", "nhs-number", "group", "date-and-time", "computed",
    ]

    private func fieldKind() -> Field.Kind {
        guard let pair = required("type"), let type = oneOf(Self.types, pair) else {
            // So that what belongs to some type is not called unknown as well.
            for key in ["options", "role", "fields", "add-another", "limit"] { _ = optional(key) }
            return .text
        }
        switch type {
        case "long": return .long
        case "date": return .date
        case "date-and-time": return .dateAndTime
        case "computed": return .computed(requiredID("limit", .limit))
        case "number": return .number
        case "yes-no": return .yesNo
        case "choice": return .choice(options())
        case "choices": return .choices(options())
        case "person": return .person(requiredID("role", .role))
        case "agency": return .agency
        case "agencies": return .agencies
        case "nhs-number": return .nhsNumber
        case "group": return .group(fields(), addAnother: text("add-another"))
        default: return .text
        }
    }

    /// What can be chosen, each with its label.
    func options(_ key: String = "options") -> [Field.Option] {
        let options = pairs(key).map { pair in
            checkShape(pair)
            if pair.entry.text == nil {
                source.complain(
                    pair.line, "The option '\(pair.key)' of \(inner) has no label",
                    cure: "Write the label after the colon")
            }
            return Field.Option(id: pair.key, label: pair.entry.text ?? "")
        }
        if options.isEmpty {
            source.complain(
                line, "\(what) gives nothing to choose from", cure: "Add '\(key):' with labels")
        }
        return options
    }
}

extension Field.Kind {
    /// The answers that can be chosen, by their ids.
    fileprivate var options: [String] {
        switch self {
        case .choice(let options), .choices(let options): options.map(\.id)
        case .yesNo: ["yes", "no", "not-known"]
        default: []
        }
    }
}
