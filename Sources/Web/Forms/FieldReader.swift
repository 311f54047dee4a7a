import CaseReview
import HTML

/// Reads what was typed in one field; what cannot be read becomes a problem with what to do about it.
struct FieldReader {
    let form: FormData
    let today: Day
    private(set) var problems: [Problem] = []

    static let longestText = 500
    static let longestLongText = 20_000

    init(form: FormData, today: Day) {
        self.form = form
        self.today = today
    }

    /// The value of a field; nil when nothing readable was entered.
    mutating func read(_ field: Field, _ name: FieldName) -> FieldValue? {
        switch field.kind {
        case .text, .agency, .person: text(field, name, longest: Self.longestText)
        case .long: text(field, name, longest: Self.longestLongText)
        case .date: date(field, name)
        case .number: number(field, name)
        case .yesNo, .choice, .choices, .agencies: chosen(name)
        case .nhsNumber: nhsNumber(field, name)
        case .group(let inner, _): rows(of: inner, in: field.id)
        }
    }

    private mutating func complain(_ name: FieldName, _ message: String) {
        problems.append(Problem(field: name.text, message: message))
    }

    private mutating func text(_ field: Field, _ name: FieldName, longest: Int) -> FieldValue? {
        let text = form.text(name.text).withoutControls
        if text.isEmpty { return nil }
        if text.count > longest {
            complain(
                name,
                "“\(field.label)” is \(text.count) characters long. Shorten it to \(longest) or fewer")
            return nil
        }
        return .text(text)
    }

    private mutating func number(_ field: Field, _ name: FieldName) -> FieldValue? {
        let text = form.text(name.text)
        if text.isEmpty { return nil }
        guard let number = Int(text), (0...150).contains(number) else {
            complain(name, "Enter “\(field.label)” as a whole number, such as 42")
            return nil
        }
        return .number(number)
    }

    private func chosen(_ name: FieldName) -> FieldValue? {
        let chosen = form.all(name.text)
        return chosen.isEmpty ? nil : .chosen(chosen)
    }

    private mutating func date(_ field: Field, _ name: FieldName) -> FieldValue? {
        switch DateEntry(form, name.text).read() {
        case .none: return nil
        case .unreadable(let why):
            complain(name, "\(field.label): \(why)")
            return nil
        case .day(let day):
            if field.meaning?.isPast == true, day > today {
                complain(name, "“\(field.label)” must be today or earlier")
                return nil
            }
            return .day(day)
        }
    }

    /// Ten digits of which the last checks the others, modulo 11 (NHS Data Dictionary, NHS NUMBER).
    private mutating func nhsNumber(_ field: Field, _ name: FieldName) -> FieldValue? {
        let text = form.text(name.text).filter { !$0.isWhitespace && $0 != "-" }
        if text.isEmpty { return nil }
        let digits = text.compactMap(\.wholeNumberValue)
        let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        guard digits.count == 10, text.count == 10, check == digits[9] else {
            complain(name, "Check the NHS number: it has ten digits, and these do not fit together")
            return nil
        }
        return .text(text)
    }

    private mutating func rows(of inner: [Field], in group: FieldID) -> FieldValue? {
        var rows: [[FieldID: FieldValue]] = []
        for index in 0..<form.rowCount(of: group) {
            if form.has("remove-\(group)-\(index)") { continue }
            var row: [FieldID: FieldValue] = [:]
            for field in inner {
                let place = FieldName.Row(group: group, index: index)
                row[field.id] = read(field, FieldName(field.id, row: place))
            }
            if !row.isEmpty { rows.append(row) }
        }
        return rows.isEmpty ? nil : .groups(rows)
    }
}

extension Field.Meaning {
    /// Whether the day cannot lie ahead.
    var isPast: Bool {
        switch self {
        case .subjectBirthDate, .incidentDate, .referralDate, .receivedDate, .identifiedDate: true
        default: false
        }
    }
}

extension String {
    /// Without control characters, which nobody types on purpose; line breaks and tabs stay.
    var withoutControls: String {
        String(
            unicodeScalars.filter {
                $0 == "\n" || $0 == "\t" || !($0.properties.generalCategory == .control)
            })
    }
}
