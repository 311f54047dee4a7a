import CaseReview
import Foundation
import Record
import Testing

@Suite struct `The outbox` {
    private let record: Record

    init() throws {
        record = try Record.inMemory(partnership: "anytown")
    }

    @Test func `a message leaves with its entries, once`() throws {
        try record.append(
            [note("a")], to: "case/1", expecting: 0, outbox: [mail("hello", from: 10)],
            by: secretary)
        #expect(try due(at: 9).isEmpty)
        let message = try #require(try due(at: 10).first)
        #expect(message.stream == "case/1")
        #expect(message.position == 1)
        #expect(message.payload == Array("hello".utf8))
        try record.markSent(message.id, at: Moment(secondsSinceEpoch: 10))
        #expect(try due(at: 11).isEmpty)
        #expect(record.verify().isSound)
    }

    @Test func `a line says what became of a message, and not what it says`() throws {
        try post(["one", "two", "three", "four"])
        let ids = try due(at: 5).map(\.id)
        let now = Moment(secondsSinceEpoch: 7)
        try record.markSent(ids[0], at: now)
        try record.markRefused(ids[1], because: "reply-550", at: now)
        try record.setAside(ids[2], because: "left", at: now)
        let lines = try record.outbox()
        #expect(lines.map(\.id) == ids.reversed())
        #expect(lines.map(\.state) == [.waiting, .setAside, .refused, .sent])
        #expect(lines.map(\.fault) == ["", "left", "reply-550", ""])
        #expect(lines.map(\.attempts) == [0, 0, 1, 1])
        #expect(lines.map(\.endedAt) == [nil, now, now, now])
        #expect(lines.allSatisfy { $0.recipient == "p-2" && $0.writtenAt == secretary.recordedAt })
        #expect(try record.outbox(.refused).map(\.id) == [ids[1]])
        #expect(
            try record.outboxCounts() == [.waiting: 1, .setAside: 1, .refused: 1, .sent: 1])
        #expect(record.verify().isSound)
    }

    @Test func `what was refused is kept, and leaves when it is let go again`() throws {
        try post(["one"])
        let message = try #require(try due(at: 5).first)
        try record.markRefused(message.id, because: "reply-550", at: Moment(secondsSinceEpoch: 7))
        #expect(try due(at: 99).isEmpty)
        try record.sendAllAgain(at: Moment(secondsSinceEpoch: 50))
        let again = try #require(try due(at: 50).first)
        #expect(again.payload == message.payload)
        #expect(again.mark == message.mark)
        try record.markSent(message.id, at: Moment(secondsSinceEpoch: 51))
        try record.sendAgain(message.id, at: Moment(secondsSinceEpoch: 52))
        #expect(try due(at: 99).isEmpty)
    }

    @Test func `all that is due is put off together, and what is not due stays as it is`() throws {
        try record.append(
            [note("a")], to: "case/1", expecting: 0,
            outbox: [mail("first", from: 0), mail("second", from: 1), mail("later", from: 30)],
            by: secretary)
        try record.putOff(
            dueBy: Moment(secondsSinceEpoch: 5), because: "no-answer",
            to: Moment(secondsSinceEpoch: 60))
        #expect(try due(at: 30).count == 1)
        #expect(try due(at: 60).map(\.attempts) == [0, 0, 0])
        #expect(try record.outbox().map(\.fault) == ["", "no-answer", "no-answer"])
    }

    @Test func `a message of one name is written once`() throws {
        for _ in 0..<2 {
            try record.post(
                [mail("digest", from: 0, once: "digest/1"), mail("plain", from: 0)],
                at: Moment(secondsSinceEpoch: 3))
        }
        #expect(
            try due(at: 5).map { String(decoding: $0.payload, as: UTF8.self) }
                == ["digest", "plain", "plain"])
        #expect(record.verify().isSound)
    }

    @Test func `each message has a mark of its own, however often it is read`() throws {
        try post(["same", "same"])
        let marks = try due(at: 5).map(\.mark)
        #expect(Set(marks).count == 2)
        #expect(try due(at: 5).map(\.mark) == marks)
        #expect(marks.allSatisfy { $0.count == 32 })
    }

    @Test func `a number that is given again after a restore makes no mark again`() throws {
        let restored = try Record.inMemory(partnership: "anytown")
        for (record, seconds) in [(record, Int64(10)), (restored, 20)] {
            try record.append(
                [note("a")], to: "case/1", expecting: 0, outbox: [mail("a", from: 0)],
                by: authorship(at: seconds))
        }
        let other = try restored.nextMessages(due: Moment(secondsSinceEpoch: 99))
        let here = try due(at: 99)
        #expect(here.map(\.id) == other.map(\.id))
        #expect(here.map(\.mark) != other.map(\.mark))
    }

    @Test func `what came back was sent before`() throws {
        try post(["one"])
        let message = try #require(try due(at: 5).first)
        let now = Moment(secondsSinceEpoch: 9)
        #expect(try !record.markBounced([message.mark], at: now))
        try record.markSent(message.id, at: now)
        #expect(try !record.markBounced([String(repeating: "0", count: 32)], at: now))
        #expect(try record.markBounced([message.mark], at: now))
        #expect(try record.outbox().map(\.state) == [.bounced])
        #expect(record.verify().isSound)
    }

    @Test func `all that came back is found at once, and what may have arrived among it`() throws {
        try post(["one", "two", "three"])
        let messages = try due(at: 5)
        let now = Moment(secondsSinceEpoch: 9)
        try record.markSent(messages[0].id, at: now)
        try record.markUnanswered(messages[1].id, because: "unanswered", at: now)
        #expect(try record.markBounced(Set(messages.map(\.mark)), at: now))
        #expect(try record.outbox().map(\.state) == [.waiting, .bounced, .bounced])
        #expect(record.verify().isSound)
    }

    @Test func `what may have arrived waits for somebody to send it again, one by one`() throws {
        try post(["one"])
        let message = try #require(try due(at: 5).first)
        let now = Moment(secondsSinceEpoch: 9)
        try record.markUnanswered(message.id, because: "unanswered", at: now)
        try record.sendAllAgain(at: now)
        #expect(try due(at: 99).isEmpty)
        #expect(try record.outbox().map(\.state) == [.unanswered])
        try record.sendAgain(message.id, at: now)
        #expect(try due(at: 99).map(\.payload) == [message.payload])
    }

    @Test func `a later message about the same, to the same person, is found whatever became of it`()
        throws
    {
        try post(["one"])
        try record.append(
            [note("b")], to: "case/2", expecting: 0, outbox: [mail("elsewhere", from: 0)],
            by: secretary)
        let message = try #require(try due(at: 5).first)
        #expect(try !record.hasLater(message, ofKinds: ["mail"]))
        try record.append(
            [note("b")], to: "case/1", expecting: 1, outbox: [mail("two", from: 0)], by: secretary)
        let later = try #require(try due(at: 5).last)
        try record.markSent(later.id, at: Moment(secondsSinceEpoch: 9))
        #expect(try record.hasLater(message, ofKinds: ["mail"]))
        #expect(try !record.hasLater(message, ofKinds: ["other"]))
        #expect(try !record.hasLater(later, ofKinds: ["mail"]))
    }

    private func post(_ texts: [String]) throws {
        try record.append(
            [note("a")], to: "case/1", expecting: 0, outbox: texts.map { mail($0, from: 0) },
            by: secretary)
    }

    @Test func `a message whose entries were refused is not there`() throws {
        #expect(throws: NotAppended.self) {
            try record.append(
                [note("a")], to: "case/1", expecting: 5, outbox: [mail("hello", from: 0)],
                by: secretary)
        }
        #expect(try due(at: 99).isEmpty)
    }

    @Test func `a message that failed is tried again later`() throws {
        try record.append(
            [note("a")], to: "case/1", expecting: 0,
            outbox: [mail("first", from: 0), mail("second", from: 1)], by: secretary)
        let messages = try due(at: 5)
        #expect(messages.map(\.attempts) == [0, 0])
        try record.markFailed(
            messages[0].id, because: "timed-out", tryAgainAt: Moment(secondsSinceEpoch: 60))
        #expect(try due(at: 59).map(\.id) == [messages[1].id])
        #expect(try due(at: 60).map(\.attempts) == [0, 1])
    }

    private func mail(_ text: String, from seconds: Int64, once: String = "") -> NewMessage {
        NewMessage(
            kind: "mail", to: "p-2", payload: Array(text.utf8),
            notBefore: Moment(secondsSinceEpoch: seconds), once: once)
    }

    private func due(at seconds: Int64) throws -> [Message] {
        try record.nextMessages(due: Moment(secondsSinceEpoch: seconds))
    }
}
