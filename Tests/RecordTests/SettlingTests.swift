import CaseReview
import Record
import Testing

@Suite struct `Messages that did not reach their readers` {
    private let record: Record
    private let ids: [OutboxLine.State: [Int64]]
    private let day = Moment(secondsSinceEpoch: 100_000)

    /// Nobody was told by any of these but those that were sent, were past, or wait since a moment ago.
    private var trouble: OutboxTrouble {
        OutboxTrouble(
            setAsideBecause: ["left", "expired"], waitingSince: Moment(secondsSinceEpoch: 50_000))
    }

    init() throws {
        record = try Record.inMemory(partnership: "anytown")
        let old = Moment(secondsSinceEpoch: 1_000)
        let mail = NewMessage(kind: "mail", to: "p-2", payload: [1, 2], notBefore: old)
        try record.post(Array(repeating: mail, count: 8), at: old)
        let all = try record.nextMessages(due: day).map(\.id)
        try record.post([mail], at: day)
        let young = try #require(try record.nextMessages(due: day).last).id
        try record.markSent(all[0], at: old)
        try record.markRefused(all[1], because: "reply-550", at: old)
        try record.markUnanswered(all[2], because: "unanswered", at: old)
        try record.setAside(all[3], because: "left", at: old)
        try record.setAside(all[4], because: "overtaken", at: old)
        try record.putOff(all[5], because: "no-answer", to: day)
        try record.putOff(young, because: "no-answer", to: day)
        try record.markSent(all[6], at: old)
        let mark = try #require(try record.nextMessages(due: day).first { $0.id == all[7] }).mark
        try record.markSent(all[7], at: old)
        try record.markBounced([mark], at: old)
        ids = [
            .refused: [all[1]], .unanswered: [all[2]], .setAside: [all[3], all[4]],
            .waiting: [all[5], young], .bounced: [all[7]], .sent: [all[0], all[6]],
        ]
    }

    private func untold() throws -> Set<Int64> { Set(try record.outbox(trouble).map(\.id)) }

    private var wanted: Set<Int64> {
        Set(
            [.refused, .unanswered, .setAside, .waiting, .bounced].compactMap { ids[$0]?.first })
    }

    @Test func `are those, and no others`() throws {
        #expect(try untold() == wanted)
        #expect(try record.outboxCount(trouble) == 5)
        let all = try record.outbox()
        #expect(Set(all.filter(trouble.includes).map(\.id)) == wanted)
    }

    @Test func `are settled, with who said so and when, and are not sent again`() throws {
        for id in wanted { try record.settle(id, of: trouble, by: "priya", at: day) }
        #expect(try record.outboxCount(trouble) == 0)
        let settled = try record.outbox().filter { wanted.contains($0.id) }
        #expect(settled.count == 5)
        #expect(settled.allSatisfy { $0.settledBy == "priya" && $0.settledAt == day })
        #expect(settled.allSatisfy { $0.endedAt != nil && $0.state != .waiting })
        try record.sendAllAgain(at: day)
        for id in wanted { try record.sendAgain(id, at: day) }
        let later = day.plus(hours: 1)
        #expect(try record.nextMessages(due: later).map(\.id) == ids[.waiting]?.suffix(1))
        #expect(record.verify().isSound)
    }

    @Test func `are settled once, and nothing else is`() throws {
        let refused = try #require(ids[.refused]?.first)
        try record.settle(refused, of: trouble, by: "priya", at: day)
        for line in try record.outbox() where !wanted.contains(line.id) || line.id == refused {
            try record.settle(line.id, of: trouble, by: "sam", at: day.plus(hours: 1))
        }
        #expect(try record.outbox().compactMap(\.settledBy) == ["priya"])
    }
}
