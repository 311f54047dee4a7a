import CaseReview
import Clauses
import Foundation
import HTML
import Papers
import Testing

/// The real program makes the PDF; `make setup` installs it, so that this is never left out.
@Suite struct `A printed paper` {
    private static let weasyPrint = Shipped.folder(".tools/venv/bin/weasyprint")

    private func sheet() throws -> PaperSheet {
        let record = try Desk("01-a-review-decided.yaml").record(madeFor: "Priya Raman")
        return PaperSheet(
            title: "Decision record \(record.reference)", issue: record.issue,
            content: .pattern(DecisionRecordPaper(record)))
    }

    @Test func `is a sound PDF, tagged for assistive technology, with a title and a language`()
        async throws
    {
        let file = try await printed(try sheet())
        defer { try? FileManager.default.removeItem(at: file) }
        let facts = try output(of: "pdfinfo", file.path)
        #expect(facts.contains("Tagged:          yes"))
        #expect(facts.contains("Title:           Decision record OP-2026-0001"))
        #expect(facts.contains("JavaScript:      no"))
        #expect(facts.contains("Encrypted:       no"))
        #expect(
            try output(of: "qpdf", "--check", file.path).contains(
                "No syntax or stream encoding errors"))
    }

    @Test func `says on every page its marking, for whom it was made, and where the record stood`()
        async throws
    {
        let file = try await printed(try sheet())
        defer { try? FileManager.default.removeItem(at: file) }
        let pages = try output(of: "pdftotext", "-layout", file.path, "-")
            .split(separator: "\u{0C}").filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(pages.count > 1)
        for (number, page) in pages.enumerated() {
            #expect(page.contains("OFFICIAL-SENSITIVE"))
            #expect(page.contains("Made for Priya Raman"))
            #expect(page.contains("Record at entry"))
            #expect(page.contains("Page \(number + 1) of \(pages.count)"))
        }
    }

    @Test func `fetches nothing, from a file or from the network`() async throws {
        let drawing = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-drawing-\(UUID().uuidString).svg")
        let stolen = "<svg xmlns='http://www.w3.org/2000/svg'><text y='20'>Stolen</text></svg>"
        try Data(stolen.utf8).write(to: drawing)
        defer { try? FileManager.default.removeItem(at: drawing) }
        let thief = PaperSheet(
            title: "A thief", issue: try sheet().issue,
            content: Fragment { w in
                w.p("An innocent paragraph.")
                w.raw("<img alt='' src='file://")
                w.text(drawing.path)
                w.raw("'>")
            })
        let file = try await printed(thief)
        defer { try? FileManager.default.removeItem(at: file) }
        let words = try output(of: "pdftotext", file.path, "-")
        #expect(words.contains("An innocent paragraph."))
        #expect(!words.contains("Stolen"))
    }

    @Test func `that cannot be made names the missing program and its cure, and no person`()
        async throws
    {
        let sheet = try sheet()
        let fault = await #expect(throws: PaperFault.self) {
            try await PaperPress(program: "/nowhere/weasyprint").pdf(of: sheet)
        }
        #expect(fault?.cure.contains("make setup") == true)
        #expect(fault.map { "\($0)".contains("Finch") } == false)
    }

    /// The paper as a file, to be looked at by other programs.
    private func printed(_ sheet: PaperSheet) async throws -> URL {
        let pdf = try await PaperPress(program: Self.weasyPrint).pdf(of: sheet)
        let file = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-paper-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        return file
    }
}
