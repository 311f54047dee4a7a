import CaseReview
import Foundation
import Record
import Testing

@Suite struct `Reading the record` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        for version in 0..<3 {
            for stream in ["case/1", "case/2", "meeting/1"] as [StreamID] {
                try record.append(
                    [note("\(stream) \(version + 1)")], to: stream, expecting: version,
                    by: secretary)
            }
        }
    }

    @Test func `a stream is read on from a version`() throws {
        #expect(try record.entries(of: "case/2", after: 1).map(\.version) == [2, 3])
        #expect(try record.entries(of: "case/2", after: 3).isEmpty)
    }

    @Test func `a stream is read as it was known at a position`() throws {
        #expect(try record.entries(of: "case/2", upToPosition: 5).map(\.version) == [1, 2])
        #expect(try record.entries(of: "case/2", upToPosition: 4).map(\.version) == [1])
    }

    @Test func `the whole record is followed in batches`() throws {
        let first = try record.entries(afterPosition: 0, limit: 4)
        let next = try record.entries(afterPosition: 4, limit: 100)
        #expect((first + next).map(\.position) == Array(1...9))
        #expect(next.last?.text == "meeting/1 3")
    }

    @Test func `streams are found by how their names begin`() throws {
        #expect(try record.streams(withPrefix: "case/") == ["case/1", "case/2"])
        #expect(try record.streams(withPrefix: "").count == 3)
        #expect(try record.streams(withPrefix: "office").isEmpty)
    }

    @Test func `a stream of which nothing is recorded has version 0`() throws {
        #expect(try record.version(of: "case/none") == 0)
        #expect(try record.entries(of: "case/none").isEmpty)
    }

    @Test func `the head is the last entry`() throws {
        let last = try #require(try record.entries(afterPosition: 8, limit: 1).first)
        #expect(try record.head()?.position == last.position)
        #expect(try record.head()?.hash == last.hash)
    }

    @Test func `nothing of a payload is on disk in the clear`() throws {
        try temporary.file.settle()
        let file = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
        #expect(file.range(of: Data("case/2".utf8)) != nil)
        #expect(file.range(of: Data("case/2 1".utf8)) == nil)
    }
}
