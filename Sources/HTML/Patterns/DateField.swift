/// A date typed as day, month and year, sent as `NAME-day`, `NAME-month` and `NAME-year`.
public struct DateField: Pattern {
    public var day: String?
    public var month: String?
    public var year: String?
    /// Whether a browser may offer the person's own date of birth.
    public var isOwnBirthday: Bool
    var text: FieldText

    /// Makes three fields under one legend; they hold what was typed, readable as a date or not.
    public init(
        name: String, label: String, hint: String? = "For example, 27 3 2026",
        day: String? = nil, month: String? = nil, year: String? = nil, problem: String? = nil,
        isOwnBirthday: Bool = false, size: LabelSize = .small, isPageHeading: Bool = false
    ) {
        self.day = day
        self.month = month
        self.year = year
        self.isOwnBirthday = isOwnBirthday
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: isPageHeading)
    }

    public func write(into w: inout Writer) {
        text.writeGroup(into: &w) { w in
            w.div(.class("date")) { w in
                writePart("day", "Day", day, id: text.id, .characters2, into: &w)
                writePart("month", "Month", month, id: "\(text.id)-month", .characters2, into: &w)
                writePart("year", "Year", year, id: "\(text.id)-year", .characters4, into: &w)
            }
        }
    }

    private func writePart(
        _ part: String, _ label: String, _ value: String?, id: String, _ width: FieldWidth,
        into w: inout Writer
    ) {
        w.div(.class("date-part")) { w in
            w.label(label, for: id, .class("label"))
            w.input(
                .class(width.inputClass), .id(id), .name("\(text.name)-\(part)"), .type("text"),
                .value(value), .attribute("inputmode", "numeric"),
                .attribute("autocomplete", isOwnBirthday ? "bday-\(part)" : "off"),
                text.isInvalid)
        }
    }
}
