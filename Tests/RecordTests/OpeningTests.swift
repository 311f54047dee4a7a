import CaseReview
import Foundation
import Record
import Sealing
import Testing

@Suite struct `Opening a record` {
    private let temporary: TemporaryRecord

    init() throws {
        temporary = try TemporaryRecord()
    }

    @Test func `another master key is refused with a sentence`() throws {
        _ = try temporary.open()
        let fault = #expect(throws: RecordFault.self) {
            try Record(
                at: temporary.path, partnership: TemporaryRecord.partnership,
                masterKey: .random())
        }
        #expect(
            fault?.description
                == "The record was not sealed under this master key (\(temporary.path)). "
                + "Start with the key file that belongs to this record.")
    }

    @Test func `another partnership's record is refused`() throws {
        _ = try temporary.open()
        let fault = #expect(throws: RecordFault.self) {
            try Record(
                at: temporary.path, partnership: "elsewhere", masterKey: temporary.masterKey)
        }
        #expect(fault?.what == "The record is that of the partnership anytown")
    }

    @Test func `a folder that cannot be written to is said`() {
        let fault = #expect(throws: RecordFault.self) {
            try Record(
                at: "/proc/record.sqlite", partnership: TemporaryRecord.partnership,
                masterKey: temporary.masterKey)
        }
        #expect(fault?.where == "/proc/record.sqlite")
        #expect(fault?.cure.contains("may write to it") == true)
    }

    @Test func `a file that is no record is said`() throws {
        let text = Data("This is a letter and not a database at all.".utf8)
        #expect(FileManager.default.createFile(atPath: temporary.path, contents: text))
        let fault = #expect(throws: RecordFault.self) { try temporary.open() }
        #expect(fault?.what.hasPrefix("The record's file is damaged") == true)
        #expect(!Record.verify(fileAt: temporary.path, masterKey: nil).isSound)
    }

    @Test func `the file is its owner's alone`() throws {
        _ = try temporary.open()
        var status = stat()
        #expect(stat(temporary.path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `a rehearsal's record is the same code without a file`() throws {
        let record = try Record.inMemory(partnership: "anytown")
        try record.append([note("a")], to: "case/1", expecting: 0, by: secretary)
        #expect(throws: NotAppended.self) {
            try record.append([note("b")], to: "case/1", expecting: 0, by: secretary)
        }
        #expect(try record.entries(of: "case/1").map(\.text) == ["a"])
        #expect(record.verify().isSound)
    }

    @Test func `a record whose end does not hold is read and never written to`() throws {
        let record = try temporary.open()
        try record.append([note("a"), note("b")], to: "case/1", expecting: 0, by: secretary)
        try temporary.file.forge("UPDATE entry SET actor = 'p-2' WHERE position = 2")
        let again = try temporary.open()
        #expect(!again.isWritable)
        let refused = #expect(throws: NotAppended.self) {
            try again.append([note("c")], to: "case/1", expecting: 2, by: secretary)
        }
        guard case .fault(let fault) = refused else {
            Issue.record("not a fault")
            return
        }
        #expect(fault.what.contains("Entry 2 (case/1, version 2) does not hold"))
        #expect(throws: RecordFault.self) { try again.markSent(1, at: secretary.recordedAt) }
        #expect(try again.entries(of: "case/1", upToPosition: 1).map(\.text) == ["a"])
    }

    @Test func `a record of the first version is verified as it is, and opened`() throws {
        let record = try temporary.open()
        try record.append([note("a"), note("b")], to: "case/1", expecting: 0, by: secretary)
        try temporary.file.execute(
            """
            DROP TABLE keyChange; DROP TABLE outbox; DROP TABLE filePiece; DROP TABLE file;
            DELETE FROM grdb_migrations WHERE identifier NOT LIKE '%is founded';
            \(Self.firstOutbox)
            """)
        let masterKey = temporary.masterKey
        #expect(Record.verify(fileAt: temporary.path, masterKey: masterKey).isSound)
        #expect(Record.verify(fileAt: temporary.path, masterKey: nil).isSound)
        let again = try temporary.open(verifyOnOpen: true)
        try again.append([note("c")], to: "case/1", expecting: 2, by: secretary)
        #expect(again.verify().isSound)
        #expect(try again.entries(of: "case/1").map(\.text) == ["a", "b", "c"])
    }

    @Test func `messages of the version before are verified, and leave as they were`() throws {
        let record = try temporary.open()
        let mail = NewMessage(
            kind: "mail", to: "p-2", payload: [1, 2], notBefore: secretary.recordedAt, once: "one")
        try record.append([note("a")], to: "case/1", expecting: 0, outbox: [mail], by: secretary)
        let message = try #require(try record.nextMessages(due: secretary.recordedAt).first)
        try temporary.file.execute(
            """
            CREATE TABLE kept AS SELECT * FROM outbox; DROP TABLE outbox;
            DROP TABLE filePiece; DROP TABLE file;
            DELETE FROM grdb_migrations WHERE identifier LIKE '%are settled'
                OR identifier LIKE '%come with a file';
            \(Self.outboxBeforeSettling);
            INSERT INTO outbox SELECT id, stream, position, kind, recipient, once, state, attempts,
                writtenAt, notBefore, endedAt, fault, sealedPayload FROM kept;
            DROP TABLE kept
            """)
        #expect(Record.verify(fileAt: temporary.path, masterKey: temporary.masterKey).isSound)
        let again = try temporary.open(verifyOnOpen: true)
        #expect(try again.nextMessages(due: secretary.recordedAt) == [message])
        #expect(try again.outbox().map(\.settledBy) == [nil])
        #expect(again.verify().isSound)
    }

    /// To the letter as the version wrote it before messages could be settled.
    private static let outboxBeforeSettling = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            stream TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            recipient TEXT NOT NULL,
            once TEXT NOT NULL,
            state TEXT NOT NULL
                CHECK (state IN ('waiting', 'sent', 'refused', 'set-aside', 'bounced')),
            attempts INTEGER NOT NULL,
            writtenAt INTEGER NOT NULL,
            notBefore INTEGER NOT NULL,
            endedAt INTEGER NOT NULL,
            fault TEXT NOT NULL,
            sealedPayload BLOB NOT NULL
        ) STRICT;
        CREATE INDEX outboxWaiting ON outbox (notBefore, id) WHERE state = 'waiting';
        CREATE UNIQUE INDEX outboxOnce ON outbox (once) WHERE once <> ''
        """

    /// To the letter as the first version wrote it, for the tables too are proved.
    private static let firstOutbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            stream TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'sent')),
            attempts INTEGER NOT NULL,
            notBefore INTEGER NOT NULL,
            sealedPayload BLOB NOT NULL
        ) STRICT;
        CREATE INDEX outboxWaiting ON outbox (notBefore, id) WHERE state = 'waiting'
        """
}
