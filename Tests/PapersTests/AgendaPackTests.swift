import CaseReview
import Clauses
import Foundation
import HTML
import Papers
import Testing

@Suite struct `The papers of a meeting` {
    private static let weasyPrint = Shipped.folder(".tools/venv/bin/weasyprint")
    private let desk: Desk
    private let meeting: Meeting
    private let step: StepID

    init() throws {
        let played = try Desk("01-a-review-decided.yaml")
        let decided = try #require(played.matter.decisions.first)
        meeting = try #require(played.meeting(decided.meeting))
        step = decided.step
        desk = played
    }

    private func pack(
        for reader: String = "Priya Raman", seeing: Bool = true, of matter: Case? = nil
    ) -> AgendaPack {
        let matter = matter ?? desk.matter
        let entry = AgendaEntry(
            matter: desk.matter.id, step: step, reference: desk.matter.reference, standing: .new)
        let lines = meeting.agenda(under: desk.procedure, listed: seeing ? [entry] : [])
        return AgendaPack(
            for: meeting,
            AgendaPack.Contents(
                lines: lines,
                cases: seeing ? [matter.id: (matter, desk.procedure)] : [:],
                tracker: [], arising: []),
            under: desk.procedure,
            issue: PaperIssue(
                under: desk.procedure, madeFor: reader,
                at: Moment(secondsSinceEpoch: 1_795_168_800), head: nil),
            name: { [desk] in desk.name($0) })
    }

    private func text(_ pack: AgendaPack) -> String {
        var writer = Writer()
        writer.append(AgendaPackPaper(pack))
        return writer.string
    }

    @Test(.clause("WO-064"))
    func `hold the referral, every agency's answer, and the criteria of every kind of review`() {
        let words = text(pack())
        #expect(words.contains(desk.matter.reference))
        let replies = desk.matter.gatherings.values.flatMap(\.asked.values).compactMap(\.reply)
        #expect(!replies.isEmpty)
        #expect(words.contains("The tests, as far as they can be said"))
        #expect(pack().criteria.count == desk.procedure.criteria.count)
        let parts = pack().lines.flatMap(\.cases).flatMap(\.parts)
        #expect(parts.count > replies.count)
    }

    @Test(.clause("BX-012", "WO-041"))
    func `list what was attached to a case and not withdrawn, each with its link`() throws {
        #expect(!text(pack()).contains("Papers attached"))
        var matter = desk.matter
        for (id, title) in [("kept", "Internal review"), ("gone", "The wrong chronology")] {
            let file = AttachedFile(
                id: FileID(id), title: title, name: "r.pdf", kind: .pdf, length: 2_048, digest: "ab")
            matter.happened(
                Happening(
                    .fileAttached("screening", for: "nelft", file),
                    by: Actor(person: "p", role: "agency-respondent", agency: "nelft"),
                    at: Moment(secondsSinceEpoch: 1_790_000_000)))
        }
        let withdrawn = Happening(
            .fileWithdrawn("gone", reason: "Another person's."), by: Actor(person: "p", role: "r"),
            at: Moment(secondsSinceEpoch: 1_790_000_060))
        matter.happened(withdrawn)
        let words = text(pack(of: matter))
        #expect(words.contains("Papers attached"))
        #expect(words.contains(">Internal review</a>. PDF, 2 KB. "))
        #expect(words.contains("href=\"files/\(matter.id)/kept\""))
        #expect(!words.contains("The wrong chronology"))
        #expect(!text(pack(seeing: false, of: matter)).contains("Internal review"))
    }

    @Test func `say of a form that is being filled in that it is not handed in`() throws {
        #expect(!text(pack()).contains("not handed in yet"))
        var matter = desk.matter
        let actor = Actor(person: "somebody", role: "referrer")
        let at = Moment(secondsSinceEpoch: 1_795_168_800)
        matter.happened(Happening(.stepOpened("referral"), by: actor, at: at))
        #expect(text(pack(of: matter)).contains("not handed in yet"))
    }

    @Test func `hold nothing of a case that the reader may not see`() {
        let words = text(pack(seeing: false))
        #expect(!words.contains(desk.matter.reference))
        #expect(!words.contains(desk.matter.subjectName(under: desk.procedure)))
    }

    @Test func `are one sound PDF, tagged, marked, with a bookmark for each item and whose copy it is`()
        async throws
    {
        let name = "Ægir \u{202E}</svg>\") } ‏عُمَر"
        let pack = pack(for: name)
        let sheet = PaperSheet(
            title: "Papers", issue: pack.issue, content: .pattern(AgendaPackPaper(pack)),
            watermark: name)
        let pdf = try await PaperPress(program: Self.weasyPrint).pdf(of: sheet)
        let file = FileManager.default.temporaryDirectory
            .appending(path: "onepanel-pack-\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pdf).write(to: file)
        let facts = try output(of: "pdfinfo", file.path)
        #expect(facts.contains("Tagged:          yes") && facts.contains("JavaScript:      no"))
        #expect(
            try output(of: "qpdf", "--check", file.path).contains(
                "No syntax or stream encoding errors"))
        let outline = try output(of: "qpdf", "--json", "--json-key=outlines", file.path)
        #expect(outline.contains(desk.matter.reference))
        #expect(outline.contains("The criteria for each kind of review"))
        let pages = try output(of: "pdftotext", "-layout", file.path, "-")
            .split(separator: "\u{0C}").filter { !$0.allSatisfy(\.isWhitespace) }
        #expect(pages.count > 2)
        for page in pages { #expect(page.contains("OFFICIAL-SENSITIVE")) }
    }
}
