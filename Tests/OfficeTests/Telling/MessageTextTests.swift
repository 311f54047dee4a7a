import CaseReview
import Office
import Post
import Record
import Testing

@Suite struct `The words of an e-mail that a partnership changes` {
    private let room: PostRoom
    private var office: Office { room.office }

    init() async throws { room = try await PostRoom() }

    private func change(_ subject: String, _ text: String, by actor: Actor = .secretariat) throws {
        try office.perform(
            .changeMessage(.papersCirculated, subject: subject, text: text), by: actor)
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

    @Test func `are in force from then on, with who changed them and the former ones kept`() throws {
        try change("papers of {{area}}", "One.")
        try change("papers of {{area}}", "Two.")
        try office.perform(.restoreMessage(.papersCirculated), by: .secretariat)
        // Read again from the disk: what was changed is on record.
        let again = try PostRoom.offices(in: room.place).office(of: "redbridge")
        let kept = try #require(again?.arrangements)
        #expect(kept.messages[.papersCirculated]?.map(\.written?.text) == ["One.", "Two.", nil])
        #expect(kept.messages[.papersCirculated]?.map(\.by) == [.secretariat, .secretariat, .secretariat])
        #expect(kept.text(of: .papersCirculated).words == MessageKind.papersCirculated.standardWords)
        #expect(kept.text(of: .papersCirculated).change == nil)
    }

    @Test func `are refused when they are faulty or the same, and from anybody who keeps no cases`() throws {
        let before = try office.head()
        let fault = TemplateFault(line: 1, .unknownName("subject", nearest: nil))
        guard
            case .partnership(.messageFaulty(.papersCirculated, let faults)) = refusal({
                try change("x", "About {{subject}}")
            })
        else { return #expect(Bool(false), "nothing was refused") }
        #expect(faults.text == [fault] && faults.subject.isEmpty)
        let standard = MessageKind.papersCirculated.standardWords
        #expect(
            refusal { try change(standard.subject.text, standard.text.text) }
                == .partnership(.messageUnchanged(.papersCirculated)))
        #expect(
            refusal { try office.perform(.restoreMessage(.papersCirculated), by: .secretariat) }
                == .partnership(.messageUnchanged(.papersCirculated)))
        #expect(refusal { try change("x", "y", by: .referrer) } == .partnership(.notAKeeper))
        #expect(try office.head() == before)
    }

    @Test func `leave with the link and the last sentence, whatever they are`() async throws {
        try change("papers in {{area}}", "Papers are there.\n\n{{area}}")
        room.place.wait(seconds: 1)
        try room.tell(["milo-nelft"])
        await room.round()
        let mail = try #require(room.server.accepted.first)
        #expect(mail.subject == "OnePanel: papers in London Borough of Redbridge")
        #expect(
            mail.text == """
                Papers are there.

                London Borough of Redbridge

                https://op.example/redbridge/meetings/m/papers

                For confidentiality this message says no more. Sign in to OnePanel to read it.

                """)
    }

    /// Else one Message-ID would stand for two messages, and a reader would have both.
    @Test func `are those of when it was written, each time that it is tried`() async throws {
        try room.tell(["milo-nelft"])
        room.server.say(.putOff(.reply(451)))
        await room.round()
        room.place.wait(seconds: 10)
        try change("other papers", "Other words.")
        await room.round(after: 1_000)
        #expect(room.server.accepted.map(\.subject) == ["OnePanel: papers for a meeting are ready"])
        try room.tell(["milo-nelft"])
        await room.round()
        #expect(room.server.accepted.last?.subject == "OnePanel: other papers")
        #expect(room.server.accepted.count == 2)
    }

    /// A clock counts seconds: what is written in the second of a change leaves in the words before it.
    @Test func `do not change for what was written in the same second`() async throws {
        try room.tell(["milo-nelft"])
        try change("other papers", "Other words.")
        try room.tell(["marcus-bell"])
        await room.round()
        #expect(
            Set(room.server.accepted.map(\.subject)) == ["OnePanel: papers for a meeting are ready"])
        #expect(room.server.accepted.count == 2)
    }

    @Test func `are the same when another service on the same data folder sends`() async throws {
        let other = try PostRoom.offices(in: room.place)
        try change("other papers", "Other words.")
        room.place.wait(seconds: 1)
        try room.tell(["milo-nelft"])
        _ = await other.sendDue(of: "redbridge", by: room.route)
        #expect(room.server.accepted.map(\.subject) == ["OnePanel: other papers"])
    }
}
