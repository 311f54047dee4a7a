import Testing

@testable import Sheets

@Suite struct `Reading a list of text` {
    private func rows(_ text: String) throws -> [[String]] {
        try ReadSheet(Array(text.utf8)).rows.map { $0.cells.map(\.words) }
    }

    @Test(arguments: [
        "a,b,c\r\n1,2,3\r\n", "\u{FEFF}a;b;c\n1;2;3", "a\tb\tc\r1\t2\t3\r", "sep=;\r\na;b;c\r\n1;2;3",
        "a,\"b\",c\n\n\n1,\"2\",3\n",
    ])
    func `takes what programs write between cells and at the end of lines`(_ text: String) throws {
        #expect(try rows(text) == [["a", "b", "c"], ["1", "2", "3"]])
    }

    @Test func `keeps quotes, commas and lines that stand between quotes, and counts the lines`() throws {
        let text = "Name,Notes\r\n\"Doe, Jo\",\"said \"\"no\"\"\r\ntwice\"\r\nx \"y\" z,w\r\n"
        let read = try ReadSheet(Array(text.utf8))
        #expect(
            read.rows == [
                .init(number: 1, cells: ["Name", "Notes"]),
                .init(number: 2, cells: ["Doe, Jo", "said \"no\"\r\ntwice"]),
                .init(number: 4, cells: ["x \"y\" z", "w"]),
            ])
    }

    @Test func `leaves a formula as the words that it is`() throws {
        #expect(try rows("a,b\n=1+1,@SUM(1)") == [["a", "b"], ["=1+1", "@SUM(1)"]])
    }

    @Test func `takes the letters of Windows where the text is not UTF-8`() throws {
        let bytes: [UInt8] = Array("Name,Day\n".utf8) + [0x5A, 0x6F, 0xEB, 0x2C, 0x96, 0x80]
        #expect(try ReadSheet(bytes).rows[1].cells == ["Zoë", "–€"])
    }

    @Test func `takes what Excel calls Unicode text`() throws {
        let units = Array("Zoë\tb\r\n1\t2".utf16).flatMap { unit -> [UInt8] in
            [UInt8(unit & 255), UInt8(unit >> 8)]
        }
        #expect(try ReadSheet([0xFF, 0xFE] + units).rows[0].cells == ["Zoë", "b"])
    }

    @Test func `says in which row a quotation mark never closes`() throws {
        #expect(throws: SheetFault.quoteIsOpen(row: 3)) {
            try ReadSheet(Array("a,b\n1,2\n\"3,4\n5,6\n".utf8))
        }
        let endless = "a,b\n\"" + String(repeating: "x", count: 200_000) + "\",c"
        #expect(throws: SheetFault.quoteIsOpen(row: 2)) { try ReadSheet(Array(endless.utf8)) }
    }

    @Test func `stops at the limits of rows, columns, letters and size`() throws {
        let many = String(repeating: "1\n", count: 1_000_000)
        #expect(throws: SheetFault.hasTooManyRows(10_001)) { try ReadSheet(Array(many.utf8)) }
        let wide = String(repeating: "1,", count: 20_000)
        #expect(throws: SheetFault.hasTooManyColumns(100)) { try ReadSheet(Array(wide.utf8)) }
        let long = "a,b\n1," + String(repeating: "x", count: 40_000)
        #expect(throws: SheetFault.cellIsTooLong(row: 2, letters: 32_767)) {
            try ReadSheet(Array(long.utf8))
        }
        let large = [UInt8](repeating: UInt8(ascii: ","), count: 50 << 20)
        #expect(throws: SheetFault.isTooLarge(bytes: 10 << 20)) { try ReadSheet(large) }
    }

    @Test func `is not fooled by bytes that are no text`() {
        #expect(throws: SheetFault.isNoSpreadsheet) { try ReadSheet([0x7F, 0x45, 0x4C, 0x46, 1, 0]) }
    }
}
