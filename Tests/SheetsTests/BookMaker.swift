import CZip
import Foundation
import Testing

@testable import Sheets

/// Makes an XLSX file part by part, sound or not.
struct BookMaker {
    var parts: [(name: String, bytes: [UInt8])] = []

    /// A workbook with one sheet of these rows, written by hand.
    static func sound(
        sheet: String, texts: [String] = [], formats: String = "", date1904: Bool = false
    ) -> BookMaker {
        var book = BookMaker()
        book.add(
            "_rels/.rels",
            "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
        )
        book.add(
            "xl/workbook.xml",
            """
            <workbook><workbookPr date1904='\(date1904 ? 1 : 0)'/><sheets>
            <sheet name='Hidden' sheetId='1' state='hidden' r:id='r9'/>
            <sheet name='Tracker' sheetId='2' r:id='r1'/><sheet name='Notes' sheetId='3' r:id='r2'/>
            </sheets></workbook>
            """)
        book.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
        )
        let shared = texts.map { "<si><t>\($0)</t></si>" }.joined()
        book.add("xl/sharedStrings.xml", "<sst>\(shared)</sst>")
        book.add(
            "xl/styles.xml",
            """
            <styleSheet><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>
            """)
        book.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(sheet)</sheetData></worksheet>")
        return book
    }

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    mutating func add(_ name: String, _ bytes: [UInt8]) {
        parts.removeAll { $0.name == name }
        parts.append((name, bytes))
    }

    /// The file's bytes; every part under a password where one is given.
    func file(password: String? = nil) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "book-\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var error: Int32 = 0
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error))
        for part in parts {
            let copy = try #require(malloc(max(part.bytes.count, 1)))
            part.bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
            let source = try #require(
                zip_source_buffer(archive, copy, zip_uint64_t(part.bytes.count), 1))
            let index = zip_file_add(archive, part.name, source, 0)
            try #require(index >= 0)
            if let password {
                zip_file_set_encryption(
                    archive, zip_uint64_t(index), zip_uint16_t(ZIP_EM_AES_256), password)
            }
        }
        try #require(zip_close(archive) == 0)
        return [UInt8](try #require(FileManager.default.contents(atPath: path)))
    }

    func read(within limits: SheetLimits = .standard) throws -> ReadSheet {
        try ReadSheet(try file(), within: limits)
    }
}

/// A row of a sheet as XML, of cells as they are given.
func row(_ number: Int, _ cells: String...) -> String {
    "<row r='\(number)'>\(cells.joined())</row>"
}
