import GRDB

/// The table of the access log, which refuses to be changed.
enum AccessSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("2026-11-21 An access log is begun") { db in
            for statement in statements { try db.execute(sql: statement) }
        }
        return migrator
    }

    private static let statements = [
        """
        CREATE TABLE look (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            person TEXT NOT NULL,
            role TEXT NOT NULL,
            agency TEXT NOT NULL,
            subject TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('seen', 'refused', 'brokeGlass')),
            sealedRemark BLOB NOT NULL
        ) STRICT
        """,
        "CREATE INDEX lookBySubject ON look (subject)",
        "CREATE INDEX lookByPerson ON look (person)",
        """
        CREATE TRIGGER lookComesNext BEFORE INSERT ON look
        WHEN NEW.id <= (SELECT max(id) FROM look) AND NEW.id <> -1
        BEGIN SELECT RAISE(ABORT, 'a look comes after the last one'); END
        """,
        """
        CREATE TRIGGER lookIsNeverChanged BEFORE UPDATE ON look
        BEGIN SELECT RAISE(ABORT, 'a look is never changed'); END
        """,
        """
        CREATE TRIGGER lookIsNeverDeleted BEFORE DELETE ON look
        BEGIN SELECT RAISE(ABORT, 'a look is never deleted'); END
        """,
    ]
}
