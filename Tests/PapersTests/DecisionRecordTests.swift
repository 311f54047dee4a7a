import CaseReview
import Clauses
import HTML
import Papers
import Testing

/// The decision record holds everything that a decision rested on, in the words of the people who were there.
@Suite struct `The decision record` {
    private func text() throws -> String {
        let record = try Desk("01-a-review-decided.yaml").record(madeFor: "Priya Raman")
        let sheet = PaperSheet(
            title: "Decision record \(record.reference)", issue: record.issue,
            content: .pattern(DecisionRecordPaper(record)))
        return PaperText(sheet.html).words
    }

    /// What a reader has to find, part by part: a part that is dropped from the paper is named here.
    static let parts: [(part: String, words: [String])] = [
        ("whose case", ["OP-2026-0001", "Walter Finch", "17 February 1945", "12 June 2026"]),
        ("who referred, and when", ["Amara Okoye", "3 August 2026"]),
        ("on whose behalf it was screened", ["Mandate:", "delegated screening to the Panel"]),
        ("which body decided, and when", ["One Panel", "3 September 2026"]),
        ("the outcome", ["Safeguarding Adults Review as a duty"]),
        ("the reason", ["Section 44 leaves no choice."]),
        (
            "the learning, the family and the lead process",
            [
                "Concerns are closed on the strength of another agency's visit",
                "a carer's assessment was never offered", "Not more than one kind of review is met",
            ]
        ),
        (
            "the focus and the methodology",
            [
                "from discharge to death", "Appreciative inquiry",
                "The staff are in post and willing",
            ]
        ),
        (
            "each answer with its evidence and reason",
            [
                "Is it known or suspected that the death resulted from abuse or neglect?",
                "Suspected", "Post-mortem result; nursing chronology.",
                "The inquest is not waited for.",
            ]
        ),
        ("each test with its verdict", ["Met", "Not met"]),
        (
            "who was there and in what capacity",
            ["Marcus Bell", "Nadia Petrova", "Dr Noor Castellan", "Guest"]
        ),
        ("who was not there", ["LBR Public Health"]),
        ("the quorum", ["Quorum", "Health", "Police"]),
        (
            "interests and how they were ruled on",
            [
                "Yusuf Demir", "my neighbour for many years",
                "A close personal acquaintance with the family.", "Marcus Bell",
            ]
        ),
        ("views", ["Our own decision to close the concern should be looked at first."]),
        (
            "each agency's vote, with the reason where there is one",
            ["11 for, 0 against, 1 abstaining", "we would rather leave it to those who were there"]
        ),
        (
            "time limits as they stood",
            ["Time limits as they stood at the decision", "Heard at the next meeting"]
        ),
        (
            "the recommendation, ratification and final decision, each by itself",
            [
                "Send the recommendation", "8 Sep 2026", "Ratification by the Independent Chair",
                "Ratified", "15 Sep 2026", "Agreement of the statutory partners", "Final decision",
                "22 Sep 2026", "The Board will commission the review through the SAR Panel.",
            ]
        ),
        (
            "who was told, how and when",
            [
                "Safeguarding Adults Board", "The referrer", "25 September 2026",
                "Telephone, confirmed by e-mail",
            ]
        ),
        ("under which procedure", ["version 1.5", "redbridge-1.5"]),
        (
            "its marking, for whom it was made, and its place in the record",
            [
                "OFFICIAL-SENSITIVE", "Made for Priya Raman", "Record at entry",
            ]
        ),
    ]

    @Test(
        .clause("RB-016", "RB-134", "RB-035", "RB-051", "RB-018", "RB-006", "RB-009", "RB-054", "RB-083"),
        arguments: parts)
    func `holds every part that it has to hold`(part: String, words: [String]) throws {
        let text = try text()
        for phrase in words {
            #expect(text.lowercased().contains(phrase.lowercased()), "\(part)")
        }
    }

    @Test(.clause("RB-015"))
    func `counts the member who was ruled out neither as present for the item nor as voting`()
        throws
    {
        let record = try Desk("01-a-review-decided.yaml").record(madeFor: "Priya Raman")
        let decision = try #require(record.decisions.first)
        #expect(!decision.present.contains { $0.name == "Yusuf Demir" })
        #expect(!decision.votes.contains { $0.agency == "LBR Housing Service" })
        #expect(decision.interests.map(\.name) == ["Yusuf Demir"])
        #expect(decision.interests.first?.ruledBy?.contains("Marcus Bell") == true)
    }

    @Test func `carries the place in the record of every stage of the course`() throws {
        let record = try Desk("01-a-review-decided.yaml").record(madeFor: "Priya Raman")
        #expect(!record.course.isEmpty)
        let positions = record.course.compactMap(\.place?.position)
        #expect(positions.count == record.course.count)
        #expect(positions == positions.sorted())
    }

    @Test func `says plainly when nothing has been decided and nobody told`() throws {
        let record = try Desk("02-not-for-the-panel.yaml").record(madeFor: "Priya Raman")
        #expect(record.decisions.isEmpty)
        #expect(!record.subject.isEmpty)
    }

    @Test func `writes what people typed as text, whatever it looks like`() throws {
        var record = try Desk("01-a-review-decided.yaml").record(madeFor: "<b>Priya</b>")
        record.decisions[0].reason = "<script>alert(1)</script>"
        let sheet = PaperSheet(
            title: "Decision record", issue: record.issue,
            content: .pattern(DecisionRecordPaper(record)))
        let html = String(decoding: sheet.html, as: UTF8.self)
        #expect(!html.contains("<script>"))
        #expect(!html.contains("<b>Priya"))
        #expect(html.contains("&lt;script&gt;alert(1)"))
    }

    @Test(.clause("DA-052"))
    func `names the files that were before the body, with their hash, and none that came or went otherwise`()
        throws
    {
        let desk = try Desk("01-a-review-decided.yaml")
        let decided = try #require(
            desk.happenings.firstIndex {
                if case .decided = $0.happening.event { true } else { false }
            })
        func filed(_ event: CaseEvent) -> PlacedHappening {
            let actor = Actor(person: "p", role: "agency-respondent", agency: "nelft")
            let at = desk.happenings[decided].happening.at
            return PlacedHappening(
                Happening(event, by: actor, at: at), at: desk.happenings[decided].place)
        }
        func attached(_ title: String) -> PlacedHappening {
            let file = AttachedFile(
                id: FileID(title), title: title, name: "r.pdf", kind: .pdf, length: 2_048,
                digest: "5ad0")
            return filed(.fileAttached("screening", for: "nelft", file))
        }
        var happenings = desk.happenings
        happenings.insert(
            contentsOf: [
                attached("Chronology"), attached("Wrong"), attached("Hidden"),
                filed(.fileWithdrawn("Wrong", reason: "Another person's.")),
                filed(.fileClosedToReaders("Hidden", reason: "Another person's.")),
            ], at: decided)
        happenings += [
            attached("Late"), filed(.fileClosedToReaders("Chronology", reason: "Another's.")),
        ]
        let record = DecisionRecord(
            of: desk.matter, under: desk.procedure, happenings: happenings,
            issue: desk.record(madeFor: "Priya").issue, name: { desk.name($0) })
        let papers = try #require(record.decisions.first).papers
        #expect(papers.map(\.label) == ["Chronology"])
        let day = desk.happenings[decided].happening.at.day.longText
        #expect(
            papers.first?.text.hasSuffix(
                "SHA-256 5ad0\nClosed to readers on \(day) because: Another's.") == true)
        var writer = Writer()
        writer.append(DecisionRecordPaper(record))
        #expect(writer.string.contains("The papers before the body"))
    }
}
