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
        try record.markSent(message.id)
        #expect(try due(at: 11).isEmpty)
        #expect(record.verify().isSound)
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
        try record.markFailed(messages[0].id, tryAgainAt: Moment(secondsSinceEpoch: 60))
        #expect(try due(at: 59).map(\.id) == [messages[1].id])
        #expect(try due(at: 60).map(\.attempts) == [0, 1])
    }

    private func mail(_ text: String, from seconds: Int64) -> NewMessage {
        NewMessage(
            kind: "mail", payload: Array(text.utf8),
            notBefore: Moment(secondsSinceEpoch: seconds))
    }

    private func due(at seconds: Int64) throws -> [Message] {
        try record.nextMessages(due: Moment(secondsSinceEpoch: seconds))
    }
}
