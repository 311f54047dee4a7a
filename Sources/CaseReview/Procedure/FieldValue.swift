/// What somebody entered in one field.
public enum FieldValue: Sendable, Hashable, Codable {
    case text(String)
    case day(Day)
    case number(Int)
    case chosen([String])
    case groups([[FieldID: FieldValue]])

    /// Whether nothing was entered.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .day, .number: false
        case .chosen(let chosen): chosen.isEmpty
        case .groups(let groups): groups.isEmpty
        }
    }

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var day: Day? { if case .day(let day) = self { day } else { nil } }
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
        case .day, .groups: false
        }
    }
}

/// The entries of one form, by field.
public typealias Answers = [FieldID: FieldValue]
