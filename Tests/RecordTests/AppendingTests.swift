import CaseReview
import Foundation
import Sealing
import Testing

@testable import Record

@Suite struct `Appending to the record` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
    }

    @Test func `what was appended is read back whole and in order`() throws {
        let appended = try record.append(
            [note("referred"), note("screened")], to: "case/1", expecting: 0,
            by: authorship(at: 7, agency: nil))
        #expect(try record.entries(of: "case/1") == appended)
        #expect(appended.map(\.text) == ["referred", "screened"])
        #expect(appended.map(\.version) == [1, 2])
        #expect(appended.map(\.position) == [1, 2])
        #expect(appended[0].agency == nil)
        #expect(appended[0].recordedAt == Moment(secondsSinceEpoch: 7))
        #expect(appended[1].previousHash == appended[0].hash)
    }

    @Test func `the record survives being closed and opened again`() throws {
        let appended = try record.append([note("a")], to: "case/1", expecting: 0, by: secretary)
        let again = try temporary.open(verifyOnOpen: true)
        #expect(try again.entries(of: "case/1") == appended)
        #expect(again.finding == .sound(entries: 1, head: appended[0].hash))
        try again.append([note("b")], to: "case/1", expecting: 1, by: secretary)
        #expect(try record.entries(of: "case/1").map(\.text) == ["a", "b"])
    }

    @Test func `of two who read the same version, the second is told`() throws {
        try record.append([note("a")], to: "case/1", expecting: 0, by: secretary)
        let other = try temporary.open()
        try other.append([note("b")], to: "case/1", expecting: 1, by: secretary)
        #expect(throws: NotAppended.someoneElseWasFirst("case/1", expected: 1, actual: 2)) {
            try record.append([note("c")], to: "case/1", expecting: 1, by: secretary)
        }
        #expect(try record.entries(of: "case/1").map(\.text) == ["a", "b"])
    }

    @Test func `of many writers at once, one wins each version`() async throws {
        let wins = await withTaskGroup(of: Int.self) { group in
            for writer in 0..<4 {
                group.addTask { [record] in
                    (0..<25).count { version in
                        (try? record.append(
                            [note("\(writer)")], to: "case/1", expecting: version, by: secretary))
                            != nil
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(try record.version(of: "case/1") == wins)
        #expect(record.verify().isSound)
    }

    @Test func `a decision that rests on another stream fails when that has moved on`() throws {
        try record.append([note("a")], to: "meeting/1", expecting: 0, by: secretary)
        try record.append(
            [note("b")], to: "case/1", expecting: 0, unchanged: ["meeting/1": 1], by: secretary)
        #expect(throws: NotAppended.someoneElseWasFirst("meeting/1", expected: 2, actual: 1)) {
            try record.append(
                [note("c")], to: "case/1", expecting: 1, unchanged: ["meeting/1": 2],
                by: secretary)
        }
    }

    @Test func `several streams are appended to all together or not at all`() throws {
        try record.appendTogether(
            [
                (stream: "case/1", expecting: 0, entries: [note("a")]),
                (stream: "meeting/1", expecting: 0, entries: [note("b"), note("c")]),
            ], by: secretary)
        #expect(throws: NotAppended.self) {
            try record.appendTogether(
                [
                    (stream: "case/1", expecting: 1, entries: [note("d")]),
                    (stream: "case/new", expecting: 0, entries: [note("e")]),
                    (stream: "meeting/1", expecting: 1, entries: [note("f")]),
                ], by: secretary)
        }
        #expect(
            try record.entries(afterPosition: 0, limit: 10).map(\.text) == ["a", "b", "c"])
        // The key made for the new stream went with the transaction, also from memory.
        try record.append([note("g")], to: "case/new", expecting: 0, by: secretary)
        #expect(try temporary.open().entries(of: "case/new").map(\.text) == ["g"])
    }

    @Test func `an entry is on disk before it is acknowledged`() throws {
        #expect(try pragma("journal_mode", of: record.database) == "wal")
        #expect(try pragma("synchronous", of: record.database) == "2")
    }

    @Test func `power lost while appending leaves a sound record of whole appends`() throws {
        for version in 0..<20 {
            try record.append(
                [note("first of two"), note("second of two")], to: "case/1",
                expecting: 2 * version, by: secretary)
        }
        let log = try Data(contentsOf: URL(fileURLWithPath: temporary.path + "-wal"))
        for cut in stride(from: 0, through: log.count, by: 7919) {
            let path = temporary.folder + "/cut-\(cut).sqlite"
            try FileManager.default.copyItem(atPath: temporary.path, toPath: path)
            try log.prefix(cut).write(to: URL(fileURLWithPath: path + "-wal"))
            // Cut before the tables were made, a new record is founded; else a prefix is there.
            let copy = try Record(
                at: path, partnership: TemporaryRecord.partnership,
                masterKey: temporary.masterKey, verifyOnOpen: true)
            let count = try copy.version(of: "case/1")
            #expect(copy.isWritable && count.isMultiple(of: 2))
            let all = try record.entries(of: "case/1")
            #expect(try copy.entries(of: "case/1") == Array(all.prefix(count)))
        }
        #expect(try record.version(of: "case/1") == 40)
    }

    @Test func `a full disk is said and nothing is acknowledged`() throws {
        try record.append([note("a")], to: "case/1", expecting: 0, by: secretary)
        let pages = try #require(try temporary.file.number("PRAGMA page_count"))
        try limit(record.database, pages: pages)
        let large = NewEntry(kind: "noted", payload: [UInt8](repeating: 1, count: 100_000))
        let refused = #expect(throws: NotAppended.self) {
            try record.append([large], to: "case/1", expecting: 1, by: secretary)
        }
        guard case .fault(let fault) = refused else {
            Issue.record("not a fault: \(String(describing: refused))")
            return
        }
        #expect(fault.what.hasPrefix("The disk is full"))
        #expect(try record.version(of: "case/1") == 1)
        #expect(record.verify().isSound)
    }
}
