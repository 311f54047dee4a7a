import CaseReview
import Clauses
import HTML
import Papers
import ProcedureLibrary
import Testing

/// What goes to a family, in the procedures that write to one.
@Suite struct `A letter to a family` {
    @Test(
        .clause("BD-072", "DA-077"),
        arguments: [
            (
                "barking-and-dagenham-1.6", "barking-and-dagenham/of-national-importance.yaml",
                "think that a national review may be appropriate.", "The decision and why."
            ),
            (
                "barking-and-dagenham-1.6",
                "barking-and-dagenham/the-partners-change-their-decision.yaml",
                "No child safeguarding practice review is held.", "No review and why."
            ),
            (
                "darlington-1.2.1", "darlington/a-rapid-review-to-a-local-review.yaml",
                "A local child safeguarding practice review is carried out.",
                "What was decided and why."
            ),
        ] as [(ProcedureID, String, String, String)])
    func `says what was decided, in the words agreed for it and never in the reason of the record`(
        procedure: ProcedureID, file: String, decided: String, agreed: String
    ) throws {
        let desk = try Desk(file, of: procedure, in: "Tests/Rehearsals")
        let offers = desk.matter.letters(
            at: try #require(desk.procedure.steps["tell-family"]), under: desk.procedure)
        let offer = try #require(offers.first { $0.addresseeID == "family" })
        let values = desk.values(for: offer)
        #expect(values[.reason] == nil)
        let letter = WrittenLetter(offer.letter.name, from: offer.letter.template, with: values)
        #expect(letter.gaps.isEmpty)
        let text = PaperText(Fragment.pattern(LetterPaper(letter)).bytes).words
        #expect(text.contains(decided))
        #expect(text.contains(agreed))
    }

    @Test(.clause("BD-072", "BX-112", "DA-077", "DA-109"))
    func `bears no marking, whatever procedure it is of`() throws {
        let areas: [ProcedureID] = [
            "barking-and-dagenham-1.6", "bexley-1.03", "darlington-1.2.1", "wolverhampton-2019",
        ]
        for id in areas {
            let procedure = try Shipped.procedure(id).procedure
            let letters = procedure.letters.filter { $0.addressee == "The family" }
            #expect(!letters.isEmpty)
            for letter in letters { #expect(letter.isForPublic, "\(id) \(letter.id)") }
        }
    }

    @Test(
        .clause("BX-112", "DA-110", "DA-145"),
        arguments: [
            ("darlington-1.2.1", "explain to you how you are going to be involved"),
            ("bexley-1.03", "explain to you how this will happen"),
        ] as [(ProcedureID, String)])
    func `that invites promises an explanation, and no way of taking part that nobody agreed`(
        procedure: ProcedureID, explained: String
    ) throws {
        let letter = try #require(
            try Shipped.procedure(procedure).procedure.letter("family-invitation"))
        #expect(letter.template.text.contains(explained))
        #expect(!letter.template.text.contains("on your behalf"))
    }
}
