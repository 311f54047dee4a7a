/// A list as a spreadsheet has it: named columns, and rows of cells.
public struct Sheet: Sendable, Hashable {
    public let name: String
    public let columns: [String]
    /// One cell a column; a shorter row ends in empty cells.
    public let rows: [[Cell]]

    public init(name: String, columns: [String], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
