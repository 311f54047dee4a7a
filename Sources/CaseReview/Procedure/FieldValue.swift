/// What somebody entered in one field.
public enum FieldValue: Sendable, Hashable, Codable {
    case text(String)
    case day(Day)
    case moment(Moment)
    case number(Int)
    case chosen([String])
    case groups([[FieldID: FieldValue]])

    /// Whether nothing was entered.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .day, .moment, .number: false
        case .chosen(let chosen): chosen.isEmpty
        case .groups(let groups): groups.isEmpty
        }
    }

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The day, of a day or of a moment.
    public var day: Day? {
        switch self {
        case .day(let day): day
        case .moment(let moment): moment.day
        default: nil
        }
    }

    /// When it was, as exactly as it was entered: a day alone is its first minute.
    public var moment: Moment? {
        switch self {
        case .day(let day): Moment(day: day, hour: 0, minute: 0)
        case .moment(let moment): moment
        default: nil
        }
    }

    public var number: Int? { if case .number(let number) = self { number } else { nil } }
    public var chosen: [String] { if case .chosen(let chosen) = self { chosen } else { [] } }
    public var groups: [[FieldID: FieldValue]] {
        if case .groups(let groups) = self { groups } else { [] }
    }

    /// Whether the entry is, or includes, this option or text.
    public func includes(_ wanted: String) -> Bool {
        switch self {
        case .text(let text): text == wanted
        case .number(let number): String(number) == wanted
        case .chosen(let chosen): chosen.contains(wanted)
        case .day, .moment, .groups: false
        }
    }
}

/// The entries of one form, by field.
public typealias Answers = [FieldID: FieldValue]
