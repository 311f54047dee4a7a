/// The tables of the files that came with entries, and what the database refuses to do to them.
///
/// A file is cut into pieces, so that it is sealed, proved and sent without ever standing in memory whole. Both
/// tables are written with the entry, while it is the last; a piece is deleted by disposal only.
enum FileSchema {
    static let statements = [
        """
        CREATE TABLE file (
            position INTEGER NOT NULL PRIMARY KEY,
            pieces INTEGER NOT NULL CHECK (pieces >= 1),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT
        """,
        """
        CREATE TABLE filePiece (
            file INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            sealedBytes BLOB NOT NULL CHECK (length(sealedBytes) > 28),
            PRIMARY KEY (file, number)
        ) STRICT
        """,
        """
        CREATE TRIGGER fileComesWithItsEntry BEFORE INSERT ON file
        WHEN NEW.position <> (SELECT max(rowid) FROM entry)
            OR NOT EXISTS (SELECT 1 FROM entry WHERE rowid = NEW.position AND format = 2)
            OR EXISTS (SELECT 1 FROM file WHERE position = NEW.position)
        BEGIN SELECT RAISE(ABORT, 'a file comes with its entry'); END
        """,
        """
        CREATE TRIGGER fileIsNeverChanged BEFORE UPDATE ON file
        BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END
        """,
        """
        CREATE TRIGGER fileIsNeverDeleted BEFORE DELETE ON file
        BEGIN SELECT RAISE(ABORT, 'a file is never deleted'); END
        """,
        """
        CREATE TRIGGER filePieceComesNext BEFORE INSERT ON filePiece
        WHEN NEW.file <> (SELECT max(rowid) FROM entry)
            OR NEW.number <> (SELECT count(*) + 1 FROM filePiece WHERE file = NEW.file)
            OR NEW.number > coalesce((SELECT pieces FROM file WHERE position = NEW.file), 0)
        BEGIN SELECT RAISE(ABORT, 'a piece of a file comes after the one before'); END
        """,
        """
        CREATE TRIGGER filePieceIsNeverChanged BEFORE UPDATE ON filePiece
        BEGIN SELECT RAISE(ABORT, 'a file is never changed'); END
        """,
        """
        CREATE TRIGGER filePieceIsDeletedByDisposal BEFORE DELETE ON filePiece
        WHEN NOT EXISTS (
            SELECT 1 FROM entry JOIN disposal ON disposal.stream = entry.stream
            WHERE entry.rowid = OLD.file
                AND NOT EXISTS (SELECT 1 FROM streamKey WHERE stream = entry.stream))
        BEGIN SELECT RAISE(ABORT, 'a file is destroyed by disposal only'); END
        """,
    ]
}
