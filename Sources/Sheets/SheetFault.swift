/// Why a file is not read as a spreadsheet: for whoever chose it, with what to do.
public enum SheetFault: Error, Sendable, Hashable {
    case isEmpty
    case isNoSpreadsheet
    /// Excel's form of before 2007.
    case isOfOldForm
    case isOpenDocument
    case isLocked
    /// It says of itself that it is an XLSX file, and cannot be read as one.
    case isDamaged
    case hasNoSheet
    /// It defines entities of its own, which no spreadsheet program writes.
    case definesEntities
    case isTooLarge(bytes: Int)
    case hasTooManyParts(Int)
    case unpacksTooLarge(bytes: Int)
    case hasTooManyRows(Int)
    case hasTooManyColumns(Int)
    case cellIsTooLong(row: Int, letters: Int)
    case hasTooMuchText(bytes: Int)
    /// A quotation mark that opens in this line and never closes.
    case quoteIsOpen(row: Int)
    case cannotBeWritten

    public var sentence: String {
        switch self {
        case .isEmpty: "The file is empty. Choose the one that holds the list."
        case .isNoSpreadsheet:
            "This is not a spreadsheet. Save the list as an Excel workbook (.xlsx) or as CSV."
        case .isOfOldForm:
            "This is Excel's old form (.xls). Open it, save it as an Excel workbook (.xlsx), and "
                + "choose that file."
        case .isOpenDocument:
            "This is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or as CSV."
        case .isLocked:
            "The file is locked with a password. Open it, take the password away, save it, and "
                + "choose it again."
        case .isDamaged:
            "The file is damaged. Open it in the program that made it, save it anew, and choose "
                + "that file."
        case .hasNoSheet: "There is no visible sheet in the file. Show the sheet with the list."
        case .definesEntities:
            "The file holds definitions that no spreadsheet program writes, so it is not read. "
                + "Open it, and save it anew as an Excel workbook (.xlsx)."
        case .isTooLarge(let bytes):
            "The file is larger than \(bytes >> 20) MB. Leave only the list in it, or divide it."
        case .hasTooManyParts(let parts):
            "The file is made of more than \(parts) parts. Copy the list alone into a new workbook."
        case .unpacksTooLarge(let bytes):
            "Unpacked, the file is larger than \(bytes >> 20) MB. Copy the list alone into a new workbook."
        case .hasTooManyRows(let rows):
            "There are more than \(rows - 1) rows below the headings. Divide the list into several files."
        case .hasTooManyColumns(let columns):
            "There are more than \(columns) columns. Leave only those that are needed."
        case .cellIsTooLong(let row, let letters):
            "A cell in row \(row) holds more than \(letters) letters. Shorten it."
        case .hasTooMuchText(let bytes):
            "The cells hold more than \(bytes >> 20) MB of text. Divide the list into several files."
        case .quoteIsOpen(let row):
            "A quotation mark opens in row \(row) and never closes. Close it, or save the list as "
                + "an Excel workbook (.xlsx)."
        case .cannotBeWritten: "The spreadsheet could not be made. Take the list away as CSV."
        }
    }
}
