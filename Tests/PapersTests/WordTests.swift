import CaseReview
import Clauses
import Foundation
import HTML
import Papers
import Testing

/// The real programs make the files; `make setup` installs them, so that this is never left out.
@Suite struct `A letter that is posted` {
    private static let weasyPrint = Shipped.folder(".tools/venv/bin/weasyprint")
    private static let pandoc = "/usr/bin/pandoc"

    /// Right to left twice over, a mark that turns what follows, Chinese, Bengali, and a picture for a letter.
    private static let name = "محمد שלום \u{202E}李雷 রহমান 😀"
    private static let kept = "محمد שלום 李雷 রহমান 😀"

    private func sheet(
        _ words: String = "# About {{subject}}\n\nIt was decided on 12 May about {{subject}}, 7 of 9.\n\n- one\n- two"
    ) throws -> PaperSheet {
        let written = WrittenLetter(
            "Outcome, OP-2026-0001", from: try LetterTemplate(words),
            with: LetterValues([
                .subject: Self.name, .today: "20 November 2026", .recipient: "The Board",
                .reference: "OP-2026-0001", .sender: "Priya Raman", .senderRole: "Secretariat",
                .reason: String(repeating: "Because. ", count: 800),
            ]))
        return PaperSheet(
            title: written.title,
            issue: PaperIssue(
                area: "Northmere", marking: "OFFICIAL-SENSITIVE", procedure: "Guidance, version 1",
                procedureID: "northmere-1", madeFor: "Priya Raman",
                madeAt: Moment(secondsSinceEpoch: 1_795_168_800),
                head: RecordPlace(position: 34, hash: String(repeating: "ab", count: 32)),
                words: "Words of the letter: The procedure's own"),
            content: .pattern(LetterPaper(written)), layout: .letter)
    }

    @Test func `is a sound PDF, tagged, with its marking, words and place on every page`() async throws {
        let words = Array(repeating: "Reasons: {{reason}}", count: 3).joined(separator: "\n\n")
        let pdf = try await PaperPress(program: Self.weasyPrint).pdf(of: try sheet("# On {{subject}}\n\n" + words))
        let file = try Scrap(pdf, "pdf")
        let facts = try file.output(of: "pdfinfo")
        #expect(facts.contains("Tagged:          yes"))
        #expect(facts.contains("Title:           Outcome, OP-2026-0001"))
        #expect(
            try file.output(of: "qpdf", "--check").contains("No syntax or stream encoding errors"))
        let pages = try file.output(of: "pdftotext", "-layout", "{}", "-")
            .split(separator: "\u{0C}").filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(pages.count > 1)
        for (number, page) in pages.enumerated() {
            #expect(page.contains("OFFICIAL-SENSITIVE"))
            #expect(page.contains("Made for Priya Raman"))
            #expect(page.contains("Words of the letter"))
            #expect(page.contains("Page \(number + 1) of \(pages.count)"))
        }
    }

    @Test func `prints a name in every script with its letters, and the words after it where they stand`()
        async throws
    {
        let pdf = try await PaperPress(program: Self.weasyPrint).pdf(of: try sheet())
        let text = try Scrap(pdf, "pdf").output(of: "pdftotext", "{}", "-")
        for part in ["李雷", "12 May", "7 of 9"] { #expect(text.contains(part), "\(part)") }
        let fonts = try Scrap(pdf, "pdf").output(of: "pdffonts")
        #expect(!fonts.contains(" no  no "))
    }

    @Test func `is a Word file whose paragraphs another program reads back, with every letter of the name`()
        async throws
    {
        let word = try Scrap(try await WordMaker(program: Self.pandoc).docx(of: try sheet()), "docx")
        let text = try word.output(of: "pandoc", "--sandbox", "--from", "docx", "--to", "plain", "--wrap=none")
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("About \(Self.kept)\u{200E}"))
        #expect(lines.contains("It was decided on 12 May about \(Self.kept)\u{200E}, 7 of 9."))
        #expect(lines.contains("-   one"))
        #expect(text.contains("Words of the letter: The procedure's own"))
        #expect(text.contains("Priya Raman"))
    }

    @Test func `has in Word its marking and page numbers on every page, and its language`() async throws {
        let word = try Scrap(try await WordMaker(program: Self.pandoc).docx(of: try sheet()), "docx")
        let head = try word.output(of: "unzip", "-p", "{}", "word/header1.xml")
        #expect(head.contains("OFFICIAL-SENSITIVE"))
        let foot = try word.output(of: "unzip", "-p", "{}", "word/footer1.xml")
        #expect(foot.contains("Outcome, OP-2026-0001"))
        #expect(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "))
        let body = try word.output(of: "unzip", "-p", "{}", "word/document.xml")
        #expect(body.contains("w:headerReference") && body.contains("w:footerReference"))
        #expect(try word.output(of: "unzip", "-p", "{}", "docProps/core.xml").contains("en-GB"))
        #expect(try word.output(of: "unzip", "-t").contains("No errors detected"))
    }

    @Test func `is refused as a Word file with a picture in it, which would be fetched from the disk`()
        async throws
    {
        let thief = PaperSheet(
            title: "A thief", issue: try sheet().issue,
            content: Fragment { $0.raw("<p>x</p><img alt='' src='file:///etc/passwd'>") })
        let fault = await #expect(throws: PaperFault.self) {
            try await WordMaker(program: Self.pandoc).docx(of: thief)
        }
        #expect(fault?.what.contains("picture") == true)
    }

    @Test func `cannot be made without the program, and says which and the cure`() async throws {
        let sheet = try sheet()
        let fault = await #expect(throws: PaperFault.self) {
            try await WordMaker(program: "/nowhere/pandoc").docx(of: sheet)
        }
        #expect(fault?.where == "pandoc")
        #expect(fault?.cure.contains("make setup") == true)
    }
}

/// A file for other programs to look at; it goes with the last who holds it.
private final class Scrap {
    private let file: URL

    init(_ bytes: [UInt8], _ ending: String) throws {
        file = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-letter-\(UUID().uuidString).\(ending)")
        try Data(bytes).write(to: file)
    }

    // The folder is temporary anyway: what cannot be removed now goes with the machine's own clearing.
    deinit { try? FileManager.default.removeItem(at: file) }

    /// What a tool prints about the file, which stands where "{}" does, else at the end.
    func output(of tool: String, _ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let named = arguments.map { $0 == "{}" ? file.path : $0 }
        process.arguments = [tool] + (arguments.contains("{}") ? named : named + [file.path])
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
