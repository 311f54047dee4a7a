import CaseReview
import Office
import Post
import Record
import Testing

/// What somebody holds, and may see, is asked again when a message leaves.
@Suite struct `A message that waited` {
    private let room: PostRoom
    private var office: Office { room.office }

    init() async throws { room = try await PostRoom() }

    /// A case of which every agency was just asked; nothing of it has left.
    private func asked() async throws -> CaseID {
        let id = try office.screening()
        room.server.say(.noWay(.noAnswer))
        await room.round()
        return id
    }

    private func plan() throws -> MeetingID {
        let plan = MeetingPlan(
            body: "one-panel", day: room.place.hands.moment.day.adding(calendarDays: 7),
            time: "10:00", place: "Town Hall")
        return try office.planMeeting(plan, by: .secretariat).id
    }

    @Test func `about a case does not reach a member whom the chair ruled out of it since`() async throws {
        let id = try await asked()
        let milo = try Mailroom.actor("milo-nelft")
        try office.perform(
            .settle("screening", "collated", reason: "", [:]), on: id, by: .secretariat)
        try office.sit(on: id, with: milo, at: room.place.hands.moment)
        try office.ruleOut(milo, of: id)
        await room.round(after: 100)
        #expect(try room.setAside()["milo-nelft"] == ["ruled-out"])
        // The invitation to the meeting is still theirs.
        #expect(room.readers["milo-nelft"] == 1 && room.readers["nora-nelft"] == 1)
    }

    @Test func `about a case does not reach those who lost the part by which it was theirs`() async throws {
        _ = try await asked()
        for person: PersonID in ["milo-nelft", "nora-nelft", "priya-raman", "sam-otieno"] {
            try room.move(person, to: "referrer", of: "bhrut")
        }
        await room.round(after: 100)
        for person: PersonID in ["milo-nelft", "nora-nelft", "priya-raman", "sam-otieno"] {
            #expect(try room.setAside()[person] == ["seat-lost"], "\(person)")
            #expect(room.readers[person.rawValue] == nil)
        }
        #expect(room.readers["ewa-dwp"] == 1 && room.readers["marcus-bell"] != nil)
        #expect(room.readers["amara-okoye"] == 1)
    }

    @Test func `of a meeting does not reach those who lost their seat and kept another role`() async throws {
        let meeting = try plan()
        try office.perform(.circulatePapers(to: ["milo-nelft"]), on: meeting, by: .secretariat)
        try room.move("milo-nelft", to: "agency-respondent", of: "nelft")
        await room.round()
        #expect(room.readers == ["marcus-bell": 1])
        #expect(try room.setAside() == ["milo-nelft": ["seat-lost"]])
    }

    @Test func `of papers reaches those who keep meetings without a seat`() async throws {
        let meeting = try plan()
        try office.perform(.circulatePapers(to: ["priya-raman"]), on: meeting, by: .secretariat)
        await room.round()
        #expect(room.readers["priya-raman"] == 1)
    }

    @Test func `to a changed meeting moves the entry in the calendar to the new day`() async throws {
        let meeting = try plan()
        await room.round()
        let day = room.place.hands.moment.day.adding(calendarDays: 21)
        let change = MeetingChange(
            day: day, time: "14:30", place: "Library", reason: "The hall is taken.")
        try office.perform(.change(change), on: meeting, by: .secretariat)
        for _ in 0..<2 { await room.round(after: 100) }
        let mails = room.server.accepted.filter { $0.to.address.text.hasPrefix("milo-nelft@") }
        let entries = mails.compactMap(\.invitation)
        #expect(entries.map(\.method) == [.request, .request])
        let (first, second) = (try #require(entries.first), try #require(entries.last))
        func line(_ name: String, of entry: Mail.Invitation) -> Substring? {
            entry.calendar.split(separator: "\r\n").first { $0.hasPrefix(name) }
        }
        #expect(line("UID", of: first) == line("UID", of: second))
        #expect(line("SEQUENCE", of: first) == "SEQUENCE:0")
        #expect(line("SEQUENCE", of: second) == "SEQUENCE:1")
        let written = day.iso.filter { $0 != "-" }
        #expect(line("DTSTART;TZID", of: second)?.hasSuffix(":\(written)T143000") == true)
        #expect(line("LOCATION", of: second) == "LOCATION:Library")
        #expect(mails.last?.text.contains("Library") == true)
    }

    @Test func `to invite never leaves once the meeting was cancelled`() async throws {
        let meeting = try plan()
        room.server.say(.putOff(.reply(451)), .putOff(.reply(451)))
        await room.round()
        try office.perform(.cancel(reason: "No business."), on: meeting, by: .chair)
        // The cancellation is due at once, and the invitation in a minute.
        for _ in 0..<3 { await room.round(after: 100) }
        #expect(room.readers == ["marcus-bell": 1, "milo-nelft": 1])
        #expect(room.server.accepted.map(\.invitation?.method) == [.cancel, .cancel])
        #expect(
            try room.setAside() == [
                "marcus-bell": ["overtaken"], "milo-nelft": ["overtaken"],
            ])
    }

    @Test func `to invite is not overtaken by news of another meeting`() async throws {
        _ = try plan()
        _ = try plan()
        await room.round()
        #expect(room.readers == ["marcus-bell": 2, "milo-nelft": 2])
    }

    @Test func `counts as untold where somebody was to be told, and not where it was past`() async throws {
        _ = try await asked()
        let meeting = try plan()
        try office.perform(.cancel(reason: "No business."), on: meeting, by: .chair)
        try room.move("nora-nelft", to: "referrer", of: "bhrut")
        await room.round(after: 100)
        let now = room.place.hands.moment
        let untold = try office.record.outbox(OutboxTrouble(at: now))
        #expect(untold.map(\.recipient) == ["nora-nelft"])
    }
}
