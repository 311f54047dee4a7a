import GRDB
import Synchronization

/// The tables of a record and what the database itself refuses to do to them.
///
/// No column may be null: a null can be stored in more than one way, so that a flipped bit in it
/// would change no value. For the same reason a position is stored beside the row number.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11-21 A record is founded") { db in
            for statement in tables + triggers { try db.execute(sql: statement) }
        }
        migrator.registerMigration("2026-11-21 A master key may be changed") { db in
            for statement in keyChanges { try db.execute(sql: statement) }
        }
        migrator.registerMigration(
            "2026-11-21 Messages say to whom they go, and what became of them"
        ) {
            db in
            for statement in outboxOfPeople { try db.execute(sql: statement) }
        }
        migrator.registerMigration("2026-11-21 Messages may have arrived, and are settled") { db in
            for statement in outboxThatIsSettled { try db.execute(sql: statement) }
        }
        migrator.registerMigration("2026-11-21 An entry may come with a file") { db in
            for statement in FileSchema.statements { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// Every table, index and trigger as it was written, by name.
    static func objects(in db: Database) throws -> [String: String] {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
        var objects: [String: String] = [:]
        for row in try Row.fetchAll(db, sql: sql) {
            guard let name = String.fromDatabaseValue(row[0]) else { continue }
            objects[name] = String.fromDatabaseValue(row[1])
        }
        return objects
    }

    /// Every table, index and trigger as they were after this migration.
    static func objects(upTo migration: String) throws -> [String: String] {
        if let objects = made.withLock({ $0[migration] }) { return objects }
        let database = try DatabaseQueue()
        try migrator.migrate(database, upTo: migration)
        let objects = try database.read(Schema.objects)
        made.withLock { $0[migration] = objects }
        return objects
    }

    private static let made = Mutex<[String: [String: String]]>([:])

    private static let tables = [
        """
        CREATE TABLE founding (
            format INTEGER NOT NULL CHECK (rowid = 1),
            partnership TEXT NOT NULL,
            keyCheck BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE entry (
            position INTEGER NOT NULL CHECK (position = rowid),
            stream TEXT NOT NULL CHECK (stream <> ''),
            version INTEGER NOT NULL CHECK (version >= 1),
            recordedAt INTEGER NOT NULL,
            actor TEXT NOT NULL,
            role TEXT NOT NULL,
            agency TEXT NOT NULL,
            kind TEXT NOT NULL,
            format INTEGER NOT NULL,
            payloadHash BLOB NOT NULL CHECK (length(payloadHash) = 32),
            previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            sealedPayload BLOB NOT NULL
        ) STRICT
        """,
        "CREATE UNIQUE INDEX entryByStream ON entry (stream, version)",
        """
        CREATE TABLE streamKey (
            stream TEXT NOT NULL PRIMARY KEY,
            wrappedKey BLOB NOT NULL CHECK (length(wrappedKey) = 60)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE disposal (
            stream TEXT NOT NULL PRIMARY KEY CHECK (stream <> 'office'),
            position INTEGER NOT NULL UNIQUE
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            stream TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'sent')),
            attempts INTEGER NOT NULL,
            notBefore INTEGER NOT NULL,
            sealedPayload BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX outboxWaiting ON outbox (notBefore, id) WHERE state = 'waiting'",
    ]

    private static let keyChanges = [
        """
        CREATE TABLE keyChange (
            position INTEGER NOT NULL PRIMARY KEY,
            keyCheck BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TRIGGER keyChangeIsRecorded BEFORE INSERT ON keyChange
        WHEN NOT EXISTS
                (SELECT 1 FROM entry WHERE rowid = NEW.position AND stream = 'office')
            OR NEW.position <= (SELECT max(position) FROM keyChange)
        BEGIN SELECT RAISE(ABORT, 'a change of key is an entry of the office'); END
        """,
        """
        CREATE TRIGGER keyChangeIsNeverChanged BEFORE UPDATE ON keyChange
        BEGIN SELECT RAISE(ABORT, 'a change of key is never changed'); END
        """,
        """
        CREATE TRIGGER keyChangeIsNeverDeleted BEFORE DELETE ON keyChange
        BEGIN SELECT RAISE(ABORT, 'a change of key is never deleted'); END
        """,
    ]

    private static let outboxOfPeople = [
        "ALTER TABLE outbox RENAME TO outboxBefore",
        """
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
        ) STRICT
        """,
        """
        INSERT INTO outbox SELECT id, stream, position, kind, '', '', state, attempts, 0, notBefore,
            0, '', sealedPayload FROM outboxBefore
        """,
        "DROP TABLE outboxBefore",
        "CREATE INDEX outboxWaiting ON outbox (notBefore, id) WHERE state = 'waiting'",
        "CREATE UNIQUE INDEX outboxOnce ON outbox (once) WHERE once <> ''",
    ]

    private static let outboxThatIsSettled = [
        "ALTER TABLE outbox RENAME TO outboxBefore",
        """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            stream TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            recipient TEXT NOT NULL,
            once TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN
                ('waiting', 'sent', 'unanswered', 'refused', 'set-aside', 'bounced')),
            attempts INTEGER NOT NULL,
            writtenAt INTEGER NOT NULL,
            notBefore INTEGER NOT NULL,
            endedAt INTEGER NOT NULL,
            fault TEXT NOT NULL,
            settledAt INTEGER NOT NULL,
            settledBy TEXT NOT NULL,
            sealedPayload BLOB NOT NULL
        ) STRICT
        """,
        """
        INSERT INTO outbox SELECT id, stream, position, kind, recipient, once, state, attempts,
            writtenAt, notBefore, endedAt, fault, 0, '', sealedPayload FROM outboxBefore
        """,
        "DROP TABLE outboxBefore",
        "CREATE INDEX outboxWaiting ON outbox (notBefore, id) WHERE state = 'waiting'",
        "CREATE UNIQUE INDEX outboxOnce ON outbox (once) WHERE once <> ''",
        "CREATE INDEX outboxByStream ON outbox (stream, recipient)",
    ]

    private static let triggers = [
        // REPLACE deletes without asking the triggers below, so the next place is asked for here.
        """
        CREATE TRIGGER entryComesNext BEFORE INSERT ON entry
        WHEN NEW.position <> (SELECT coalesce(max(rowid), 0) + 1 FROM entry)
            OR NEW.version <>
                (SELECT coalesce(max(version), 0) + 1 FROM entry WHERE stream = NEW.stream)
            OR NEW.previousHash <>
                (SELECT hash FROM entry WHERE rowid = NEW.position - 1)
        BEGIN SELECT RAISE(ABORT, 'an entry comes after the last one'); END
        """,
        """
        CREATE TRIGGER entryOfDisposedStream BEFORE INSERT ON entry
        WHEN EXISTS (SELECT 1 FROM disposal WHERE stream = NEW.stream)
        BEGIN SELECT RAISE(ABORT, 'the stream is disposed of'); END
        """,
        """
        CREATE TRIGGER entryIsNeverDeleted BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END
        """,
        """
        CREATE TRIGGER entryIsNeverChanged BEFORE UPDATE ON entry
        WHEN NOT (
            length(NEW.sealedPayload) = 0
            AND NOT EXISTS (SELECT 1 FROM streamKey WHERE stream = OLD.stream)
            AND EXISTS (SELECT 1 FROM disposal WHERE stream = OLD.stream)
            AND NEW.position = OLD.position AND NEW.stream = OLD.stream
            AND NEW.version = OLD.version AND NEW.recordedAt = OLD.recordedAt
            AND NEW.actor = OLD.actor AND NEW.role = OLD.role AND NEW.agency = OLD.agency
            AND NEW.kind = OLD.kind AND NEW.format = OLD.format
            AND NEW.payloadHash = OLD.payloadHash AND NEW.previousHash = OLD.previousHash
            AND NEW.hash = OLD.hash
        )
        BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END
        """,
        """
        CREATE TRIGGER streamKeyIsNeverReplaced BEFORE INSERT ON streamKey
        WHEN EXISTS (SELECT 1 FROM streamKey WHERE stream = NEW.stream)
            OR EXISTS (SELECT 1 FROM disposal WHERE stream = NEW.stream)
        BEGIN SELECT RAISE(ABORT, 'a stream has one key for ever'); END
        """,
        """
        CREATE TRIGGER streamKeyIsNeverChanged BEFORE UPDATE ON streamKey
        BEGIN SELECT RAISE(ABORT, 'a stream has one key for ever'); END
        """,
        """
        CREATE TRIGGER streamKeyIsDestroyedByDisposal BEFORE DELETE ON streamKey
        WHEN NOT EXISTS (SELECT 1 FROM disposal WHERE stream = OLD.stream)
        BEGIN SELECT RAISE(ABORT, 'a key is destroyed by disposal only'); END
        """,
        """
        CREATE TRIGGER disposalIsRecorded BEFORE INSERT ON disposal
        WHEN NOT EXISTS
                (SELECT 1 FROM entry WHERE rowid = NEW.position AND stream = 'office')
            OR EXISTS
                (SELECT 1 FROM disposal WHERE stream = NEW.stream OR position = NEW.position)
        BEGIN SELECT RAISE(ABORT, 'a disposal is an entry of the office'); END
        """,
        """
        CREATE TRIGGER disposalIsNeverChanged BEFORE UPDATE ON disposal
        BEGIN SELECT RAISE(ABORT, 'a disposal is never changed'); END
        """,
        """
        CREATE TRIGGER disposalIsNeverDeleted BEFORE DELETE ON disposal
        BEGIN SELECT RAISE(ABORT, 'a disposal is never deleted'); END
        """,
        """
        CREATE TRIGGER foundingIsOnce BEFORE INSERT ON founding
        WHEN EXISTS (SELECT 1 FROM founding)
        BEGIN SELECT RAISE(ABORT, 'a record is founded once'); END
        """,
        """
        CREATE TRIGGER foundingIsNeverChanged BEFORE UPDATE ON founding
        BEGIN SELECT RAISE(ABORT, 'a record is founded once'); END
        """,
        """
        CREATE TRIGGER foundingIsNeverDeleted BEFORE DELETE ON founding
        BEGIN SELECT RAISE(ABORT, 'a record is founded once'); END
        """,
    ]
}
