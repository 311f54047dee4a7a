import CaseReview
import Foundation
import Office
import Testing

@testable import Web

@Suite struct `The pages of letters` {
    private let house: TestSite
    private let path = "/redbridge/letters/receipt"

    init() async throws { house = try await TestSite() }

    private func save(_ text: String, _ extra: (String, String)...) async throws -> Visitor.Answered {
        try await house.visitor("secretariat").post(path, [("text", text)] + extra)
    }

    @Test func `list every letter of the procedure and of every procedure, and whose words each has`() async throws {
        let shown = try await house.visitor("secretariat").get("/redbridge/letters")
        for letter in try house.here.office.procedure.letters + StandardLetters.all {
            #expect(shown.body.contains("/redbridge/letters/\(letter.id)\""), "\(letter.id)")
        }
        #expect(shown.body.contains("The procedure&#39;s own") || shown.body.contains("The procedure's own"))
    }

    @Test func `save words that are sound, show them in force, and offer the procedure's again`() async throws {
        #expect(try await save("Thank you for {{reference}}.").status == 303)
        let shown = try await house.visitor("secretariat").get(path)
        #expect(shown.body.contains("change 1"))
        #expect(shown.body.contains("Go back to the procedure"))
        #expect(shown.body.contains("EX-2027-0001"))
        #expect(try await save("", ("do", "restore")).status == 303)
        let after = try await house.visitor("secretariat").get(path)
        #expect(!after.body.contains("Go back to the procedure"))
        #expect(after.body.contains("Thank you for {{reference}}."))
    }

    @Test func `keep all that was typed when it is refused, and say each fault at its line`() async throws {
        let typed = "Dear {{refrrer}},\n\nabout {{subject\n\nyours"
        let before = try house.heads()
        let answered = try await save(typed)
        #expect(answered.status == 422)
        #expect(answered.body.contains(typed))
        #expect(answered.body.contains("Line 1: There is no name “refrrer”. Write {{referrer}}, if that is meant."))
        #expect(answered.body.contains("Line 3: A name begins with {{ and does not end on this line."))
        #expect(try house.heads() == before)
    }

    @Test func `preview what was typed on a made-up case without recording it`() async throws {
        let before = try house.heads()
        let answered = try await save("Hello {{subject}}.", ("do", "preview"))
        #expect(answered.status == 200)
        #expect(answered.body.contains("These words are not saved yet."))
        #expect(answered.body.contains("Hello <bdi>Jordan Example</bdi>."))
        #expect(answered.body.contains("Hello {{subject}}.</textarea>"))
        #expect(try house.heads() == before)
    }

    @Test func `refuse a megabyte of braces in a sentence, and in a moment`() async throws {
        let started = ContinuousClock().now
        let answered = try await save(String(repeating: "{{", count: 1 << 19))
        #expect([413, 422].contains(answered.status))
        #expect(answered.body.contains("longer than 20000 characters") || answered.status == 413)
        #expect(ContinuousClock().now - started < .seconds(5))
    }

    @Test func `show the words to those who may not change them, without a form`() async throws {
        let shown = try await house.visitor("auditor").get(path)
        #expect(shown.status == 200)
        #expect(!shown.body.contains("<textarea"))
        #expect(try await house.visitor("auditor").post(path, [("text", "Changed.")]).status == 409)
    }

    @Test func `open a case's letter to an agency with what was asked of it, and note the look`() async throws {
        let id = house.here.docket.screening.id
        let place = "/redbridge/cases/\(id)/steps/screening/letters/screening-request/nelft"
        let request = try await house.visitor("secretariat").get("/redbridge/cases/\(id)/requests/screening")
        #expect(request.body.contains(place))
        let shown = try await house.visitor("secretariat").get(place)
        #expect(shown.status == 200)
        #expect(shown.body.contains("OFFICIAL-SENSITIVE"))
        #expect(shown.body.contains("\(place)/letter.pdf"))
        #expect(shown.body.contains("http://127.0.0.1:8080/redbridge/cases/\(id)/requests/screening/nelft"))
        let pdf = try await house.visitor("secretariat").get("\(place)/letter.pdf")
        #expect(pdf.reply.type == "application/pdf")
        let word = try await house.visitor("secretariat").get("\(place)/letter.docx")
        #expect(word.reply.type.hasSuffix("wordprocessingml.document"))
        #expect(
            word.reply.headers.contains {
                $0.value.hasPrefix("attachment; filename=\"") && $0.value.hasSuffix("nelft.docx\"")
            })
    }

    @Test func `make letters from the words in force, and say so at their foot`() async throws {
        let id = house.here.docket.handedIn.id
        let place = "/redbridge/cases/\(id)/steps/referral/letters/receipt/addressee"
        #expect(try await house.visitor("secretariat").get(place).body.contains("Words: The procedure"))
        #expect(try await save("We thank you: {{reference}}, {{outcome}}").status == 303)
        let shown = try await house.visitor("secretariat").get(place)
        #expect(shown.body.contains("We thank you: "))
        #expect(shown.body.contains("(change 1)"))
        #expect(shown.body.contains("There is nothing yet for: outcome."))
        #expect(shown.body.contains("[outcome: there is nothing to put here]"))
    }

    @Test func `have no letter to somebody who is not told, asked or named, nor from another step`() async throws {
        let id = house.here.docket.screening.id
        for place in [
            "screening/letters/screening-request/nobody", "screening/letters/receipt/nelft",
            "check/letters/receipt/addressee", "tell-outcome/letters/outcome-board/sab",
        ] {
            let answered = try await house.visitor("secretariat")
                .get("/redbridge/cases/\(id)/steps/\(place)")
            #expect(answered.status == 404, "\(place)")
        }
    }

    @Test func `answer a missing program with what is missing and its cure`() async throws {
        var settings = house.site.settings
        settings.wordMaker = nil
        let site = Site(offices: house.site.offices, settings: settings)
        var visitor = try house.visitor("secretariat")
        visitor = Visitor(site: site, session: visitor.session)
        let id = house.here.docket.handedIn.id
        let answered = try await visitor.get(
            "/redbridge/cases/\(id)/steps/referral/letters/receipt/addressee/letter.docx")
        #expect(answered.status == 500)
        #expect(answered.faults.first?.cure.contains("pandoc") == true)
    }
}
