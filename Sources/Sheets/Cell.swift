/// What stands in one cell of a sheet.
public enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case day(CalendarDay)
    case number(Double)
}

extension Cell: ExpressibleByStringLiteral {
    public init(stringLiteral words: String) { self.init(words) }

    /// Words, or nothing where there are none.
    public init(_ words: String) { self = words.isEmpty ? .empty : .text(words) }

    /// A day, or nothing where there is none.
    public init(_ day: CalendarDay?) { self = day.map(Cell.day) ?? .empty }

    /// The cell in words: a day as 2026-11-20, a whole number without a point; empty for an empty cell.
    public var words: String {
        switch self {
        case .empty: ""
        case .text(let words): words
        case .day(let day): day.iso
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15
                ? String(Int64(number)) : String(number)
        }
    }

    public var isEmpty: Bool { words.allSatisfy(\.isWhitespace) }
}

/// A day by its three numbers, as a spreadsheet shows it; whether there is such a day, the reader asks.
public struct CalendarDay: Sendable, Hashable {
    public let year: Int
    /// From 1.
    public let month: Int
    /// From 1.
    public let day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// As ISO 8601 writes it: `2026-11-20`.
    public var iso: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    private func padded(_ number: Int, to length: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }
}
