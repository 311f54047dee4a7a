/// A Word document as far as a form goes: words and tables, in the order in which they stand.
struct WordDocument: Sendable, Equatable {
    var blocks: [WordBlock]

    /// The most scalars of text, and the most cells of tables: a long referral has a tenth of them.
    static let longest = 200_000
    private static let mostCells = 5_000
    /// The most columns of a table, which is what Word allows.
    private static let mostColumns = 63

    /// Whether it is short enough to be gone through at leisure.
    var isWithinReach: Bool {
        length <= Self.longest && cellCount <= Self.mostCells && width <= Self.mostColumns
    }

    /// How many scalars of text it holds, struck-out ones included.
    var length: Int { blocks.reduce(0) { $0 + $1.length } }

    /// How many cells its tables have.
    var cellCount: Int {
        blocks.reduce(0) { if case .table(let cells) = $1 { $0 + cells.count } else { $0 } }
    }

    /// How many columns its widest table has.
    var width: Int {
        blocks.reduce(0) { widest, block in
            guard case .table(let cells) = block else { return widest }
            return max(widest, cells.map { $0.column + $0.columns }.max() ?? 0)
        }
    }
}

enum WordBlock: Sendable, Equatable {
    case words(WordText, isHeading: Bool)
    case table([WordCell])
    /// Something that the reader names and does not give.
    case lost(String)

    var length: Int {
        switch self {
        case .words(let text, _): text.shown.unicodeScalars.count
        case .table(let cells): cells.reduce(0) { $0 + $1.text.shown.unicodeScalars.count }
        case .lost: 0
        }
    }
}

/// A run of words, with what was struck out and what stands in bold at its beginning.
struct WordText: Sendable, Equatable {
    /// Everything, with what was struck out marked as such; lines are kept.
    var shown = ""
    /// Without what was struck out.
    var kept = ""
    /// The bold words at the beginning; forms print the names of entries so.
    var lead = ""

    var isBlank: Bool { shown.allSatisfy(\.isWhitespace) }

    /// Whether all of it is bold; a colon behind it may not be.
    var isBold: Bool { !lead.isEmpty && lead.utf8.count >= kept.utf8.count - 1 }

    /// Adds further words on a line of their own.
    mutating func addLine(_ text: WordText) {
        if text.isBlank { return }
        if isBlank {
            self = text
            return
        }
        if isBold, text.isBold { lead += "\n" + text.lead }
        shown += "\n" + text.shown
        kept += "\n" + text.kept
    }
}

/// One cell of a table, where it stands: rows and columns count from 0, merged cells cover several.
struct WordCell: Sendable, Equatable {
    let row: Int
    let column: Int
    let rows: Int
    let columns: Int
    let text: WordText

    func covers(row: Int) -> Bool { (self.row..<self.row + rows).contains(row) }
    func covers(column: Int) -> Bool { (self.column..<self.column + columns).contains(column) }
}
