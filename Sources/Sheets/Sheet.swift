/// A list as a spreadsheet has it: named columns, and rows of cells.
public struct Sheet: Sendable, Hashable {
    public let name: String
    public let columns: [String]
    /// One cell a column; a shorter row ends in empty cells.
    public let rows: [[Cell]]
    /// What whoever finds the list by itself has to know of it; nil for a list that says nothing.
    public let issue: Issue?

    /// How a list is marked, and for whom it was made: in a row above the columns, and on each page that is printed.
    public struct Issue: Sendable, Hashable {
        public let marking: String
        /// Whose list it is, for whom and when it was made.
        public let made: String

        public init(marking: String, made: String) {
            self.marking = marking
            self.made = made
        }

        /// All of it in one cell: the only one in its row, as a title is, so that whoever reads the list in finds the
        /// columns below it.
        public var row: String { "\(marking). \(made)" }
    }

    public init(name: String, columns: [String], rows: [[Cell]], issue: Issue? = nil) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.issue = issue
    }
}
