import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Record
import Testing

@Suite struct `The words of a letter that a partnership changes` {
    private let place: Place
    private let office: Office
    private let letter: Letter

    init() throws {
        place = try Place()
        office = try place.office()
        letter = try #require(try office.procedure.letter("receipt"))
    }

    private func change(_ text: String, by actor: Actor = .secretariat) throws {
        try office.perform(.changeLetter("receipt", text: text), by: actor)
    }

    @Test func `are in force from then on, with who changed them and the former ones kept`() throws {
        try change("Thank you for {{reference}}.")
        try change("Thanks for {{reference}}.")
        // Read again from the disk: what was changed is on record.
        let again = try place.office().arrangements
        let text = again.text(of: letter)
        #expect(text.template.text == "Thanks for {{reference}}.")
        #expect(text.number == 2)
        #expect(text.change?.by == .secretariat)
        #expect(
            again.letters["receipt"]?.map(\.text)
                == ["Thank you for {{reference}}.", "Thanks for {{reference}}."])
    }

    @Test func `give way to the procedure's again, and that is on record too`() throws {
        try change("Thank you for {{reference}}.")
        try office.perform(.restoreLetter("receipt"), by: .secretariat)
        let again = try place.office().arrangements
        #expect(again.text(of: letter).template == letter.template)
        #expect(again.text(of: letter).change == nil)
        #expect(again.letters["receipt"]?.map(\.text) == ["Thank you for {{reference}}.", nil])
    }

    @Test func `are refused when they name what there is not, and nothing is recorded`() throws {
        let before = try office.head()
        let refusal = refusal { try change("Dear {{refrrer}}") }
        let fault = TemplateFault(line: 1, .unknownName("refrrer", nearest: "referrer"))
        #expect(refusal == .partnership(.templateFaulty("receipt", [fault])))
        #expect(try office.head() == before)
    }

    @Test func `are refused when they are the same, for a letter that there is not, and from anybody who keeps no cases`()
        throws
    {
        #expect(refusal { try change(letter.template.text) } == .partnership(.letterUnchanged("receipt")))
        #expect(
            refusal { try office.perform(.restoreLetter("receipt"), by: .secretariat) }
                == .partnership(.letterUnchanged("receipt")))
        #expect(
            refusal { try office.perform(.changeLetter("recipt", text: "x"), by: .secretariat) }
                == .partnership(.noSuchLetter("recipt")))
        #expect(refusal { try change("x", by: .referrer) } == .partnership(.notAKeeper))
    }

    @Test func `can be changed for a letter that every procedure has`() throws {
        try office.perform(.changeLetter("standard-notice", text: "Told: {{outcome}}"), by: .secretariat)
        let text = office.arrangements.text(of: try #require(StandardLetters.all.first { $0.id == "standard-notice" }))
        #expect(text.template.text == "Told: {{outcome}}")
    }

    private func refusal(_ act: () throws -> Void) -> Refusal? {
        do {
            try act()
            return nil
        } catch OfficeFailure.refused(let refusal) {
            return refusal
        } catch {
            return nil
        }
    }
}
