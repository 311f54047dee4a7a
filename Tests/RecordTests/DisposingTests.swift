import CaseReview
import Foundation
import Record
import Sealing
import Testing

@Suite struct `Disposing of a stream` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        let message = NewMessage(
            kind: "mail", to: "p-2", payload: [1], notBefore: Moment(secondsSinceEpoch: 0))
        let long = NewEntry(kind: "noted", payload: [UInt8](repeating: 7, count: 20_000))
        try record.append(
            [note("a"), long], to: "case/1", expecting: 0, outbox: [message], by: secretary)
        try record.append([note("b")], to: "case/2", expecting: 0, by: secretary)
    }

    @Test func `its payloads are gone and its headers stay`() throws {
        let before = try record.entries(of: "case/1")
        let disposal = try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("time is up"))
        #expect(disposal.stream == .office)
        #expect(disposal.text == "time is up")
        let after = try record.entries(of: "case/1")
        #expect(after.map(\.payload) == [nil, nil])
        #expect(after.map(\.hash) == before.map(\.hash))
        #expect(try record.entries(of: "case/2").map(\.text) == ["b"])
        #expect(try record.nextMessages(due: secretary.recordedAt).isEmpty)
    }

    @Test func `the chain still holds, with the key and without`() throws {
        try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("time is up"))
        #expect(record.verify().isSound)
        #expect(Record.verify(fileAt: temporary.path, masterKey: nil).isSound)
        #expect(try temporary.open(verifyOnOpen: true).isWritable)
    }

    @Test func `neither its key nor its sealed payloads are left in any file`() throws {
        let sought = try temporary.file.blobs(
            """
            SELECT substr(sealedPayload, 1, 24) FROM entry WHERE stream = 'case/1'
            UNION ALL SELECT substr(sealedPayload, 15000, 24) FROM entry WHERE position = 2
            UNION ALL SELECT wrappedKey FROM streamKey WHERE stream = 'case/1'
            UNION ALL SELECT sealedPayload FROM outbox
            """)
        #expect(sought.count == 5)
        #expect(try places(of: sought) == 5)
        try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("time is up"))
        #expect(try places(of: sought) == 0)
    }

    @Test func `nothing more is recorded of it and it is not disposed of twice`() throws {
        try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("time is up"))
        #expect(throws: NotAppended.isDisposedOf("case/1")) {
            try record.append([note("c")], to: "case/1", expecting: 2, by: secretary)
        }
        #expect(throws: NotAppended.isDisposedOf("case/1")) {
            try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("again"))
        }
    }

    @Test func `nothing of a stream that has moved on since it was read is destroyed`() throws {
        try record.append([note("handed in")], to: "case/1", expecting: 2, by: secretary)
        let moved = NotAppended.someoneElseWasFirst("case/1", expected: 2, actual: 3)
        #expect(throws: moved) {
            try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("a draft"))
        }
        #expect(try record.entries(of: "case/1").last?.text == "handed in")
        #expect(try record.version(of: .office) == 0)
    }

    @Test func `whoever still has its key in memory is told that it is disposed of`() throws {
        let other = try temporary.open()
        try other.append([note("c")], to: "case/1", expecting: 2, by: secretary)
        try record.dispose(of: "case/1", expecting: 3, by: secretary, reason: note("time is up"))
        #expect(throws: NotAppended.isDisposedOf("case/1")) {
            try other.append([note("d")], to: "case/1", expecting: 3, by: secretary)
        }
    }

    @Test(arguments: ["office", "case/none"] as [StreamID])
    func `the office and what is not there cannot be disposed of`(stream: StreamID) throws {
        #expect(throws: NotAppended.self) {
            try record.dispose(of: stream, expecting: 1, by: secretary, reason: note("time is up"))
        }
        #expect(try record.version(of: .office) == 0)
    }

    @Test func `a payload that is gone without a disposal is found`() throws {
        try temporary.file.forge("UPDATE entry SET sealedPayload = x'' WHERE position = 3")
        guard case .broken(3, "case/2", 1, _) = record.verify() else {
            Issue.record("not found")
            return
        }
    }

    /// How many of these byte strings are in the files of the record.
    private func places(of sought: [Data]) throws -> Int {
        let files = try FileManager.default.contentsOfDirectory(atPath: temporary.folder)
        let contents = try files.map {
            try Data(contentsOf: URL(fileURLWithPath: temporary.folder + "/" + $0))
        }
        return sought.count { bytes in contents.contains { $0.range(of: bytes) != nil } }
    }
}
