import CaseReview
import Foundation
import Record
import Sealing
import Testing

@Suite struct `Verifying the record` {
    private let temporary: TemporaryRecord
    private let record: Record

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        for number in 1...40 {
            let text = String(repeating: "x", count: number % 10 == 0 ? 9000 : 20 * number)
            let agency: AgencyID? = number.isMultiple(of: 2) ? "health" : nil
            let stream: StreamID = number.isMultiple(of: 3) ? "case/1" : "case/2"
            try record.append(
                [note(text)], to: stream, expecting: try record.version(of: stream),
                by: authorship(at: Int64(number - 2), agency: agency))
        }
        try temporary.file.settle()
    }

    @Test func `a sound record is sound, with the key and without`() throws {
        let head = try #require(try record.head())
        let sound = Verification.sound(entries: 40, head: head.hash)
        #expect(record.verify() == sound)
        #expect(Record.verify(fileAt: temporary.path, masterKey: nil) == sound)
        #expect(Record.verify(fileAt: temporary.path, masterKey: temporary.masterKey) == sound)
        #expect(sound.sentence == "All 40 entries hold; the last hash is \(head.hash.hex).")
    }

    @Test func `a byte changed anywhere in an entry is found and the entry named`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for (position, ranges) in try places().ranges {
            for range in ranges {
                let beforePayload = range.prefix(190)
                let offsets =
                    (0..<8).compactMap { _ in beforePayload.randomElement(using: &generator) }
                    + (0..<4).compactMap { _ in range.randomElement(using: &generator) }
                for offset in offsets {
                    let bits = UInt8.random(in: 1...255, using: &generator)
                    let finding = try finding(flipping: bits, at: offset)
                    guard case .broken(let found, _, _, _) = finding else {
                        Issue.record("seed \(seed): \(bits) at \(offset), entry \(position)")
                        continue
                    }
                    // An overflow page's number is SQLite's own; its check gives no position.
                    #expect(
                        found == position || (found == nil && ranges.count > 1),
                        "seed \(seed): \(bits) at \(offset): \(finding.sentence)")
                }
            }
        }
    }

    @Test func `every byte of one whole entry is covered, whatever it is changed into`() throws {
        let (position, ranges) = try #require(try places().ranges.first { $0.position == 3 })
        for offset in ranges[0].prefix(36) {
            for bits in Array(UInt8(1)...31) + [32, 64, 128, 127, 255] {
                let finding = try finding(flipping: bits, at: offset)
                guard case .broken(position, _, _, _) = finding else {
                    Issue.record("\(bits) at \(offset): \(finding.sentence)")
                    continue
                }
            }
        }
    }

    @Test func `a byte changed anywhere else breaks the record or changes nothing in it`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let before = try record.entries(afterPosition: 0, limit: 100)
        for _ in 0..<150 {
            let size = try contents().count
            let offset = Int.random(in: 0..<size, using: &generator)
            try flipped(by: 1 << UInt8.random(in: 0...7, using: &generator), at: offset) { path in
                let finding = Record.verify(fileAt: path, masterKey: temporary.masterKey)
                guard finding.isSound else { return }
                let copy = try Record(
                    at: path, partnership: TemporaryRecord.partnership,
                    masterKey: temporary.masterKey)
                #expect(
                    try copy.entries(afterPosition: 0, limit: 100) == before,
                    "seed \(seed), offset \(offset)")
            }
        }
    }

    @Test(arguments: [
        "DELETE FROM entry WHERE position = 7",
        "UPDATE entry SET stream = 'case/3' WHERE position = 7",
        "UPDATE entry SET version = version + 900 WHERE position = 7",
        "UPDATE entry SET recordedAt = recordedAt + 1 WHERE position = 7",
        "UPDATE entry SET actor = 'p-2' WHERE position = 7",
        "UPDATE entry SET role = 'chair' WHERE position = 7",
        "UPDATE entry SET agency = 'police' WHERE position = 7",
        "UPDATE entry SET kind = 'voted' WHERE position = 7",
        "UPDATE entry SET format = 2 WHERE position = 7",
        "UPDATE entry SET payloadHash = zeroblob(32) WHERE position = 7",
        "UPDATE entry SET previousHash = zeroblob(32) WHERE position = 7",
        "UPDATE entry SET hash = zeroblob(32) WHERE position = 7",
        "UPDATE entry SET sealedPayload = zeroblob(length(sealedPayload)) WHERE position = 7",
    ])
    func `a change of any column is found without the key`(sql: String) throws {
        try temporary.file.forge(sql)
        guard case .broken(7, _, _, _) = Record.verify(fileAt: temporary.path, masterKey: nil)
        else {
            Issue.record("not found: \(sql)")
            return
        }
    }

    @Test(arguments: [
        "UPDATE streamKey SET wrappedKey = zeroblob(60) WHERE stream = 'case/1'",
        "DELETE FROM streamKey WHERE stream = 'case/1'",
        "UPDATE founding SET partnership = 'elsewhere'",
        "UPDATE founding SET keyCheck = zeroblob(28)",
        "INSERT INTO disposal VALUES ('case/1', 1)",
        "DROP TRIGGER IF EXISTS entryIsNeverDeleted; CREATE TABLE another (a)",
    ])
    func `what stands beside the chain is verified too`(sql: String) throws {
        try temporary.file.forge(sql)
        #expect(!record.verify().isSound)
        #expect(!record.isWritable)
    }

    @Test func `a trigger taken away is found`() throws {
        try temporary.file.execute("DROP TRIGGER entryIsNeverDeleted")
        #expect(!Record.verify(fileAt: temporary.path, masterKey: nil).isSound)
    }

    @Test func `a message changed while it waits is found`() throws {
        let message = NewMessage(
            kind: "mail", to: "p-2", payload: [1, 2], notBefore: Moment(secondsSinceEpoch: 0))
        try record.append(
            [note("a")], to: "case/9", expecting: 0, outbox: [message], by: secretary)
        try temporary.file.forge("UPDATE outbox SET kind = 'calendar'")
        #expect(!record.verify().isSound)
    }

    @Test func `another master key, no file and an empty file are said`() throws {
        let path = temporary.path
        #expect(
            Record.verify(fileAt: path, masterKey: .random()).sentence
                == "The record does not hold: it was not sealed under this master key.")
        #expect(!Record.verify(fileAt: path + "-none", masterKey: nil).isSound)
        #expect(FileManager.default.createFile(atPath: path + "-empty", contents: nil))
        #expect(!Record.verify(fileAt: path + "-empty", masterKey: nil).isSound)
    }

    private func contents() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: temporary.path)))
    }

    private func places() throws -> EntryPlaces {
        let root = try temporary.file.number(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'")
        let places = EntryPlaces(try contents(), root: try #require(root))
        try #require(places.ranges.map(\.position) == Array(1...40))
        return places
    }

    private func finding(flipping bits: UInt8, at offset: Int) throws -> Verification {
        try flipped(by: bits, at: offset) { Record.verify(fileAt: $0, masterKey: nil) }
    }

    /// Changes one byte in a copy of the file, whose path the body gets.
    private func flipped<Value>(
        by bits: UInt8, at offset: Int, _ body: (String) throws -> Value
    ) throws -> Value {
        let path = temporary.folder + "/flipped.sqlite"
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        var bytes = try contents()
        bytes[offset] ^= bits
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try body(path)
    }
}
