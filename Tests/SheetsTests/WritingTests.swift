import Foundation
import Testing

@testable import Sheets

@Suite struct `Writing a workbook` {
    private let moment: Int64 = 1_795_000_000

    private func readBack(_ sheet: Sheet) throws -> [[Cell]] {
        try ReadSheet(try sheet.workbook(madeAt: moment)).rows.map(\.cells)
    }

    @Test func `keeps words as words, whatever they begin with`() throws {
        let words = ["=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", "\r=1", "007", "1.50", "TRUE", "a\nb"]
        let sheet = Sheet(name: "List", columns: ["Words"], rows: words.map { [.text($0)] })
        #expect(try readBack(sheet) == [["Words"]] + words.map { [.text($0)] })
        let zip = try ZipFile(try sheet.workbook(madeAt: moment), within: .standard)
        let xml = String(
            decoding: try #require(try zip.part("xl/worksheets/sheet1.xml")).bytes, as: UTF8.self)
        #expect(!xml.contains("<f>"))
        #expect(xml.contains("ySplit=\"1\""))
    }

    @Test func `stands under its marking, which is at the head and foot of each page too`() throws {
        let issue = Sheet.Issue(
            marking: "In confidence & <marked>", made: String(repeating: "Made for R & D. ", count: 40))
        let sheet = Sheet(name: "List", columns: ["A", "B"], rows: [["1", "2"]], issue: issue)
        #expect(try readBack(sheet) == [[.text(issue.row)], ["A", "B"], ["1", "2"]])
        let zip = try ZipFile(try sheet.workbook(madeAt: moment), within: .standard)
        let xml = String(
            decoding: try #require(try zip.part("xl/worksheets/sheet1.xml")).bytes, as: UTF8.self)
        #expect(xml.contains("<oddHeader>&amp;CIn confidence &amp;&amp; &lt;marked&gt;</oddHeader>"))
        #expect(xml.contains("<oddFooter>&amp;LMade for R &amp;&amp; D. "))
        #expect(xml.contains("&amp;R&amp;P / &amp;N</oddFooter>"))
        #expect(xml.contains("ySplit=\"2\""))
    }

    @Test func `says nothing of itself but its name and the moment`() throws {
        let sheet = Sheet(name: "Case Referral Log", columns: ["A"], rows: [])
        let zip = try ZipFile(try sheet.workbook(madeAt: moment), within: .standard)
        let core = String(
            decoding: try #require(try zip.part("docProps/core.xml")).bytes, as: UTF8.self)
        #expect(core.contains("<dc:title>Case Referral Log</dc:title>"))
        #expect(core.contains("<dc:creator></dc:creator>"))
        #expect(core.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"))
        #expect(core.contains("2026-11-"))
        let app = String(
            decoding: try #require(try zip.part("docProps/app.xml")).bytes, as: UTF8.self)
        #expect(app.contains("<Company></Company>"))
        #expect(!app.contains("Manager"))
    }

    @Test func `leaves nothing lying about`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "sheets-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let sheet = Sheet(name: "List", columns: ["A"], rows: [[.text("Quillfeather")]])
        _ = try sheet.workbook(madeAt: moment, in: folder)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `writes nothing where there is no folder in memory`() {
        let sheet = Sheet(name: "List", columns: ["A"], rows: [[.text("Quillfeather")]])
        #expect(SheetFolder.folder(at: "/nowhere/at/all") == nil)
        #expect(throws: SheetFault.cannotBeWritten) { try sheet.workbook(madeAt: moment, in: nil) }
    }

    @Test func `shortens what a cell cannot hold, and takes a name that a sheet may have`() throws {
        let long = Cell.text(String(repeating: "x", count: 40_000))
        let sheet = Sheet(
            name: "Meetings [of] the: panel / and of the board", columns: ["A", "B"],
            rows: [[long, .text("a\0b")]])
        let read = try ReadSheet(try sheet.workbook(madeAt: moment))
        #expect(read.name == "Meetings  of  the  panel   and ")
        #expect(read.rows[1].cells[0].words.count == 32_767)
        #expect(read.rows[1].cells[0].words.hasSuffix("…"))
        #expect(read.rows[1].cells[1] == "ab")
    }

    /// A small generator with its seed in the name of each case: what is written is read back the same.
    @Test(arguments: 1...30)
    func `gives back what was written`(_ seed: UInt64) throws {
        var dice = Dice(seed)
        let columns = (0..<Int(dice.roll(8) + 1)).map { "Column \($0)" }
        let rows = (0..<Int(dice.roll(40))).map { _ in columns.map { _ in dice.cell() } }
        let read = try readBack(Sheet(name: "List", columns: columns, rows: rows))
        let expected = [columns.map { Cell.text($0) }] + rows.filter { $0.contains { !$0.isEmpty } }
        #expect(read.count == expected.count)
        for (read, written) in zip(read, expected) {
            let padded = read + Array(repeating: .empty, count: written.count - read.count)
            #expect(padded == written.map { $0.isEmpty ? .empty : $0 })
        }
    }
}

/// Numbers that look random and are the same for the same seed.
private struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: UInt64) -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state % sides
    }

    mutating func cell() -> Cell {
        switch roll(5) {
        case 0: .empty
        case 1: .number(Double(Int(roll(2_000_000)) - 1_000_000) / 64)
        case 2:
            .day(
                CalendarDay(
                    year: 1901 + Int(roll(300)), month: 1 + Int(roll(12)), day: 1 + Int(roll(28))))
        default: .text(words())
        }
    }

    private mutating func words() -> String {
        let letters = Array("ab =+-@\"'<>&\t\n\rëß€漢😀_x000D_;,\u{1}\u{200B}")
        return String((0..<(1 + roll(20))).map { _ in letters[Int(roll(UInt64(letters.count)))] })
    }
}
