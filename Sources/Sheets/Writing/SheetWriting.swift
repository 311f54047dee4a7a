import CXLSXWriter
public import Foundation

extension Sheet {
    /// The list as an Excel workbook: headings that stay in sight, words as words, days as days.
    ///
    /// Words are written as words whatever they begin with, so that none of them is ever a formula. What the
    /// workbook says of itself is its name and the moment, and nobody's name.
    ///
    /// - Parameters:
    ///   - seconds: when it was made, in seconds since 1970.
    ///   - folder: where it stands while it is made, for this process alone; it has to be one in memory, or the
    ///     list would lie on the disk as everybody could read it. Throws `cannotBeWritten` where there is none.
    public func workbook(
        madeAt seconds: Int64, in folder: URL? = SheetFolder.inMemory
    ) throws(SheetFault) -> [UInt8] {
        guard let folder else { throw .cannotBeWritten }
        let place = SheetFolder.place(in: folder)
        do {
            try FileManager.default.createDirectory(
                at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .cannotBeWritten
        }
        // The folder is this list's alone; should it not go now, it goes with the memory that it stands in.
        defer { try? FileManager.default.removeItem(at: place) }
        let file = place.appending(path: "list.xlsx")
        try WorkbookWriting(self).write(to: file.path, through: place.path, madeAt: seconds)
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw .cannotBeWritten
        }
        return [UInt8](data)
    }
}

/// Writes one list row by row, so that a long one takes no more memory than a short one.
private struct WorkbookWriting {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// The most letters that a cell of a workbook holds.
    private static let mostLetters = 32_767

    func write(to path: String, through folder: String, madeAt seconds: Int64) throws(SheetFault) {
        let isWritten = folder.withMutableCString { temporary in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = temporary
            guard let book = workbook_new_opt(path, &options) else { return false }
            describe(book, madeAt: seconds)
            guard let page = workbook_add_worksheet(book, Self.name(sheet.name)) else {
                workbook_close(book)
                return false
            }
            let isWritten = write(into: page, of: book)
            return workbook_close(book) == LXW_NO_ERROR && isWritten
        }
        if isWritten != true { throw .cannotBeWritten }
    }

    private func describe(_ book: UnsafeMutablePointer<lxw_workbook>, madeAt seconds: Int64) {
        sheet.name.withMutableCString { title in
            var properties = lxw_doc_properties()
            properties.title = title
            properties.created = time_t(seconds)
            workbook_set_properties(book, &properties)
        }
    }

    private func write(
        into page: UnsafeMutablePointer<lxw_worksheet>, of book: UnsafeMutablePointer<lxw_workbook>
    ) -> Bool {
        let heading = workbook_add_format(book)
        format_set_bold(heading)
        format_set_text_wrap(heading)
        let words = workbook_add_format(book)
        format_set_text_wrap(words)
        format_set_align(words, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        let day = workbook_add_format(book)
        format_set_num_format(day, "dd/mm/yyyy")
        format_set_align(day, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for column in sheet.columns.indices {
            worksheet_set_column(
                page, UInt16(column), UInt16(column), width(of: column), nil)
        }
        var isWritten = mark(page, of: book)
        let top = sheet.issue == nil ? 0 : 1
        worksheet_freeze_panes(page, lxw_row_t(top + 1), 0)
        for (column, title) in sheet.columns.enumerated() {
            isWritten = put(.text(title), at: (top, column), heading, heading, page) && isWritten
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                isWritten = put(cell, at: (top + row + 1, column), words, day, page) && isWritten
            }
        }
        return isWritten
    }

    /// The marking above the columns, where it runs on over the cells beside it, and at the head and foot of each page.
    private func mark(
        _ page: UnsafeMutablePointer<lxw_worksheet>, of book: UnsafeMutablePointer<lxw_workbook>
    ) -> Bool {
        guard let issue = sheet.issue else { return true }
        let bold = workbook_add_format(book)
        format_set_bold(bold)
        return put(.text(issue.row), at: (0, 0), bold, bold, page)
            && worksheet_set_header(page, Self.margin("&C", issue.marking)) == LXW_NO_ERROR
            && worksheet_set_footer(page, Self.margin("&L", issue.made, "&R&P / &N"))
                == LXW_NO_ERROR
    }

    /// The most letters that the head or foot of a page holds.
    private static let mostInMargin = 255

    /// Words at the head or foot of a page, where an ampersand by itself begins an order; cut to what fits.
    private static func margin(_ begins: String, _ words: String, _ ends: String = "") -> String {
        var kept = words.replacing("\0", with: "")
        func whole() -> String { begins + kept.replacing("&", with: "&&") + ends }
        while whole().utf16.count > mostInMargin, !kept.isEmpty { kept.removeLast() }
        return whole()
    }

    private func put(
        _ cell: Cell, at place: (row: Int, column: Int),
        _ words: UnsafeMutablePointer<lxw_format>?, _ day: UnsafeMutablePointer<lxw_format>?,
        _ page: UnsafeMutablePointer<lxw_worksheet>
    ) -> Bool {
        let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
        switch cell {
        case .empty: return true
        case .number(let number) where number.isFinite:
            return worksheet_write_number(page, row, column, number, nil) == LXW_NO_ERROR
        case .day(let written):
            if let count = DayCount.count(of: written) {
                return worksheet_write_number(page, row, column, count, day) == LXW_NO_ERROR
            }
            return worksheet_write_string(page, row, column, written.iso, words) == LXW_NO_ERROR
        case .text, .number:
            let text = Self.fitting(cell.words)
            return worksheet_write_string(page, row, column, text, words) == LXW_NO_ERROR
        }
    }

    /// Wide enough for most of what stands in it, within reason; in letters.
    private func width(of column: Int) -> Double {
        let cells = sheet.rows.prefix(200).compactMap {
            $0.indices.contains(column) ? $0[column] : nil
        }
        let longest = (cells.map(\.words) + [sheet.columns[column]]).map(\.count).max() ?? 0
        return Double(min(max(longest + 2, 10), 50))
    }

    /// What a cell can hold: no more letters than it may, and none that ends a text in C.
    private static func fitting(_ text: String) -> String {
        let whole = text.replacing("\0", with: "")
        guard whole.utf16.count > mostLetters else { return whole }
        var cut = String(whole.prefix(mostLetters - 1))
        while cut.utf16.count > mostLetters - 1 { cut.removeLast() }
        return cut + "…"
    }

    /// A name that a sheet may have: at most 31 letters, and none of those that mean something in a formula.
    private static func name(_ wanted: String) -> String {
        let plain = String(wanted.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
        return plain.allSatisfy(\.isWhitespace) ? "List" : plain
    }
}

extension String {
    /// The text as C wants it where it takes a pointer that it promises not to write through.
    fileprivate func withMutableCString<Result>(
        _ body: (UnsafeMutablePointer<CChar>) -> Result
    ) -> Result? {
        var bytes = Array(utf8CString)
        return bytes.withUnsafeMutableBufferPointer { $0.baseAddress.map(body) }
    }
}
