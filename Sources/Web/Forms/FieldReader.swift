import CaseReview
import HTML

/// Reads what was typed in one field; what cannot be read becomes a problem with what to do about it.
struct FieldReader {
    let form: FormData
    let today: Day
    /// Whether required entries of a row that was begun are problems when they are empty.
    let isComplete: Bool
    let choices: FieldChoices?
    private var problems: [Problem] = []

    static let longestText = 500
    static let longestLongText = 20_000

    init(form: FormData, today: Day, isComplete: Bool, choices: FieldChoices?) {
        self.form = form
        self.today = today
        self.isComplete = isComplete
        self.choices = choices
    }

    /// The problems found since they were last taken.
    mutating func takeProblems() -> [Problem] {
        defer { problems = [] }
        return problems
    }

    /// The value of a field; nil when nothing readable was entered.
    mutating func read(_ field: Field, _ name: FieldName) -> FieldValue? {
        switch field.kind {
        case .text: text(field, name, longest: Self.longestText)
        case .long: text(field, name, longest: Self.longestLongText)
        case .agency: listed(field, name, among: choices?.agencies)
        case .person(let role): listed(field, name, among: choices?.people(role))
        case .date: date(field, name)
        case .dateAndTime: dateAndTime(field, name)
        case .computed: nil
        case .number: number(field, name)
        case .yesNo: chosen(field, name, among: FieldChoices.yesNo, isOne: true)
        case .choice(let options):
            chosen(field, name, among: FieldChoices.choices(options), isOne: true)
        case .choices(let options):
            chosen(field, name, among: FieldChoices.choices(options), isOne: false)
        case .agencies: chosen(field, name, among: choices?.agencies, isOne: false)
        case .nhsNumber: nhsNumber(name)
        case .group(let inner, _): rows(of: inner, in: field.id)
        }
    }

    private mutating func complain(_ name: FieldName, _ message: String) {
        problems.append(Problem(field: name.text, message: message))
    }

    private mutating func text(_ field: Field, _ name: FieldName, longest: Int) -> FieldValue? {
        let text = form.text(name.text).withoutInvisibles
        if text.allSatisfy(\.isWhitespace) { return nil }
        if text.count > longest {
            complain(
                name,
                "“\(field.label)” is \(text.count) characters long. "
                    + "Shorten it to \(longest) or fewer")
            return nil
        }
        return .text(text)
    }

    private mutating func number(_ field: Field, _ name: FieldName) -> FieldValue? {
        let text = form.text(name.text).withoutInvisibles
        if text.isEmpty { return nil }
        guard let number = Int(text), (0...150).contains(number) else {
            complain(name, "Enter “\(field.label)” as a whole number, such as 42")
            return nil
        }
        return .number(number)
    }

    private mutating func listed(
        _ field: Field, _ name: FieldName, among choices: [Choice]?
    ) -> FieldValue? {
        let value = form.text(name.text)
        if value.isEmpty { return nil }
        guard choices?.contains(where: { $0.value == value }) ?? true else {
            complain(name, "Choose one of those listed for “\(field.label)”")
            return nil
        }
        return .text(value)
    }

    private mutating func chosen(
        _ field: Field, _ name: FieldName, among choices: [Choice]?, isOne: Bool
    ) -> FieldValue? {
        let chosen = form.all(name.text)
        if chosen.isEmpty { return nil }
        let known = choices.map { Set($0.map(\.value)) }
        guard chosen.allSatisfy({ known?.contains($0) ?? true }), !isOne || chosen.count == 1 else {
            complain(name, "Choose from the answers shown for “\(field.label)”")
            return nil
        }
        return .chosen(chosen)
    }

    private mutating func date(_ field: Field, _ name: FieldName) -> FieldValue? {
        switch DateEntry(form, name.text).read() {
        case .none: return nil
        case .unreadable(let why):
            complain(name, "\(field.label): \(why)")
            return nil
        case .day(let day):
            if field.meaning?.isPast == true, day > today {
                complain(name, "\(field.label): the date must be today or in the past")
                return nil
            }
            return .day(day)
        }
    }

    /// A date in three fields, and a London time beside them; a time is needed once there is a date.
    private mutating func dateAndTime(_ field: Field, _ name: FieldName) -> FieldValue? {
        let time = form.text("\(name.text)-time").withoutInvisibles
        guard let day = date(field, name)?.day else {
            if !time.isEmpty, problems.allSatisfy({ $0.field != name.text }) {
                complain(name, "\(field.label): enter the day, month and year as well as the time")
            }
            return nil
        }
        guard let moment = Moment(day: day, londonTime: time) else {
            complain(name, "\(field.label): enter the time as hours and minutes, such as 14:05")
            return nil
        }
        return .moment(moment)
    }

    /// Ten digits of which the last checks the others, modulo 11 (NHS Data Dictionary, NHS NUMBER).
    private mutating func nhsNumber(_ name: FieldName) -> FieldValue? {
        let text = form.text(name.text).withoutInvisibles
            .filter { !$0.isWhitespace && $0 != "-" }
        if text.isEmpty { return nil }
        let digits = text.compactMap(\.wholeNumberValue)
        let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        guard digits.count == 10, text.count == 10, check == digits[9] else {
            complain(
                name, "Check the NHS number: it has ten digits, and these do not fit together")
            return nil
        }
        return .text(digits.map(String.init).joined())
    }

    private mutating func rows(of inner: [Field], in group: FieldID) -> FieldValue? {
        var rows: [[FieldID: FieldValue]] = []
        for index in 0..<form.rowCount(of: group) {
            if form.has("remove-\(group)-\(index)") { continue }
            let row = row(inner, FieldName.Row(group: group, index: index))
            if !row.isEmpty { rows.append(row) }
        }
        return rows.isEmpty ? nil : .groups(rows)
    }

    private mutating func row(_ inner: [Field], _ place: FieldName.Row) -> Answers {
        let before = problems.count
        var row: Answers = [:]
        for field in inner { row[field.id] = read(field, FieldName(field.id, row: place)) }
        guard isComplete, !row.isEmpty else { return row }
        let complained = Set(problems[before...].map(\.field))
        for field in inner where field.isRequired && !field.gaps(in: row).isEmpty {
            let name = FieldName(field.id, row: place)
            if !complained.contains(name.text) { complain(name, field.demand) }
        }
        return row
    }
}

extension Moment {
    /// The moment at which London clocks show a time such as "14:05" or "9.05"; nil if it is none.
    init?(day: Day, londonTime: String) {
        let parts = londonTime.split { $0 == ":" || $0 == "." }
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute), parts[1].count == 2
        else { return nil }
        self.init(day: day, hour: hour, minute: minute)
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
    /// Without characters that nobody sees or types on purpose; line breaks and tabs stay.
    ///
    /// Controls, marks that turn the direction of text, and blanks of no width go; the joiners that some
    /// scripts need stay (Unicode, general categories Cc and Cf).
    var withoutInvisibles: String {
        let joiners: ClosedRange<Unicode.Scalar> = "\u{200C}"..."\u{200D}"
        return String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    switch scalar.properties.generalCategory {
                    case .control: scalar == "\n" || scalar == "\t"
                    case .format: joiners.contains(scalar)
                    default: true
                    }
                }))
    }
}
