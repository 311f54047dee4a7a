import CaseReview
import Foundation
import Sealing
import Testing

@testable import Record

@Suite struct `A file that comes with an entry` {
    private let temporary: TemporaryRecord
    private let record: Record
    /// Three pieces, no two alike, and no piece full at the end.
    private let bytes: [UInt8]

    init() throws {
        temporary = try TemporaryRecord()
        record = try temporary.open()
        var generator = SeededGenerator(seed: 20)
        bytes = (0..<600_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let filed = NewEntry(kind: "filed", payload: Array("a report".utf8), file: bytes)
        try record.append([note("a"), filed], to: "case/1", expecting: 0, by: secretary)
        try record.append([note("b")], to: "case/2", expecting: 0, by: secretary)
    }

    private func read(_ record: Record) throws -> [UInt8] {
        let file = try #require(try record.file(of: "case/1", version: 2))
        return try (1...file.pieces).flatMap { try record.piece($0, of: file) }
    }

    @Test func `is read back piece by piece as it came`() throws {
        #expect(try #require(try record.file(of: "case/1", version: 2)).pieces == 3)
        #expect(try read(record) == bytes)
        #expect(try read(try temporary.open(verifyOnOpen: true)) == bytes)
        #expect(try record.file(of: "case/1", version: 1) == nil)
        #expect(try record.file(of: "case/9", version: 1) == nil)
    }

    @Test func `is not read when its stream is`() throws {
        try temporary.file.forge("DELETE FROM filePiece")
        let again = try temporary.open()
        #expect(try again.entries(of: "case/1").map(\.text) == ["a", "a report"])
        #expect(again.isWritable)
    }

    @Test func `is proved by the chain, with the key and without`() throws {
        #expect(record.verify().isSound)
        #expect(Record.verify(fileAt: temporary.path, masterKey: nil).isSound)
        let slices = VerificationInSlices(of: record)
        var finding: Verification?
        while finding == nil { finding = slices.next(1) }
        #expect(finding?.isSound == true)
    }

    @Test func `is nowhere in the clear`() throws {
        let needle = Data(bytes[300_000..<300_032])
        for name in try FileManager.default.contentsOfDirectory(atPath: temporary.folder) {
            let url = URL(fileURLWithPath: temporary.folder + "/" + name)
            #expect(try Data(contentsOf: url).range(of: needle) == nil, "\(name)")
        }
    }

    @Test(arguments: [
        "UPDATE filePiece SET sealedBytes = zeroblob(length(sealedBytes)) WHERE number = 2",
        "UPDATE filePiece SET sealedBytes = CAST(x'00' || substr(sealedBytes, 2) AS BLOB) WHERE number = 3",
        "UPDATE filePiece SET sealedBytes = substr(sealedBytes, 1, 100) WHERE number = 3",
        "DELETE FROM filePiece WHERE number = 3",
        "INSERT INTO filePiece SELECT file, 4, sealedBytes FROM filePiece WHERE number = 1",
        "UPDATE file SET pieces = 2", "UPDATE file SET hash = zeroblob(32)", "DELETE FROM file",
        """
        UPDATE filePiece SET number = 9 WHERE number = 1;
        UPDATE filePiece SET number = 1 WHERE number = 2;
        UPDATE filePiece SET number = 2 WHERE number = 9
        """,
        "UPDATE entry SET format = 1 WHERE position = 2",
    ])
    func `that was changed is found, and the entry named, without the key`(sql: String) throws {
        try temporary.file.forge(sql)
        guard case .broken(2, _, _, _) = Record.verify(fileAt: temporary.path, masterKey: nil)
        else {
            Issue.record("not found: \(sql)")
            return
        }
        let slices = VerificationInSlices(of: record)
        var finding: Verification?
        while finding == nil { finding = slices.next(1) }
        #expect(finding?.isSound == false)
    }

    @Test func `in which any one byte was changed on the disk is found, and the entry named`() throws {
        try temporary.file.settle()
        let sealed = try temporary.file.blobs("SELECT sealedBytes FROM filePiece ORDER BY number")
        let whole = try Data(contentsOf: URL(fileURLWithPath: temporary.path))
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for piece in sealed {
            for _ in 0..<4 {
                let start = Int.random(in: 0..<(piece.count - 64), using: &generator)
                // Where a piece goes over a page of the database the sought bytes stand in two places.
                guard let place = whole.range(of: piece[start..<(start + 48)]) else { continue }
                var flipped = whole
                flipped[place.lowerBound + 20] ^= 1 << UInt8.random(in: 0...7, using: &generator)
                let path = temporary.folder + "/flipped.sqlite"
                try flipped.write(to: URL(fileURLWithPath: path))
                for key in [nil, temporary.masterKey] {
                    let finding = Record.verify(fileAt: path, masterKey: key)
                    guard case .broken(2, "case/1", 2, _) = finding else {
                        Issue.record("seed \(seed), \(start): \(finding.sentence)")
                        continue
                    }
                }
            }
        }
    }

    @Test func `whose piece does not open is not served, and nothing is written from then on`() throws {
        try temporary.file.forge(
            "UPDATE filePiece SET sealedBytes = zeroblob(length(sealedBytes)) WHERE number = 2")
        let file = try #require(try record.file(of: "case/1", version: 2))
        #expect(try record.piece(1, of: file).count == 256 << 10)
        let fault = #expect(throws: RecordFault.self) { _ = try record.piece(2, of: file) }
        #expect(fault?.what == "The file that came with entry 2 cannot be opened")
        #expect(!record.isWritable)
        #expect(record.finding?.sentence.hasPrefix("Entry 2 (case/1, version 2)") == true)
    }

    @Test func `is in the backup and comes back with it`() throws {
        let backup = temporary.folder + "/backup.sqlite"
        try record.backUp(to: backup)
        let restored = try Record(
            at: backup, partnership: TemporaryRecord.partnership, masterKey: temporary.masterKey)
        #expect(try read(restored) == bytes)
    }

    @Test func `is not passed on as a backup once it does not hold`() throws {
        try temporary.file.forge("DELETE FROM filePiece WHERE number = 3")
        #expect(throws: RecordFault.self) { try record.backUp(to: temporary.folder + "/b.sqlite") }
    }

    @Test func `opens under the key that takes the place of the master key`() throws {
        let new = MasterKey.random()
        try Record.changeKey(
            ofFileAt: temporary.path, partnership: TemporaryRecord.partnership,
            from: temporary.masterKey, to: new, by: secretary, noting: note("changed"))
        let again = try Record(
            at: temporary.path, partnership: TemporaryRecord.partnership, masterKey: new,
            verifyOnOpen: true)
        #expect(again.isWritable)
        #expect(try read(again) == bytes)
    }

    @Test func `goes with its stream, and not a byte of it is left in any file`() throws {
        let sought = try temporary.file.blobs(
            """
            SELECT substr(sealedBytes, 1, 24) FROM filePiece
            UNION ALL SELECT substr(sealedBytes, length(sealedBytes) / 2, 24) FROM filePiece
            """)
        #expect(sought.count == 6)
        // Some of these stand on two pages of the database; most do not.
        #expect(try places(of: sought) > 2)
        try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("time is up"))
        #expect(try places(of: sought) == 0)
        #expect(try temporary.file.number("SELECT count(*) FROM filePiece") == 0)
        #expect(try record.file(of: "case/1", version: 2) == nil)
        #expect(record.verify().isSound)
        #expect(Record.verify(fileAt: temporary.path, masterKey: nil).isSound)
    }

    @Test func `that is still there after its disposal is found`() throws {
        try temporary.file.execute("CREATE TABLE kept AS SELECT * FROM filePiece")
        try record.dispose(of: "case/1", expecting: 2, by: secretary, reason: note("time is up"))
        try temporary.file.forge("INSERT INTO filePiece SELECT * FROM kept; DROP TABLE kept")
        guard case .broken(2, "case/1", 2, _) = record.verify() else {
            Issue.record("not found")
            return
        }
    }

    @Test(arguments: [
        "UPDATE filePiece SET sealedBytes = zeroblob(length(sealedBytes)) WHERE number = 1",
        "UPDATE filePiece SET number = 7 WHERE number = 1", "DELETE FROM filePiece",
        "DELETE FROM filePiece WHERE number = 3",
        "INSERT OR REPLACE INTO filePiece SELECT * FROM filePiece WHERE number = 1",
        "INSERT OR REPLACE INTO filePiece (rowid, file, number, sealedBytes) VALUES (1, 2, 4, zeroblob(40))",
        "INSERT INTO filePiece VALUES (2, 4, zeroblob(40))",
        "INSERT INTO filePiece VALUES (3, 1, zeroblob(40))",
        "UPDATE file SET hash = zeroblob(32)", "UPDATE file SET position = 3", "DELETE FROM file",
        "INSERT OR REPLACE INTO file VALUES (2, 3, zeroblob(32))",
        "INSERT INTO file VALUES (1, 1, zeroblob(32))",
        "INSERT INTO file VALUES (3, 1, zeroblob(32))",
    ])
    func `is never changed: the database itself refuses`(sql: String) throws {
        #expect(try temporary.file.refuses(sql))
        #expect(record.verify().isSound)
    }

    @Test func `is not recorded when the disk is full, and nothing is acknowledged`() throws {
        let pages = try #require(try temporary.file.number("PRAGMA page_count"))
        try limit(record.database, pages: pages + 20)
        let refused = #expect(throws: NotAppended.self) {
            try record.append(
                [NewEntry(kind: "filed", payload: [1], file: bytes)], to: "case/1", expecting: 2,
                by: secretary)
        }
        guard case .fault(let fault) = refused else {
            Issue.record("not a fault: \(String(describing: refused))")
            return
        }
        #expect(fault.what.hasPrefix("The disk is full"))
        #expect(try record.version(of: "case/1") == 2)
        #expect(record.verify().isSound)
        #expect(try read(record) == bytes)
    }

    @Test func `of which the power went while it was written is there whole or not at all`() throws {
        let filed = NewEntry(kind: "filed", payload: [1], file: bytes)
        try record.append([filed], to: "case/1", expecting: 2, by: secretary)
        let log = try Data(contentsOf: URL(fileURLWithPath: temporary.path + "-wal"))
        for cut in stride(from: 0, through: log.count, by: 99_991) {
            let path = temporary.folder + "/cut-\(cut).sqlite"
            try FileManager.default.copyItem(atPath: temporary.path, toPath: path)
            try log.prefix(cut).write(to: URL(fileURLWithPath: path + "-wal"))
            let copy = try Record(
                at: path, partnership: TemporaryRecord.partnership,
                masterKey: temporary.masterKey, verifyOnOpen: true)
            #expect(copy.isWritable)
            let version = try copy.version(of: "case/1")
            #expect([0, 2, 3].contains(version), "\(version)")
            if version == 3 { #expect(try copy.file(of: "case/1", version: 3) != nil) }
        }
    }

    @Test func `cannot come to a record of the version before without its tables being made`() throws {
        let other = try TemporaryRecord()
        let before = try other.open()
        try before.append([note("a")], to: "case/1", expecting: 0, by: secretary)
        try other.file.execute(
            """
            DROP TABLE filePiece; DROP TABLE file;
            DELETE FROM grdb_migrations WHERE identifier LIKE '%come with a file'
            """)
        #expect(Record.verify(fileAt: other.path, masterKey: nil).isSound)
        #expect(Record.verify(fileAt: other.path, masterKey: other.masterKey).isSound)
        let again = try other.open(verifyOnOpen: true)
        try again.append(
            [NewEntry(kind: "filed", payload: [1], file: [2, 3])], to: "case/1", expecting: 1,
            by: secretary)
        let file = try #require(try again.file(of: "case/1", version: 2))
        #expect(try again.piece(1, of: file) == [2, 3])
        #expect(again.verify().isSound)
    }

    private func places(of sought: [Data]) throws -> Int {
        let files = try FileManager.default.contentsOfDirectory(atPath: temporary.folder)
        let contents = try files.map {
            try Data(contentsOf: URL(fileURLWithPath: temporary.folder + "/" + $0))
        }
        return sought.count { bytes in contents.contains { $0.range(of: bytes) != nil } }
    }
}
