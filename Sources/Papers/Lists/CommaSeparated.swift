/// A list as a file that a spreadsheet opens: RFC 4180, in UTF-8, each line ended by CRLF.
public struct CommaSeparated: Sendable {
    public let columns: [String]
    /// One cell a column.
    public let rows: [[String]]

    /// What stands on a line of its own before the columns, such as how the list is marked; nil for nothing.
    public let title: String?

    public init(columns: [String], rows: [[String]], title: String? = nil) {
        self.columns = columns
        self.rows = rows
        self.title = title
    }

    /// The file's bytes; the mark at its beginning tells a spreadsheet that the letters are UTF-8.
    public var bytes: [UInt8] {
        // Each line has as many cells as there are columns, as readers of such files want it.
        let first = title.map { [[$0] + columns.dropFirst().map { _ in "" }] } ?? []
        let lines = (first + [columns] + rows).map {
            $0.map(Self.cell).joined(separator: ",") + "\r\n"
        }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    /// The cell between quotes. What a spreadsheet would take for a formula is made words by an apostrophe.
    private static func cell(_ words: String) -> String {
        let isFormula = words.unicodeScalars.first { $0 != " " }.map {
            "=+-@\t\r".unicodeScalars.contains($0)
        }
        let defused = isFormula == true ? "'" + words : words
        return "\"" + defused.replacing("\"", with: "\"\"") + "\""
    }
}
