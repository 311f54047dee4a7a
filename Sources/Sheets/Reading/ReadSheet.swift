/// What was read from a file: the rows of one sheet, and what somebody ought to know of them.
public struct ReadSheet: Sendable, Hashable {
    /// The sheet's name; empty for a file that is one list.
    public let name: String
    /// Further visible sheets, which were not read.
    public let otherSheets: [String]
    /// Rows with anything in them, top to bottom.
    public let rows: [Row]
    /// How many cells hold a formula: what it last came to was read, if anything.
    public let formulas: Int

    public struct Row: Sendable, Hashable {
        /// As the spreadsheet counts its rows, from 1; in a text file, the line on which the row begins.
        public let number: Int
        /// From the first column on; cells behind the last that holds something are left out.
        public let cells: [Cell]

        public init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }
    }

    public init(name: String, otherSheets: [String] = [], rows: [Row], formulas: Int = 0) {
        self.name = name
        self.otherSheets = otherSheets
        self.rows = rows
        self.formulas = formulas
    }

    /// Reads a file of which nothing is believed: what it is, its first bytes say, and not its name.
    ///
    /// An XLSX file's first visible sheet, or a list of text with a line for each row.
    public init(_ file: [UInt8], within limits: SheetLimits = .standard) throws(SheetFault) {
        guard !file.isEmpty else { throw .isEmpty }
        guard file.count <= limits.bytes else { throw .isTooLarge(bytes: limits.bytes) }
        if file.starts(with: [0x50, 0x4B]) {
            self = try Workbook(ZipFile(file, within: limits)).firstSheet()
        } else if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // A workbook with a password stands in a container of the old form, under this name.
            let locked: [UInt8] = Array("EncryptedPackage".utf16).flatMap { [UInt8($0), 0] }
            throw file.firstRange(of: locked) == nil ? .isOfOldForm : .isLocked
        } else {
            self = try SeparatedText(file, within: limits).sheet()
        }
    }
}
