import Testing

@testable import Sheets

/// Files made to hurt. Each ends in a sentence, having taken no more than the limits allow.
@Suite struct `A hostile workbook` {
    private func fault(
        _ book: BookMaker, within limits: SheetLimits = .standard
    ) throws -> SheetFault? {
        #expect(throws: SheetFault.self) { try book.read(within: limits) }
    }

    private func oneCell(_ value: String) -> String { row(1, "<c r='A1'>\(value)</c>") }

    @Test func `that unpacks to a thousand times its size is left at the limit`() throws {
        var book = BookMaker.sound(sheet: "")
        let spaces = [UInt8](repeating: UInt8(ascii: " "), count: 100 << 20)
        book.add("xl/worksheets/sheet1.xml", Array("<worksheet>".utf8) + spaces)
        let file = try book.file()
        #expect(file.count < 1 << 20)
        #expect(throws: SheetFault.unpacksTooLarge(bytes: 32 << 20)) { try ReadSheet(file) }
        let zip = try ZipFile(file, within: .standard)
        #expect(try zip.part("xl/worksheets/sheet1.xml")?.bytes.count ?? 0 <= 32 << 20)
    }

    @Test func `with shared texts that unpack beyond the limit is not read at all`() throws {
        var limits = SheetLimits()
        limits.unpackedBytes = 1 << 20
        var book = BookMaker.sound(sheet: oneCell("<v>1</v>"))
        book.add("xl/sharedStrings.xml", [UInt8](repeating: UInt8(ascii: "<"), count: 2 << 20))
        #expect(try fault(book, within: limits) == .unpacksTooLarge(bytes: 1 << 20))
    }

    @Test func `of a million rows is read up to the limit of rows, and no further`() throws {
        var sheet = "<worksheet><sheetData>"
        for number in 1...1_000_000 { sheet += "<row r='\(number)'><c><v>1</v></c></row>" }
        var book = BookMaker.sound(sheet: "")
        book.add("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>")
        #expect(try fault(book) == .hasTooManyRows(SheetLimits.standard.rows))
    }

    @Test(arguments: ["\(Int.max)", "0", "-1", "1048577"])
    func `whose rows bear numbers that no spreadsheet gives is damaged`(number: String) throws {
        let cell = "<c><v>1</v></c>"
        let book = BookMaker.sound(sheet: "<row r='\(number)'>\(cell)</row><row>\(cell)</row>")
        #expect(try fault(book) == .isDamaged)
    }

    @Test func `with a format longer than any is damaged, however many cells name it`() throws {
        let code = String(repeating: "0", count: 10_000)
        let format = "<numFmt numFmtId='164' formatCode='\(code)'/>"
        #expect(
            try fault(BookMaker.sound(sheet: oneCell("<v>1</v>"), formats: format)) == .isDamaged)
    }

    @Test func `of twenty thousand columns is refused at the first cell too many`() throws {
        let cells = (0..<20_000).map { _ in "<c><v>1</v></c>" }.joined()
        let book = BookMaker.sound(sheet: "<row r='1'>\(cells)</row>")
        #expect(try fault(book) == .hasTooManyColumns(SheetLimits.standard.columns))
        let far = BookMaker.sound(sheet: row(1, "<c r='XFD1'><v>1</v></c>"))
        #expect(try fault(far) == .hasTooManyColumns(SheetLimits.standard.columns))
        let beyond = BookMaker.sound(sheet: row(1, "<c r='ZZZZZZZZZZZZZZZZZZ1'><v>1</v></c>"))
        #expect(try beyond.read().rows[0].cells == [.number(1)])
    }

    @Test func `that defines entities is refused before a parser sees them`() throws {
        let laughs = """
            <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>
            """
        let outside = """
            <!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>
            <worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>
            """
        for text in [laughs, outside] {
            var book = BookMaker.sound(sheet: "")
            book.add("xl/worksheets/sheet1.xml", text)
            #expect(try fault(book) == .definesEntities)
        }
        var wide = BookMaker.sound(sheet: "")
        wide.add("xl/worksheets/sheet1.xml", Array(laughs.utf16).flatMap { unit -> [UInt8] in [UInt8(unit & 255), 0] })
        #expect(try fault(wide) == .isDamaged)
        var odd = BookMaker.sound(sheet: "")
        odd.add("xl/worksheets/sheet1.xml", "<?xml version='1.0' encoding='UTF-7'?><worksheet/>")
        #expect(try fault(odd) == .isDamaged)
    }

    @Test(arguments: [
        "<row><c><row/><v>1</v></c></row>", "<row><c><row r='1'><c><v>1</v></c></row></c></row>",
        "<row><row><c><v>1</v></c></row></row>", "<c><v>1</v></c>",
        "<row><c><c><v>1</v></c><v>2</v></c></row>",
    ])
    func `whose rows and cells stand in one another is damaged`(_ sheet: String) throws {
        #expect(try fault(BookMaker.sound(sheet: sheet)) == .isDamaged)
    }

    @Test func `with bytes that are no letters is damaged, wherever they stand`() throws {
        for place in ["<row \u{1}='1'>", "<row r='1' \u{1}>", "<\u{1}>", "<row>\u{1}"] {
            let text = "<worksheet><sheetData>\(place)<c><v>1</v></c></row></sheetData></worksheet>"
            var book = BookMaker.sound(sheet: "")
            book.add("xl/worksheets/sheet1.xml", text.utf8.map { $0 == 1 ? 0xFF : $0 })
            #expect(try fault(book) == .isDamaged, "\(place)")
        }
    }

    @Test func `cut off inside a letter is read up to the limit, as any other`() throws {
        var limits = SheetLimits()
        limits.rows = 1
        for end in 0..<4 {
            let start = "<worksheet><sheetData><row><c><v>1</v></c></row><row><c t='str'><v>"
            let letters = Array((start + String(repeating: "x", count: end)).utf8)
            var book = BookMaker.sound(sheet: "")
            let more = Array(String(repeating: "\u{1F600}", count: 20_000).utf8)
            book.add("xl/worksheets/sheet1.xml", letters + more)
            limits.unpackedBytes = 70_000
            #expect(try fault(book, within: limits) == .unpacksTooLarge(bytes: 70_000))
        }
    }

    @Test(arguments: ["<x:v/>", "&nothing;", "<v x:a=''/>", "<v xmlns='::'/>"])
    func `with more slips than any program makes is given up`(_ slip: String) throws {
        let taker = Counting()
        let text = "<worksheet>" + String(repeating: slip, count: 200_000) + "</worksheet>"
        #expect(throws: SheetFault.isDamaged) {
            try MarkupReading.read(Array(text.utf8), into: taker)
        }
        #expect(taker.elements <= 102)
        // A few are let pass, as from a program that forgets to say what its prefixes stand for.
        let few = BookMaker.sound(sheet: oneCell("<x:v>1</x:v><x:v>2</x:v>"))
        #expect(try few.read().rows[0].cells == [.number(12)])
    }

    /// At one without words the parser that reads the part would end the service, with everybody at work in it.
    @Test(arguments: ["<?a?>", "<?a b?>", "<?xml?>", "<?xml-stylesheet?>"])
    func `with an instruction to a program in it is damaged`(_ instruction: String) throws {
        let sheet = "<worksheet><sheetData>\(row(1, "<c><v>1</v></c>"))</sheetData></worksheet>"
        let declared = "<?xml version='1.0' encoding=\"UTF-8\" standalone='yes'?>\r\n"
        for text in [instruction + sheet, declared + instruction + sheet, sheet + instruction] {
            var book = BookMaker.sound(sheet: "")
            book.add("xl/worksheets/sheet1.xml", text)
            #expect(try fault(book) == .isDamaged, "\(text)")
        }
        var sound = BookMaker.sound(sheet: "")
        sound.add("xl/worksheets/sheet1.xml", declared + sheet)
        #expect(try sound.read().rows[0].cells == [.number(1)])
    }

    /// In other letters a document type could stand where nobody looks for it.
    @Test(arguments: [
        "<?xml version='1.0'" + String(repeating: " ", count: 300) + "encoding='UTF-7'?>",
        "<?xml version='utf-8' encoding='UTF-7'?>", "<?xml version='1.0' encoding='x-utf-8'?>",
        "<?xml version='1.0' encoding = 'UTF-16'?>", "<?xml version='encoding=\"utf-8\"' encoding='UTF-7'?>",
    ])
    func `that hides in which letters it is written is damaged`(_ declaration: String) throws {
        var book = BookMaker.sound(sheet: "")
        book.add(
            "xl/worksheets/sheet1.xml",
            declaration + "<worksheet><sheetData>\(row(1, "<c><v>1</v></c>"))</sheetData></worksheet>")
        #expect(try fault(book) == .isDamaged)
    }

    @Test func `without its sheet, its workbook or any sense says what is wrong`() throws {
        var noSheet = BookMaker.sound(sheet: "")
        noSheet.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
        #expect(try fault(noSheet) == .hasNoSheet)
        var noWorkbook = BookMaker.sound(sheet: "")
        noWorkbook.parts.removeAll { $0.name == "xl/workbook.xml" }
        #expect(try fault(noWorkbook) == .isNoSpreadsheet)
        var broken = BookMaker.sound(sheet: "")
        broken.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")
        #expect(try fault(broken) == .isDamaged)
        let garbage = Array("PK\u{3}\u{4} this is no archive at all".utf8)
        #expect(throws: SheetFault.isDamaged) { try ReadSheet(garbage) }
        var whole = try BookMaker.sound(sheet: oneCell("<v>1</v>")).file()
        whole.removeLast(30)
        #expect(throws: SheetFault.isDamaged) { try ReadSheet(whole) }
    }

    @Test func `under a password, or of another form, says how to save it anew`() throws {
        let locked = try BookMaker.sound(sheet: oneCell("<v>1</v>")).file(password: "secret")
        #expect(throws: SheetFault.isLocked) { try ReadSheet(locked) }
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(throws: SheetFault.isOfOldForm) { try ReadSheet(old) }
        let name = Array("EncryptedPackage".utf16).flatMap { unit -> [UInt8] in [UInt8(unit), 0] }
        #expect(throws: SheetFault.isLocked) { try ReadSheet(old + name) }
        var open = BookMaker()
        open.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        #expect(try fault(open) == .isOpenDocument)
        let pdf: [UInt8] = Array("%PDF-1.7".utf8) + [0, 1, 2]
        #expect(throws: SheetFault.isNoSpreadsheet) { try ReadSheet(pdf) }
        #expect(throws: SheetFault.isEmpty) { try ReadSheet([]) }
    }

    @Test func `of too many parts, too long cells or too much text is not read on`() throws {
        var parts = BookMaker.sound(sheet: "")
        for number in 0...1_000 { parts.add("xl/media/\(number)", "x") }
        #expect(try fault(parts) == .hasTooManyParts(1_000))
        var limits = SheetLimits()
        limits.cellLetters = 10
        limits.textBytes = 25
        let long = row(7, "<c t='str'><v>12345678901</v></c>")
        #expect(
            try fault(BookMaker.sound(sheet: long), within: limits)
                == .cellIsTooLong(row: 7, letters: 10))
        let cell = "<c t='str'><v>1234567890</v></c>"
        #expect(
            try fault(BookMaker.sound(sheet: row(1, cell, cell, cell)), within: limits)
                == .hasTooMuchText(bytes: 25))
        // A short text that every cell refers to counts each time.
        let shared = row(1, "<c t='s'><v>0</v></c>", "<c t='s'><v>0</v></c>", "<c t='s'><v>0</v></c>")
        #expect(
            try fault(BookMaker.sound(sheet: shared, texts: ["1234567890"]), within: limits)
                == .hasTooMuchText(bytes: 25))
    }

    @Test func `too large to look into is refused by its size`() throws {
        let file = [UInt8](repeating: UInt8(ascii: "a"), count: (10 << 20) + 1)
        #expect(throws: SheetFault.isTooLarge(bytes: 10 << 20)) { try ReadSheet(file) }
    }
}

/// Counts the elements that it is given.
private final class Counting: MarkupTaker {
    private(set) var elements = 0

    func begins(_ name: String, _ attributes: [String: String]) { elements += 1 }
    func reads(_ text: String) {}
    func ends(_ name: String) {}
}
