import CaseReview
import Clauses
import Papers
import Testing

@Suite struct `What a file is` {
    private func fault(_ bytes: [UInt8]) -> FileFault? {
        do {
            _ = try AttachedFile.Kind(of: bytes)
            return nil
        } catch { return error }
    }

    private func kind(_ bytes: [UInt8]) throws -> AttachedFile.Kind {
        try AttachedFile.Kind(of: bytes)
    }

    static let pdf = Array("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n".utf8)
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2]
        + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]

    @Test func `is seen by what stands in it`() throws {
        #expect(try kind(Self.pdf) == .pdf)
        #expect(try kind(Self.png) == .png)
        #expect(try kind([0xFF, 0xD8, 0xFF, 0xE0, 0, 1]) == .jpeg)
        #expect(try kind(WordPaper().file()) == .word)
        #expect(try kind(zip(["[Content_Types].xml", "xl/workbook.xml"])) == .excel)
        #expect(try kind(zip(["[Content_Types].xml", "word/document2.xml"])) == .word)
        #expect(try kind(Array("A line.\r\n\tAnother, für שלום.\n".utf8)) == .text)
        #expect(try kind(Array("PK of the pharmacy was asked.".utf8)) == .text)
        #expect(try kind([0xEF, 0xBB, 0xBF] + Array("a line".utf8)) == .text)
        #expect(try kind([0xFF, 0xFE, 0x41, 0, 0x01, 0x04, 0x0A, 0]) == .text)
        #expect(try kind([0xFE, 0xFF, 0, 0x41, 0x04, 0x01, 0, 0x0A]) == .text)
        // As an older editor of Windows writes "£5".
        #expect(try kind([0xA3, 0x35]) == .text)
    }

    @Test func `is refused when it is empty, cut short, or none of those taken`() {
        #expect(fault([]) == .isEmpty)
        #expect(fault(Array(Self.pdf.dropLast(7))) == .damaged)
        #expect(fault(Self.pdf + [UInt8](repeating: 32, count: 2_000)) == .damaged)
        #expect(fault(Array(Self.png.dropLast())) == .damaged)
        #expect(fault(Array(WordPaper().file().dropLast(30))) == .damaged)
        #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .olderOrProtected)
        #expect(fault([0x4D, 0x5A, 0x90, 0]) == .notOfThese)
        #expect(fault(Array("GIF89a".utf8) + [0]) == .notOfThese)
        #expect(fault(Array("{\\rtf1\\ansi a letter}".utf8)) == .notOfThese)
        #expect(fault(zip(["mimetype", "content.xml"])) == .notOfThese)
        #expect(fault(zip(["[Content_Types].xml", "ppt/presentation.xml"])) == .notOfThese)
    }

    @Test(arguments: [
        "<!DOCTYPE html><script>alert(1)</script>", " \n<html>", "\u{FEFF}<svg onload='x'>",
        "<\u{302C}html>", "\u{200B}<html>", "<?xml version='1.0'?>", "#!/bin/sh\nrm -r /",
    ])
    func `is no plain text when a browser or a shell would run it`(words: String) {
        #expect(fault(Array(words.utf8)) == .isWebPage)
        // In two bytes a letter, as in one.
        let wide: [UInt8] =
            [0xFF, 0xFE]
            + words.utf16.flatMap { unit -> [UInt8] in
                [UInt8(unit & 255), UInt8(unit >> 8)]
            }
        #expect(fault(wide) == .isWebPage)
    }

    @Test func `is a page when it begins as one, though a PDF follows in it`() {
        #expect(fault(Array("<html><!--".utf8) + Self.pdf + Array("-->".utf8)) == .isWebPage)
    }

    @Test func `is a PDF and nothing else when it begins as one, whatever follows`() throws {
        let both = Self.pdf.dropLast(7) + Array("<script>alert(1)</script>\n%%EOF".utf8)
        #expect(try kind(Array(both)) == .pdf)
    }

    @Test func `is refused when it would unpack without end`() {
        var bomb = WordPaper()
        bomb.further = [("word/media/a.xml", [1])]
        let small = bomb.file()
        #expect(fault(small) == nil)
        #expect(fault(claiming(300 << 20, of: "word/media/a.xml", in: small)) == .unpacksTooLarge)
        let names = (0..<6_000).map { "word/\($0)" }
        #expect(fault(zip(["[Content_Types].xml", "word/document.xml"] + names)) == .unpacksTooLarge)
    }

    @Test func `is refused when it holds macros, or the same name twice, or two documents in one`() {
        let words = ["[Content_Types].xml", "word/document.xml"]
        #expect(fault(zip(words + ["word/vbaProject.bin"])) == .holdsMacros)
        #expect(fault(zip(words + words)) == .damaged)
        #expect(fault(zip(words + ["xl/workbook.xml"])) == .notOfThese)
    }

    @Test func `is said in a sentence that says what to do, whatever is wrong`() {
        for fault in FileFault.allCases { #expect(fault.words.hasSuffix(".")) }
        #expect(Set(FileFault.allCases.map(\.words)).count == FileFault.allCases.count)
    }

    @Test(arguments: [
        (1, "1 byte"), (312, "312 bytes"), (1_024, "1 KB"), (48_640, "48 KB"),
        (1 << 20, "1.0 MB"), (1_258_291, "1.2 MB"), (10 << 20, "10.0 MB"),
    ])
    func `is so large`(length: Int, words: String) {
        let file = AttachedFile(
            id: "f", title: "t", name: "n", kind: .pdf, length: length, digest: "")
        #expect(file.size == words)
    }

    /// An archive of empty files.
    private func zip(_ names: [String]) -> [UInt8] {
        StoredZip.file(names.map { ($0, []) })
    }

    /// The archive with another unpacked size in its list of contents.
    private func claiming(_ size: Int, of name: String, in archive: [UInt8]) -> [UInt8] {
        var bytes = archive
        let wanted = Array(name.utf8)
        let places = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
        guard let last = places.last else { return bytes }
        for place in 0..<4 { bytes[last - 46 + 24 + place] = UInt8(size >> (8 * place) & 255) }
        return bytes
    }
}
