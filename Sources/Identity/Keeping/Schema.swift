import GRDB

/// The tables, as dated statements that are never edited once shipped.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11-21 people, postings and sign-ins") { db in
            try db.execute(sql: people)
            try db.execute(sql: signingIn)
            try db.execute(sql: changes)
        }
        migrator.registerMigration("2026-11-21 addresses of calendars") { db in
            try db.execute(sql: calendars)
        }
        migrator.registerMigration("2026-11-21 roles that are offered") { db in
            try db.execute(sql: offers)
        }
        migrator.registerMigration("2026-11-22 deputies") { db in
            try db.execute(sql: deputies)
        }
        migrator.registerMigration("2026-11-22 who gave a link, and where") { db in
            try db.execute(sql: givers)
        }
        return migrator
    }

    private static let people = """
        CREATE TABLE keyProof (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            proof BLOB NOT NULL
        ) STRICT;

        CREATE TABLE person (
            id TEXT PRIMARY KEY,
            emailHash BLOB NOT NULL UNIQUE CHECK (length(emailHash) = 32),
            details BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
            isDemo INTEGER NOT NULL CHECK (isDemo IN (0, 1)),
            password BLOB,
            totpSecret BLOB,
            totpStep INTEGER,
            CHECK (state <> 'active' OR password IS NOT NULL)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE posting (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL REFERENCES person (id),
            partnership TEXT NOT NULL,
            role TEXT NOT NULL,
            agency TEXT,
            fromSecond INTEGER NOT NULL,
            untilSecond INTEGER CHECK (untilSecond >= fromSecond)
        ) STRICT;
        CREATE INDEX postingByPerson ON posting (person);
        CREATE INDEX postingByPartnership ON posting (partnership);

        CREATE TABLE recoveryCode (
            hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
            person TEXT NOT NULL REFERENCES person (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recoveryCodeByPerson ON recoveryCode (person);
        """

    private static let signingIn = """
        CREATE TABLE invitation (
            person TEXT PRIMARY KEY REFERENCES person (id),
            tokenHash BLOB NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
            endsAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE pendingSignIn (
            tokenHash BLOB PRIMARY KEY CHECK (length(tokenHash) = 32),
            person TEXT NOT NULL REFERENCES person (id),
            secret BLOB,
            endsAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE session (
            tokenHash BLOB PRIMARY KEY CHECK (length(tokenHash) = 32),
            id TEXT NOT NULL UNIQUE,
            person TEXT NOT NULL REFERENCES person (id),
            startedAt INTEGER NOT NULL,
            touchedAt INTEGER NOT NULL,
            endsAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessionByPerson ON session (person);

        CREATE TABLE throttle (
            key BLOB PRIMARY KEY CHECK (length(key) = 32),
            tries INTEGER NOT NULL,
            waitUntil INTEGER NOT NULL,
            forgottenAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE heldForm (
            person TEXT PRIMARY KEY REFERENCES person (id),
            content BLOB NOT NULL,
            endsAt INTEGER NOT NULL
        ) STRICT;
        """

    private static let calendars = """
        CREATE TABLE calendarAddress (
            person TEXT NOT NULL REFERENCES person (id),
            partnership TEXT NOT NULL,
            tokenHash BLOB NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
            PRIMARY KEY (person, partnership)
        ) STRICT, WITHOUT ROWID;
        """

    private static let offers = """
        CREATE TABLE offeredPosting (
            person TEXT NOT NULL REFERENCES person (id),
            partnership TEXT NOT NULL,
            role TEXT NOT NULL,
            agency TEXT,
            untilSecond INTEGER,
            offeredBy TEXT,
            tokenHash BLOB NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
            endsAt INTEGER NOT NULL,
            PRIMARY KEY (person, partnership)
        ) STRICT, WITHOUT ROWID;
        """

    private static let deputies = """
        ALTER TABLE posting ADD COLUMN isDeputy INTEGER NOT NULL DEFAULT 0
            CHECK (isDeputy IN (0, 1));
        ALTER TABLE offeredPosting ADD COLUMN isDeputy INTEGER NOT NULL DEFAULT 0
            CHECK (isDeputy IN (0, 1));
        ALTER TABLE personChange ADD COLUMN isDeputy INTEGER NOT NULL DEFAULT 0
            CHECK (isDeputy IN (0, 1));
        """

    private static let givers = """
        ALTER TABLE invitation ADD COLUMN givenBy TEXT;
        ALTER TABLE invitation ADD COLUMN partnership TEXT;
        """

    private static let changes = """
        CREATE TABLE personChange (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            by TEXT,
            person TEXT NOT NULL,
            kind TEXT NOT NULL,
            partnership TEXT,
            role TEXT,
            agency TEXT,
            fromSecond INTEGER,
            untilSecond INTEGER
        ) STRICT;
        CREATE INDEX personChangeByPerson ON personChange (person);

        CREATE TRIGGER personChangeIsNeverUpdated BEFORE UPDATE ON personChange
        BEGIN SELECT RAISE(ABORT, 'a change to a person is never altered'); END;

        CREATE TRIGGER personChangeIsNeverDeleted BEFORE DELETE ON personChange
        BEGIN SELECT RAISE(ABORT, 'a change to a person is never deleted'); END;
        """
}
