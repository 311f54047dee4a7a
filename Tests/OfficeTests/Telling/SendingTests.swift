import CaseReview
import Clauses
import Foundation
import Identity
import Post
import Record
import Testing

@testable import Office

@Suite struct `Sending what is due` {
    private let room: PostRoom
    private var place: Place { room.place }
    private var offices: Offices { room.offices }
    private var office: Office { room.office }
    private var server: MadeUpServer { room.server }

    init() async throws { room = try await PostRoom() }

    private func tell(_ people: PersonID...) throws { try room.tell(people) }

    @discardableResult
    private func round(after seconds: Int = 0) async -> String? {
        await room.round(after: seconds)
    }

    private func lines() throws -> [OutboxLine] { try office.record.outbox() }

    @Test func `a message leaves once, with a link and no name`() async throws {
        try tell("milo-nelft")
        await round()
        await round(after: 100_000)
        let mail = try #require(server.accepted.first)
        #expect(server.tried == 1)
        #expect(mail.to.address.text == "milo-nelft@example.org" && mail.to.name.isEmpty)
        #expect(mail.text.contains("https://op.example/redbridge/meetings/m/papers\n"))
        #expect(!mail.text.contains("Name of"))
        #expect(try lines().map(\.state) == [.sent])
        #expect(try lines().map(\.endedAt) == [place.hands.moment.plus(seconds: -100_000)])
    }

    @Test func `what is put off is tried after one minute, five, a quarter, an hour, and every four`()
        async throws
    {
        try tell("milo-nelft")
        server.say(.putOff(.reply(451)))
        await round()
        for (tries, pause) in [60, 300, 900, 3_600, 14_400, 14_400].enumerated() {
            #expect(server.tried == tries + 1)
            await round(after: pause - 1)
            #expect(server.tried == tries + 1)
            server.say(.putOff(.reply(451)))
            await round(after: 1)
        }
        #expect(server.tried == 7)
        #expect(try lines().map(\.attempts) == [7])
        #expect(try lines().map(\.fault) == ["reply-451"])
    }

    @Test func `what the server refuses stays, until somebody sends it again`() async throws {
        try tell("milo-nelft", "marcus-bell")
        server.say(.refused(.reply(550)))
        await round()
        await round(after: 1_000_000)
        #expect(server.tried == 2)
        let refused = try #require(try office.record.outbox(.refused).first)
        #expect(refused.fault == "reply-550" && refused.attempts == 1)
        try office.record.sendAgain(refused.id, at: place.hands.moment)
        await round()
        #expect(Set(server.accepted.map(\.id)).count == 2)
        #expect(try lines().map(\.state) == [.sent, .sent])
    }

    @Test func `while there is no way to the server, one is tried and all wait`() async throws {
        try tell("milo-nelft", "marcus-bell", "nora-nelft")
        server.say(.noWay(.certificate))
        #expect(await round() == "certificate")
        #expect(server.tried == 1)
        #expect(try lines().map(\.fault) == ["certificate", "certificate", "certificate"])
        #expect(try lines().map(\.attempts).reduce(0, +) == 1)
        await round(after: 59)
        #expect(server.tried == 1)
        #expect(await round(after: 1) == nil)
        #expect(server.accepted.count == 3)
    }

    @Test func `who has left, or is let in nowhere, gets nothing`() async throws {
        try tell("milo-nelft", "marcus-bell", "nobody-at-all")
        let milo = try #require(try offices.identity.person("milo-nelft"))
        try offices.identity.endPosting(
            try #require(milo.postings.first), of: milo.id, by: nil, now: place.hands.moment)
        try offices.identity.disable("marcus-bell", by: nil, now: place.hands.moment)
        await round()
        #expect(server.tried == 0)
        #expect(try lines().map(\.state) == [.setAside, .setAside, .setAside])
        #expect(try lines().allSatisfy { $0.fault == "left" })
    }

    @Test func `who has not joined gets it once they have`() async throws {
        let (person, invitation) = try offices.identity.invite(
            name: "Ny", email: "ny@example.org",
            postings: [
                Posting(
                    partnership: "redbridge", role: "panel-member", agency: "bhrut",
                    from: place.hands.moment)
            ], by: nil, now: place.hands.moment)
        try tell(person)
        await round()
        #expect(server.tried == 0)
        #expect(try lines().map(\.fault) == ["not-joined"])
        _ = try await offices.identity.accept(
            invitation, password: "walnut-lantern-ferry", now: place.hands.moment)
        await round(after: 4 * 3_600)
        #expect(server.accepted.map(\.to.address.text) == ["ny@example.org"])
    }

    @Test func `what is past is not sent any more`() async throws {
        let plan = MeetingPlan(
            body: "one-panel", day: place.hands.moment.day.adding(calendarDays: 3), time: "10:00",
            place: "Town Hall")
        _ = try office.planMeeting(plan, by: .secretariat)
        try tell("nora-nelft")
        place.wait(days: 4)
        await round()
        #expect(server.accepted.map(\.to.address.text) == ["nora-nelft@example.org"])
        #expect(try office.record.outbox(.setAside).map(\.fault) == ["overtaken", "overtaken"])
        try tell("nora-nelft")
        place.wait(days: 31)
        await round()
        #expect(server.accepted.count == 1)
        #expect(try lines().first?.fault == "expired")
    }

    @Test func `what may have arrived is not sent again by itself, and holds up nothing else`() async throws {
        try tell("milo-nelft", "marcus-bell")
        server.say(.unanswered)
        await round()
        await round(after: 1_000_000)
        #expect(server.tried == 2)
        #expect(server.accepted.map(\.to.address.text) == ["milo-nelft@example.org"])
        let line = try #require(try office.record.outbox(.unanswered).first)
        #expect(line.recipient == "marcus-bell" && line.fault == "unanswered" && line.attempts == 1)
        try office.record.sendAgain(line.id, at: place.hands.moment)
        await round()
        #expect(Set(server.accepted.map(\.id)).count == 2)
    }

    @Test func `an address that none can write to is shown, and given to no server`() async throws {
        try await offices.identity.addDemoAccount(
            id: "odd", name: "Odd", email: "o<d>d@example.org", password: "walnut-lantern-ferry",
            postings: [
                Posting(
                    partnership: "redbridge", role: "panel-member", agency: "dwp",
                    from: Moment(secondsSinceEpoch: 0))
            ], now: Moment(secondsSinceEpoch: 0))
        try tell("odd")
        await round()
        #expect(server.tried == 0)
        #expect(try lines().map(\.fault) == ["address"])
        #expect(try lines().map(\.state) == [.refused])
    }

    @Test(.clause("BX-037"))
    func `nothing of a case is in any e-mail that a case leads to`() async throws {
        let id = try office.handedIn()
        try office.perform(
            .settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "Nobody knew Robin.", [:]),
            on: id, by: .chair)
        await round()
        let reference = try office.load(id).reference
        #expect(server.accepted.count >= 3)
        for mail in server.accepted {
            let all = mail.subject + mail.text + mail.from.name + mail.to.name
            for word in ["Robin", "Example ", reference, "death", "Amara", "Nobody knew", "Name of"] {
                #expect(!all.contains(word))
            }
            #expect(mail.text.contains("https://op.example/redbridge/"))
        }
    }

    @Test func `days that are near are told once a day, as a number and a link`() async throws {
        let id = try office.screening()
        await round()
        let before = server.accepted.count
        let row = try #require(office.row(id))
        let due = try #require(row.due)
        place.hands.moment = Moment(
            day: office.calendar.subtracting(2, from: due), hour: 0, minute: 5)
        for _ in 0..<3 {
            offices.sweep { partnership, failure in Issue.record("\(partnership): \(failure)") }
        }
        await round()
        #expect(server.accepted.count == before)
        await round(after: 8 * 3_600)
        let digests = server.accepted.dropFirst(before)
        let keepers = digests.filter { $0.to.address.text.hasPrefix("priya-raman@") }
        #expect(keepers.count == 1)
        let mail = try #require(keepers.first)
        #expect(mail.text.contains("near") && mail.text.contains("/redbridge/deadlines"))
        #expect(!mail.text.contains("Robin") && !mail.text.contains("OP-"))
        #expect(!digests.contains { $0.to.address.text.hasPrefix("ada-administrator@") })
    }

    @Test func `whatever the server does, each message is accepted once and none is lost`() async throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<12 { try tell("milo-nelft", "marcus-bell", "nora-nelft") }
        for _ in 0..<400 where try office.record.outboxCounts()[.sent] != 36 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: server.say(.putOff(.timedOut), .accepted, .putOff(.reply(421)))
            case 1: server.say(.noWay(.noAnswer))
            case 2: server.say(.accepted, .refused(.reply(554)))
            case 3: try office.record.sendAllAgain(at: place.hands.moment)
            default: server.say()
            }
            await round(after: Int.random(in: 0..<15_000, using: &random))
        }
        #expect(server.accepted.count == 36)
        #expect(Set(server.accepted.map(\.id)).count == 36)
        #expect(office.record.verify().isSound)
    }
}
