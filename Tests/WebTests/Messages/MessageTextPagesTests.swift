import CaseReview
import Office
import Testing

@testable import Web

@Suite struct `The pages of the words of e-mails` {
    private let house: TestSite
    private let path = "/redbridge/messages/words/meeting-planned"

    init() async throws { house = try await TestSite() }

    private func send(
        _ subject: String, _ text: String, _ extra: (String, String)..., by name: String = "secretariat"
    ) async throws -> Visitor.Answered {
        try await house.visitor(name).post(path, [("subject", subject), ("text", text)] + extra)
    }

    @Test func `list every kind, and whose words it has`() async throws {
        #expect(try await send("come", "Please come.").status == 303)
        let shown = try await house.visitor("secretariat").get("/redbridge/messages/words")
        for kind in MessageKind.allCases {
            #expect(shown.body.contains("/redbridge/messages/words/\(kind.rawValue)\""))
        }
        #expect(shown.body.contains("The standard words") && shown.body.contains("(change 1)"))
        let messages = try await house.visitor("secretariat").get("/redbridge/messages")
        #expect(messages.body.contains("/redbridge/messages/words\""))
    }

    @Test func `save sound words, show them in force, and go back to the standard ones`() async throws {
        #expect(try await send("come to {{meeting body}}", "Please come.").status == 303)
        let shown = try await house.visitor("secretariat").get(path)
        #expect(shown.body.contains("change 1") && shown.body.contains("OnePanel: come to The panel"))
        #expect(shown.body.contains("Sign in to OnePanel to read it."))
        #expect(try await send("", "", ("do", "restore")).status == 303)
        let after = try await house.visitor("secretariat").get(path)
        #expect(!after.body.contains("Go back to the standard words"))
        #expect(after.body.contains("Back to the standard words on"))
        #expect(after.body.contains("come to {{meeting body}}"))
        #expect(after.body.contains("secretariat of redbridge"))
    }

    @Test func `keep all that was typed when it is refused, and say each fault at its field`() async throws {
        let before = try house.heads()
        let answered = try await send("about {{subject}}", "Dear {{recipient}},\n\n{{how many}}")
        #expect(answered.status == 422)
        #expect(answered.body.contains("value=\"about {{subject}}\""))
        #expect(answered.body.contains("Dear {{recipient}},\n\n{{how many}}</textarea>"))
        #expect(answered.body.contains("href=\"#subject\"") && answered.body.contains("href=\"#text\""))
        #expect(answered.body.contains("There is no name “subject”"))
        #expect(answered.body.contains("Line 3: There is never anything for {{how many}} here."))
        #expect(try house.heads() == before)
    }

    @Test func `keep what was typed when it is the same as before`() async throws {
        let standard = MessageKind.meetingPlanned.standardWords
        let answered = try await send(standard.subject.text, standard.text.text)
        #expect(answered.status == 409)
        #expect(answered.body.contains("The e-mail says this already."))
    }

    @Test func `preview what was typed, with and without a place, and record nothing`() async throws {
        let before = try house.heads()
        let answered = try await send(
            "new words", "At {{meeting place}}.", ("do", "preview"))
        #expect(answered.status == 200)
        #expect(answered.body.contains("These words are not saved yet."))
        #expect(answered.body.contains("OnePanel: new words"))
        #expect(answered.body.contains("At Town Hall, Room 1."))
        #expect(answered.body.contains("At a place not given here."))
        #expect(answered.body.contains("At {{meeting place}}.</textarea>"))
        #expect(try house.heads() == before)
    }

    @Test func `show the words to an auditor without a form, and take none from one`() async throws {
        let shown = try await house.visitor("auditor").get(path)
        #expect(shown.status == 200 && !shown.body.contains("<textarea"))
        #expect(shown.body.contains("OnePanel: a meeting was planned"))
        #expect(try await send("x", "y", by: "auditor").status == 409)
        #expect(try await send("x", "y", by: "panel-member").status == 404)
    }

    @Test(arguments: ["MeetingPlanned", "MEETING-PLANNED", "..", "receipt"])
    func `have none for a kind that there is not`(_ kind: String) async throws {
        let answered = try await house.visitor("secretariat")
            .get("/redbridge/messages/words/\(kind)")
        #expect(answered.status == 404)
    }

    @Test func `have nobody's words run as a page`() async throws {
        let words = "<script>alert(1)</script> & \"x\""
        #expect(try await send(words, words).status == 303)
        let shown = try await house.visitor("secretariat").get(path)
        #expect(!shown.body.contains("<script>alert"))
    }
}
