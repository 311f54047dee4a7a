import CaseReview

/// A table of a form while it is gone through.
struct PrintedTable {
    /// The cells that begin in each row, from left to right.
    private let cells: [[PrintedCell]]
    private let width: Int
    let rowCount: Int
    /// The rows that stand at the head of columns, from the top.
    private let heads: [Int]
    /// Cells that were read already, from another row.
    private var done: Set<Place> = []

    /// How many rows up a name still counts.
    private static let reach = 40

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    init(_ all: [WordCell]) {
        rowCount = all.map { $0.row + 1 }.max() ?? 0
        width = all.map { $0.column + $0.columns }.max() ?? 0
        let rows = Dictionary(grouping: all.map(PrintedCell.init), by: \.row)
        let cells = (0..<rowCount).map { (rows[$0] ?? []).sorted { $0.column < $1.column } }
        self.cells = cells
        heads = cells.indices.filter { $0 == 0 || Self.isHeader($0, of: cells) }
    }

    /// The cells that begin in a row, from left to right.
    func begin(_ row: Int) -> [PrintedCell] { cells[row] }

    /// Whether a cell fills its row.
    func isAcross(_ cell: PrintedCell) -> Bool { cell.columns == width && cell.rows == 1 }

    /// Whether there is one column only: a frame around words.
    var isWithoutNames: Bool { width <= 1 }

    var texts: [WordText] { cells.joined().map(\.text).filter { !$0.isBlank } }

    mutating func finish(_ cell: PrintedCell) {
        done.insert(Place(row: cell.row, column: cell.column))
    }

    func isDone(_ cell: PrintedCell) -> Bool {
        done.contains(Place(row: cell.row, column: cell.column))
    }

    /// Names that stand to the left of a cell and reach down to its row, each once.
    func names(beside cell: PrintedCell) -> [PrintedName] {
        var seen: Set<PrintedName> = []
        return cells[max(0, cell.row - Self.reach)..<cell.row].joined()
            .filter { $0.covers(row: cell.row) && $0.column < cell.column && !$0.text.isBlank }
            .flatMap { $0.readings.map(\.name) }
            .filter { seen.insert($0).inserted }
    }

    /// Whether a row only names its columns.
    func isHeader(_ row: Int) -> Bool { Self.isHeader(row, of: cells) }

    /// Its first cell is empty, and that of the next row is not.
    private static func isHeader(_ row: Int, of cells: [[PrintedCell]]) -> Bool {
        guard let first = cells[row].first, first.column == 0, first.text.isBlank,
            cells[row].dropFirst().contains(where: { !$0.text.isBlank }),
            row + 1 < cells.count,
            let below = cells[row + 1].first, below.column == 0
        else { return false }
        return !below.text.isBlank
    }

    /// What stands over a cell at the head of its column: the nearest row that names its columns.
    func head(of cell: PrintedCell) -> PrintedCell? {
        let nearest = heads.last { $0 < cell.row }
        guard let nearest, nearest >= cell.row - Self.reach else { return nil }
        return cells[nearest].first { $0.covers(column: cell.column) && !$0.text.isBlank }
    }

    /// The cell below, where all cells of a row are names and the answers stand in the next one.
    func below(_ cell: PrintedCell) -> PrintedCell? {
        guard cell.row + cell.rows < rowCount else { return nil }
        return cells[cell.row + cell.rows].first {
            $0.column == cell.column && $0.columns == cell.columns && !isDone($0)
        }
    }

    /// Rows of a repeated group under the names of its entries.
    struct Listing {
        struct Head {
            let column: Int
            let id: FieldID
            let label: String
        }

        let group: FieldID
        let heads: [Head]
        let rows: [[PrintedCell]]
    }

    /// The group whose entries a row names, cell by cell, with the rows below; nil when it does not.
    func listing(at row: Int, of names: FormNames) -> Listing? {
        let top = begin(row)
        guard top.count > 1, row + 1 < rowCount, !top.contains(where: \.text.isBlank) else {
            return nil
        }
        for group in names.groups {
            let heads = top.compactMap { cell -> Listing.Head? in
                let found = names.fields(cell.name, in: group)
                guard found.count == 1, let id = found.first else { return nil }
                return Listing.Head(column: cell.column, id: id, label: cell.text.shown)
            }
            guard heads.count == top.count else { continue }
            let below = (row + 1..<rowCount).map { begin($0).filter { !isDone($0) } }
            let rows = Array(
                below.prefix { $0.count > 1 || $0.first.map { !isAcross($0) } == true })
            if rows.isEmpty { continue }
            return Listing(group: group, heads: heads, rows: rows)
        }
        return nil
    }
}
