/// Takes in rows as they are read, and stops where there is too much of them.
struct CellKeeper {
    private(set) var rows: [ReadSheet.Row] = []
    private let limits: SheetLimits
    private var number = 0
    private var cells: [Cell] = []
    private var textBytes = 0

    init(within limits: SheetLimits) { self.limits = limits }

    mutating func begin(row: Int) {
        number = row
        cells = []
    }

    /// Puts what a cell holds into its column, counted from 0; an empty one needs no place.
    mutating func put(_ cell: Cell, in column: Int) throws(SheetFault) {
        if case .text(let words) = cell {
            let bytes = words.utf8.count
            textBytes += bytes
            guard bytes <= limits.cellLetters || words.unicodeScalars.count <= limits.cellLetters
            else { throw .cellIsTooLong(row: number, letters: limits.cellLetters) }
            guard textBytes <= limits.textBytes else {
                throw .hasTooMuchText(bytes: limits.textBytes)
            }
        }
        if cell.isEmpty { return }
        guard column < limits.columns else { throw .hasTooManyColumns(limits.columns) }
        // A later cell for the same place counts, as spreadsheets have it.
        while cells.count <= column { cells.append(.empty) }
        cells[column] = cell
    }

    mutating func endRow() throws(SheetFault) {
        guard !cells.isEmpty else { return }
        guard rows.count < limits.rows else { throw .hasTooManyRows(limits.rows) }
        rows.append(ReadSheet.Row(number: number, cells: cells))
        cells = []
    }
}
