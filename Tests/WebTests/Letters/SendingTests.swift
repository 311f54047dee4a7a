import CaseReview
import Office
import Testing

@testable import Web

@Suite struct `Noting that a letter was posted` {
    private let house: TestSite
    private let letter: String
    private let id: CaseID

    init() async throws {
        house = try await TestSite()
        id = house.here.docket.screening.id
        letter = "/redbridge/cases/\(id)/steps/screening/letters/screening-request/nelft"
    }

    private func send(
        _ day: String, to: String = "Dr Kit Larch", how: String = "posted",
        by name: String = "secretariat"
    ) async throws -> Visitor.Answered {
        let parts = day.split(separator: "-").map(String.init)
        return try await house.visitor(name).post(
            letter + "/sending",
            [("how", how), ("to", to), ("on-day", parts[2]), ("on-month", parts[1]), ("on-year", parts[0])])
    }

    @Test func `shows it on the letter and in the case's history, with who noted it`() async throws {
        let before = try await house.visitor("secretariat").get(letter)
        #expect(before.body.contains("Nobody has noted that this letter went out."))
        let sent = try await send("2026-11-20")
        #expect(sent.status == 303 && sent.location == letter)
        let after = try await house.visitor("secretariat").get(letter)
        #expect(after.body.contains("Letter posted on "))
        #expect(after.body.contains("20 November 2026, to Dr Kit Larch. Noted by secretariat of redbridge"))
        let history = try await house.visitor("auditor").get("/redbridge/cases/\(id)")
        #expect(history.body.contains("Letter posted: ") && history.body.contains("to Dr Kit Larch"))
    }

    @Test func `keeps what was typed where something is missing, and says it at the field`() async throws {
        let before = try house.heads()
        let answered = try await house.visitor("secretariat").post(
            letter + "/sending", [("to", "Dr Kit Larch"), ("on-day", "31"), ("on-month", "2"), ("on-year", "2026")])
        #expect(answered.status == 422)
        #expect(answered.body.contains("value=\"Dr Kit Larch\"") && answered.body.contains("value=\"31\""))
        #expect(answered.body.contains("Choose how the letter went out"))
        #expect(answered.body.contains("The day: "))
        // The files hang from the letter, wherever the form was sent.
        #expect(answered.body.contains("\(letter)/letter.pdf\""))
        #expect(try house.heads() == before)
    }

    @Test func `refuses a day ahead of today and one before anybody was asked`() async throws {
        let before = try house.heads()
        let ahead = try await send("2026-11-21")
        #expect(ahead.status == 422 && ahead.body.contains("has not come yet"))
        #expect(ahead.body.contains("value=\"Dr Kit Larch\"") && ahead.body.contains("href=\"#on"))
        let early = try await send("2026-09-30")
        #expect(early.status == 422 && early.body.contains("there was cause for it from"))
        #expect(try house.heads() == before)
    }

    @Test func `notes the same once`() async throws {
        #expect(try await send("2026-11-20").status == 303)
        let again = try await send("2026-11-20")
        #expect(again.status == 409 && again.body.contains("This is on record already."))
    }

    @Test func `answers whoever may not open the letter as if there were none`() async throws {
        let before = try house.heads()
        for name in ["panel-member", "auditor", "panel-chair", "referrer", "agency-respondent"] {
            #expect(try await send("2026-11-20", by: name).status == 404, "\(name)")
        }
        #expect(try house.heads() == before)
    }
}
