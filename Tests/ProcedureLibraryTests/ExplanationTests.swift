import CaseReview
import Clauses
import Foundation
import ProcedureLibrary
import Testing

private func explanation() throws -> Explanation {
    let pack = try SoundPack()
    return Explanation(try Library.procedure(inPack: pack.pack))
}

@Suite struct `Explaining a procedure` {
    @Test func `JSON decodes and carries every clause`() throws {
        let text = try explanation().json()
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let expected: Set = [
            "agencies", "area", "bodies", "criteria", "forms", "inForceFrom", "limits", "marking",
            "partnership", "pathways", "procedure", "publicAuthority", "published", "questions", "reviewDue", "roles",
            "sectors", "silences", "title", "version", "wording",
        ]
        #expect(Set(try #require(json).keys) == expected)
        for clause in ["NO-015", "NO-041", "NO-051", "NO-060", "NO-090", "NO-118"] {
            #expect(text.contains("\"\(clause)\""), "\(clause)")
        }
        #expect(json?["inForceFrom"] as? String == "2026-06-01")
    }

    @Test(.clause("RB-014"))
    func `who may cancel a meeting is told with its source, and nothing where the document is silent`()
        throws
    {
        func cancelling(in pack: ProcedureID) throws -> Explanation.SaidPart? {
            let procedure = try Shipped.procedure(pack).procedure
            return Explanation(procedure).bodies.first { $0.id == "one-panel" }?.cancelling
        }
        let said = try #require(try cancelling(in: "redbridge-1.5"))
        #expect(said.words == "the chair alone, while no case waits for it, with a reason")
        #expect(said.citation?.clauses == ["RB-014"])
        #expect(try cancelling(in: "wolverhampton-2019") == nil)
    }

    @Test func `two explanations of one pack are the same to the letter`() throws {
        #expect(try explanation().json() == explanation().json())
        #expect(try explanation().text == explanation().text)
    }

    @Test func `an expression is written as packs write it`() throws {
        let tree = ExpressionTree(
            .all([
                .sector, .unless(.asked("a"), exception: .clearly(.not(.criterion("b")))),
                .atLeast(1, of: [.always]), .age(AgeTest(at: "incident", atLeast: 18, under: 25)),
                .field("f", is: "x"), .done("s"), .outcome("s", "o"),
                .any([.present(.share(1, outOf: 2))]),
                .present(.agencies(atLeast: 3)), .present(.agency("p")), .present(.role("r")),
            ]))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let written = String(decoding: try encoder.encode(tree), as: UTF8.self)
        #expect(
            written == "{\"all\":[{\"sector\":\"health\"},"
                + "{\"unless\":{\"exception\":{\"clearly\":{\"not\":{\"criterion\":\"b\"}}},\"holds\":{\"question\":\"a\"}}},"
                + "{\"at-least\":1,\"of\":[\"always\"]},{\"age\":{\"at\":\"incident\",\"at-least\":18,\"under\":25}},"
                + "{\"field\":\"f\",\"is\":\"x\"},{\"done\":\"s\"},{\"outcome\":[\"s\",\"o\"]},{\"any\":[{\"share\":[1,2]}]},"
                + "{\"agencies\":3},{\"agency\":\"p\"},{\"role\":\"r\"}]}")
    }

    @Test func `a quorum is said with the names of the sectors`() throws {
        let body = try #require(try explanation().bodies.first)
        #expect(body.quorum.words == "all of: Health; Police; at least 1/2 of the member agencies")
        #expect(body.quorum.citation?.clauses == ["NO-015"])
        #expect(!body.quorumByCorrespondence.isStated)
        #expect(
            body.voting.words
                == "carried if nobody votes against it; one vote an agency; a vote against by any of these stops it: Police"
        )
    }

    @Test func `every node has its words`() throws {
        let pack = try SoundPack()
        let words = ExpressionWords(try Library.procedure(inPack: pack.pack))
        let said: [(CaseReview.Expression, String)] = [
            (
                .any([.asked("died"), .all([.always, .always])]),
                "any of: yes to “Has the person died?”; (all of: always; always)"
            ),
            (
                .atLeast(1, of: [.criterion("review-duty")]),
                "at least 1 of: “A review has to be held” is met"
            ),
            (
                .unless(.done("screening"), exception: .not(.always)),
                "“Screening” has ended, unless it is not so that always"
            ),
            (
                .clearly(.outcome("decision", "later")),
                "it is clear that “Decision” ended in “Later”"
            ),
            (
                .age(AgeTest(at: "incident", atLeast: 18, under: 25)),
                "aged at least 18 and under 25 at the incident"
            ),
            (.age(AgeTest(at: "screening.sent", under: 25)), "aged under 25 at “Screening”: sent"),
            (
                .field("setting", is: "ward"),
                "“setting” is “Ward”".replacingOccurrences(of: "“setting”", with: "“Setting”")
            ),
            (.present(.role("chair")), "Chair"),
            (.present(.agencies(atLeast: 3)), "at least 3 of the member agencies"),
            (.present(.agency("nhs")), "New ICB"),
        ]
        for (expression, expected) in said { #expect(words.words(expression) == expected) }
    }

    @Test func `what is found out or noted of a meeting or a partnership is said as anybody would`() throws {
        let pack = try SoundPack()
        let words = ExpressionWords(try Library.procedure(inPack: pack.pack))
        #expect(words.words("meeting.next-held") == "the next meeting is held")
        #expect(words.words("meeting.items-closed") == "items closed")
        #expect(words.words("partnership.frequency-reviewed") == "frequency reviewed")
    }

    @Test func `each reading of a time limit says from where to where`() throws {
        let limits = try explanation().limits
        #expect(
            limits.flatMap(\.readings).map(\.words) == [
                "within 10 working days of “Screening”: sent",
                "after 7 working days and within 10 working days of the incident",
                "by the next meeting of The Panel after the last of “Referral”: ended or “Quality”: Confirmed",
                "without a stated number of days, from “Referral”: opened",
                "5 working days before “Decision”: considered",
            ])
    }

    @Test func `the text names each rule's section, clause and authority`() throws {
        let text = try explanation().text
        #expect(text.contains("NORTH PANEL GUIDANCE, VERSION 1.0 (NORTH-1.0)"))
        #expect(
            text.contains(
                "- Referral: fill in “Referral” and hand it in. By Secretariat or Member."))
        #expect(
            text.contains("  [North guidance 1.0 §4; NO-041] Anybody may refer. (Local procedure)"))
        #expect(text.contains("  → Told. Closes the case."))
        #expect(text.contains("  Quorum by correspondence: not stated. The document does not say."))
        #expect(text.contains("  Held as: The chair settles it."))
        #expect(text.contains("Freedom of information: not stated. The document does not say."))
        #expect(text.contains("  [An Act §1] Both are needed. (Statute)"))
    }
}

extension CaseReview.Expression {
    fileprivate static var sector: CaseReview.Expression { .present(.sector("health")) }
}
