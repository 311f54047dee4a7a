import CaseReview
import Clauses
import Foundation
import Testing

@testable import Papers

/// Files that nobody should have to open.
@Suite struct `A hostile Word file` {
    private func fault(
        _ bytes: [UInt8], program: String = FormDesk.pandoc, patience: Duration = .seconds(15)
    ) async throws -> WordFormFault? {
        let desk = try FormDesk("bexley-1.03", "notification")
        do {
            _ = try await WordReader(program: program, patience: patience).read(
                bytes, as: desk.form, today: FormDesk.today, choices: desk.choices)
            return nil
        } catch { return error }
    }

    private var plain: WordPaper {
        var paper = WordPaper()
        paper.add("Brief synopsis of the Case: words")
        return paper
    }

    /// A file made by Python's own zipfile, which packs.
    private func made(_ script: String) throws -> [UInt8] {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        let head = """
            import io, sys, zipfile, struct
            out = io.BytesIO(); z = zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED)
            def begin():
                z.writestr('[Content_Types].xml', '<Types/>'); z.writestr('_rels/.rels', '<R/>')

            """
        let tail = "\nz.close()\nsys.stdout.buffer.write(finish(out.getvalue()))"
        python.arguments = ["-c", head + "def finish(b): return b\n" + script + tail]
        let pipe = Pipe()
        python.standardOutput = pipe
        try python.run()
        let bytes = try #require(try pipe.fileHandleForReading.readToEnd())
        python.waitUntilExit()
        return Array(bytes)
    }

    private static func fault(
        of reader: WordReader, _ file: [UInt8], for desk: FormDesk
    ) async -> WordFormFault? {
        do {
            _ = try await reader.read(
                file, as: desk.form, today: FormDesk.today, choices: desk.choices)
            return nil
        } catch { return error }
    }

    @Test func `is told from a sound one`() async throws {
        #expect(try await fault(plain.file()) == nil)
    }

    @Test func `that unpacks to a thousand times its size is not opened`() async throws {
        let bomb = try made("begin(); z.writestr('word/document.xml', b'<a/>' * (1 << 20))")
        #expect(bomb.count < 100_000)
        #expect(try await fault(bomb) == .unpacksTooLarge)
    }

    @Test func `that hides its size is stopped by time and memory`() async throws {
        let liar = try made(
            """
            import re
            z.writestr('[Content_Types].xml', '\(types)')
            z.writestr('_rels/.rels', '\(relations)')
            inner = '<w:p><w:r><w:t>' + 'word ' * 200 + '</w:t></w:r></w:p>'
            z.writestr('word/document.xml', '<w:document xmlns:w="\(space)"><w:body>' + inner * 40000 + '</w:body></w:document>')
            size = z.getinfo('word/document.xml').file_size
            def finish(b): return b.replace(struct.pack('<I', size), struct.pack('<I', 4000))
            """)
        let found = try #require(try await fault(liar, patience: .seconds(4)))
        #expect([.tookTooLong, .tooManyWords, .damaged].contains(found))
    }

    @Test func `with a hundred thousand things in it is not opened`() async throws {
        let many = try made(
            "begin(); z.writestr('word/document.xml', '<a/>')\n"
                + "for i in range(100000): z.writestr(f'x{i}', '')")
        #expect(try await fault(many) == .unpacksTooLarge)
        let some = plain.crowded(by: 3_000)
        #expect(try await fault(some.file()) == .unpacksTooLarge)
    }

    @Test func `whose things share the same bytes is not opened`() async throws {
        var file = plain.file()
        // The list says of its last entry that it begins where the first does.
        let mark: [UInt8] = [0x50, 0x4B, 1, 2]
        let last = try #require(
            (0..<file.count - 4).last { file[$0..<$0 + 4].elementsEqual(mark) })
        file.replaceSubrange(last + 42..<last + 46, with: [0, 0, 0, 0])
        #expect(try await fault(file) == .damaged)
    }

    @Test func `of another kind is named as what it is`() async throws {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(try await fault(old + [UInt8](repeating: 0, count: 4_096)) == .olderOrProtected)
        #expect(try await fault([]) == .notAWordFile)
        #expect(try await fault(Array("%PDF-1.7".utf8)) == .notAWordFile)
        let sheet = StoredZip.file([("[Content_Types].xml", []), ("xl/workbook.xml", [])])
        #expect(try await fault(sheet) == .notAWordFile)
        #expect(try await fault([0x50, 0x4B, 3, 4]) == .damaged)
        var macros = plain
        macros.further = [("word/vbaProject.bin", [1, 2, 3])]
        #expect(try await fault(macros.file()) == .holdsMacros)
    }

    @Test func `that is encrypted is said to be`() async throws {
        var file = plain.file()
        let mark: [UInt8] = [0x50, 0x4B, 1, 2]
        let entry = try #require(
            (0..<file.count - 4).first { file[$0..<$0 + 4].elementsEqual(mark) })
        file[entry + 8] |= 1
        #expect(try await fault(file) == .isEncrypted)
    }

    @Test func `cut off or with any byte turned over never breaks the reader`() async throws {
        let file = plain.file()
        for length in stride(from: 0, to: file.count, by: 7) {
            _ = try? WordFile(Array(file.prefix(length)))
        }
        for place in file.indices {
            var turned = file
            turned[place] ^= 0xFF
            _ = try? WordFile(turned)
        }
    }

    @Test func `with entities that multiply, or that fetch a file, is not read`() async throws {
        let lol = (1...9).map { n in
            "<!ENTITY l\(n) \"" + String(repeating: "&l\(n - 1);", count: 10) + "\">"
        }
        var paper = WordPaper()
        paper.add(markup: "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>")
        let bomb = paper.file(head: "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(lol.joined())]>")
        #expect(try await fault(bomb) == .damaged)
        var thief = WordPaper()
        thief.add(markup: "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")
        let stealing = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
        #expect(try await fault(thief.file(head: stealing)) == .damaged)
    }

    @Test func `with more words than any form has is not taken in`() async throws {
        var paper = WordPaper()
        paper.add(String(repeating: "All work and no rest. ", count: 12_000))
        #expect(try await fault(paper.file(), patience: Self.ample) == .tooManyWords)
    }

    /// What is tried here is not how fast the machine is, with every other test running beside this one.
    private static let ample = Duration.seconds(300)

    @Test func `with thousands of cells or of struck-out words is read or not taken in`() async throws {
        var cells = WordPaper()
        cells.add(table: Array(repeating: ["Name", "Name", "Subject: Others:"], count: 1_600))
        #expect(try await fault(cells.file(), patience: Self.ample) == nil)
        cells.add(table: Array(repeating: ["a", "b", "c"], count: 1_600))
        #expect(try await fault(cells.file(), patience: Self.ample) == .tooManyWords)
        var wide = WordPaper()
        wide.add(table: [Array(repeating: "a:", count: 64)])
        #expect(try await fault(wide.file(), patience: Self.ample) == .tooManyWords)
        var struck = WordPaper()
        struck.add(markup: "<w:p>")
        let pair = "<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>"
        struck.add(markup: String(repeating: pair, count: 30_000) + "</w:p>")
        #expect(try await fault(struck.file(), patience: Self.ample) == .tooManyWords)
    }

    /// A name as long as an answer, over as many cells as may stand: once read cell by cell for every other.
    @Test func `whose names are as long as answers is read to its end`() throws {
        let desk = try FormDesk("bexley-1.03", "notification")
        let long = WordText(
            shown: String(repeating: "x1 ", count: 20_000),
            kept: String(repeating: "x1 ", count: 20_000))
        let head = WordCell(row: 0, column: 0, rows: 1, columns: 60, text: long)
        let cells = (1...80).flatMap { row in
            (0..<60).map { column in
                WordCell(
                    row: row, column: column, rows: 1, columns: 1,
                    text: WordText(shown: "x1:", kept: "x1:"))
            }
        }
        let walk = FormWalk.answers(
            in: WordDocument(blocks: [.table([head] + cells)]), of: desk.form)
        #expect(walk.answers.count > 2_000)
    }

    @Test func `with ten megabytes of words is given up in time`() async throws {
        var paper = WordPaper()
        for number in 0..<10_000 {
            paper.add("\(number) " + String(repeating: "word\(number) ", count: 110))
        }
        let found = try await fault(paper.file(), patience: .seconds(3))
        #expect(found == .tookTooLong || found == .tooManyWords)
    }

    @Test func `and a machine without a reader both have a sentence that says what to do`() async throws {
        #expect(try await fault(plain.file(), program: "/nowhere/pandoc") == .noReader)
        #expect(try await fault(plain.file(), program: "/usr/bin/false") == .damaged)
        for fault in WordFormFault.allCases {
            #expect(fault.words.count > 60 && fault.words.last == ".")
        }
    }

    @Test func `is read beside at most one other`() async throws {
        let slow = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-slow-\(UUID().uuidString)")
        try Data("#!/bin/sh\nexec /bin/sleep 30\n".utf8).write(to: slow)
        defer { try? FileManager.default.removeItem(at: slow) }
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: slow.path)
        let reader = WordReader(program: slow.path, patience: .seconds(2))
        let (file, desk) = (plain.file(), try FormDesk("bexley-1.03", "notification"))
        let faults = await withTaskGroup(of: WordFormFault?.self) { group in
            for _ in 0..<5 {
                group.addTask { await Self.fault(of: reader, file, for: desk) }
            }
            return await group.reduce(into: [WordFormFault?]()) { $0.append($1) }
        }
        #expect(faults.filter { $0 == .busy }.count == 3)
        #expect(faults.filter { $0 == .tookTooLong }.count == 2)
    }

    private let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private let types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    private let relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
}

extension WordPaper {
    fileprivate func crowded(by count: Int) -> WordPaper {
        var paper = self
        paper.further = (0..<count).map { ("x\($0)", []) }
        return paper
    }
}
