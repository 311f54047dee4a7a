/// A cell of a form's table, with what it may be the name of, worked out once.
struct PrintedCell: Sendable {
    let cell: WordCell
    /// All of it as a name; empty for a cell without letters.
    let name: PrintedName
    let readings: [PrintedLabel]

    init(_ cell: WordCell) {
        self.cell = cell
        name = PrintedName(cell.text.kept)
        readings = PrintedLabel.readings(of: cell.text)
    }

    var text: WordText { cell.text }
    var row: Int { cell.row }
    var rows: Int { cell.rows }
    var column: Int { cell.column }
    var columns: Int { cell.columns }

    func covers(row: Int) -> Bool { cell.covers(row: row) }
    func covers(column: Int) -> Bool { cell.covers(column: column) }
}
