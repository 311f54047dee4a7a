/// What stands in one cell of the old tracker, whatever kind of file it came in.
public enum TrackerCell: Sendable, Hashable {
    case text(String)
    case day(Day)
    /// A day that the spreadsheet shows and the calendar does not have, or a number, in words.
    case number(String)

    public var words: String {
        switch self {
        case .text(let words), .number(let words): words
        case .day(let day): day.shortText
        }
    }

    var isEmpty: Bool { words.allSatisfy(\.isWhitespace) }
}

/// The old tracker as a list: headings, and the rows below them.
public struct TrackerList: Sendable, Hashable {
    /// One for each column; a column without a heading is named by its letter.
    public let headings: [String]
    public let rows: [Row]

    public struct Row: Sendable, Hashable {
        /// As the spreadsheet counts its rows, from 1.
        public let number: Int
        public let cells: [TrackerCell]

        public init(number: Int, cells: [TrackerCell]) {
            self.number = number
            self.cells = cells
        }
    }

    /// Takes the first row with two filled cells for the headings: a title above them fills only one.
    ///
    /// Nil when there is no such row, or nothing below it.
    public init?(_ all: [Row]) {
        let filled = all.firstIndex { row in row.cells.count { !$0.isEmpty } > 1 }
        guard let filled, filled + 1 < all.count else { return nil }
        let below = Array(all[(filled + 1)...])
        let width = ([all[filled]] + below).map(\.cells.count).max() ?? 0
        headings = (0..<width).map { column in
            let cells = all[filled].cells
            let words = cells.indices.contains(column) ? cells[column].words : ""
            let heading = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return heading.isEmpty ? "Column \(Self.letters(column))" : String(heading.prefix(200))
        }
        rows = below
    }

    /// The letters by which a spreadsheet names a column, counted from 0: A, B, … Z, AA.
    static func letters(_ column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            let scalar = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
            letters = String(scalar) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
