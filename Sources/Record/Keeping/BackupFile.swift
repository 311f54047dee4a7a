import Foundation
import GRDB

/// The file of a backup, from nothing to its name.
enum BackupFile {
    /// Makes an empty file that only its owner may read.
    static func make(at path: String) throws(RecordFault) {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw cannotBeWritten(path) }
        close(file)
    }

    /// Copies a database as it stands now, while others go on writing, and proves the copy.
    ///
    /// The copy is one file (mode 0600) and takes its name last. Throws when there is a file already.
    static func copy(
        _ database: any DatabaseReader, to destination: String, prove: (String) throws -> Void
    ) throws(RecordFault) {
        guard !FileManager.default.fileExists(atPath: destination) else {
            throw RecordFault(
                what: "There is a file already", where: destination,
                cure: "Give the backup a name of its own; an earlier one is never written over.")
        }
        let unfinished = destination + ".unfinished"
        try discard(unfinished)
        do {
            try make(at: unfinished)
            try fill(unfinished, from: database)
            try prove(unfinished)
            try finish(unfinished, as: destination)
        } catch {
            try discard(unfinished)
            throw RecordFault(error, at: destination)
        }
    }

    private static func fill(_ path: String, from database: any DatabaseReader) throws {
        let copy = try DatabaseQueue(path: path)
        try database.backup(to: copy)
        // Without this the copy would ask for a log beside it, even where nothing can be written.
        try copy.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try copy.close()
    }

    private static func discard(_ path: String) throws(RecordFault) {
        for file in [path, path + "-wal", path + "-shm", path + "-journal"] {
            guard unlink(file) != 0, errno != ENOENT else { continue }
            throw RecordFault(
                what: "An unfinished backup cannot be removed", where: file,
                cure: "Remove the file and try again.")
        }
    }

    /// Gives a backup its name, on disk before this returns.
    static func finish(_ unfinished: String, as path: String) throws(RecordFault) {
        let parent = (path as NSString).deletingLastPathComponent
        let isDone =
            synchronise(unfinished) && rename(unfinished, path) == 0
            && synchronise(parent.isEmpty ? "." : parent)
        guard isDone else { throw cannotBeWritten(path) }
    }

    private static func synchronise(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return fsync(file) == 0
    }

    private static func cannotBeWritten(_ path: String) -> RecordFault {
        RecordFault(
            what: "The backup cannot be written: \(String(cString: strerror(errno)))", where: path,
            cure: "Check that the folder exists, may be written to and has room.")
    }
}
