/// The rows and cells of one sheet.
final class SheetPart: MarkupTaker {
    private(set) var formulas = 0
    private let texts: [String]
    private let styles: StylesPart
    private let days: DayCount
    private var keeper: CellKeeper
    private var row = 0
    private var column = -1
    private var kind = ""
    private var style = 0
    private var value = ""
    private var isValue = false
    /// What is open: a cell stands in a row, and neither in another of its kind.
    private var isRow = false
    private var isCell = false
    private var inline = TextReader()

    var rows: [ReadSheet.Row] { keeper.rows }

    init(
        texts: [String], styles: StylesPart, days: DayCount, within limits: SheetLimits
    ) {
        self.texts = texts
        self.styles = styles
        self.days = days
        keeper = CellKeeper(within: limits)
    }

    /// The last row that a spreadsheet can number.
    private static let lastRow = 1_048_576

    func begins(_ name: String, _ attributes: [String: String]) throws(SheetFault) {
        switch name {
        case "row":
            guard !isRow else { throw .isDamaged }
            isRow = true
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            guard (1...Self.lastRow).contains(row) else { throw .isDamaged }
            column = -1
            keeper.begin(row: row)
        case "c":
            guard isRow, !isCell else { throw .isDamaged }
            isCell = true
            column = attributes["r"].flatMap(Self.column) ?? column + 1
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = ""
            inline = TextReader()
        case "v": isValue = true
        case "f": formulas += 1
        default: inline.begins(name)
        }
    }

    func reads(_ text: String) {
        if isValue { value += text } else { inline.reads(text) }
    }

    func ends(_ name: String) throws(SheetFault) {
        switch name {
        case "v": isValue = false
        case "c":
            // Where the markup is broken, the parser may end what never began.
            guard isCell else { throw .isDamaged }
            isCell = false
            try keeper.put(cell, in: column)
        case "row":
            isRow = false
            try keeper.endRow()
        default: inline.ends(name)
        }
    }

    private var cell: Cell {
        switch kind {
        case "s": Cell(Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? "")
        case "inlineStr": Cell(inline.text)
        case "str", "e": Cell(TextReader.unescaped(value))
        case "b": value.isEmpty ? .empty : .text(value == "1" ? "TRUE" : "FALSE")
        case "d": dayOfText
        default: number
        }
    }

    private var number: Cell {
        guard let number = Double(value), number.isFinite else { return Cell(value) }
        guard styles.showsDay(style) else { return .number(number) }
        return days.day(number).map(Cell.day) ?? .number(number)
    }

    /// A day that stands as text, such as 2026-11-20T00:00:00.
    private var dayOfText: Cell {
        let parts = value.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return Cell(value) }
        return .day(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
    }

    /// The column that a reference such as "AB12" names, counted from 0; nil when it names none.
    static func column(_ reference: String) -> Int? {
        var number = 0
        for letter in reference.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
            number = number * 26 + Int(letter - UInt8(ascii: "A")) + 1
            if number > 1 << 20 { return nil }
        }
        return number == 0 ? nil : number - 1
    }
}
