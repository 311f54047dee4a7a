import Foundation
import GRDB

/// How the file of a record is opened: WAL, every commit on disk before it is acknowledged.
enum RecordFile {
    /// Opens the file for reading and writing, making it (mode 0600) when there is none.
    static func open(
        at path: String, _ migrator: DatabaseMigrator = Schema.migrator
    ) throws(RecordFault) -> any DatabaseWriter {
        try makeIfMissing(at: path)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                // GRDB chooses NORMAL for WAL, which may lose the last commits with the power.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                try db.execute(sql: "PRAGMA secure_delete = ON")
            }
            try migrator.migrate(pool)
            return pool
        } catch {
            throw RecordFault(error, at: path)
        }
    }

    /// A database that no file holds, made by the same statements.
    static func inMemory(
        _ migrator: DatabaseMigrator = Schema.migrator
    ) throws(RecordFault) -> any DatabaseWriter {
        do {
            let queue = try DatabaseQueue(configuration: configuration)
            try migrator.migrate(queue)
            return queue
        } catch {
            throw RecordFault(error, at: ":memory:")
        }
    }

    /// Opens a file that nothing shall be written to, even where its folder is read-only.
    static func openForReading(at path: String) throws -> any DatabaseReader {
        var configuration = configuration
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { db in try db.execute(sql: "SELECT count(*) FROM sqlite_schema") }
            return queue
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            // A file in WAL mode wants a place for its index, which a read-only folder denies.
            guard !FileManager.default.fileExists(atPath: path + "-wal") else { throw error }
            let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
            return try DatabaseQueue(path: address, configuration: configuration)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            // On, it refuses a whole page, so that verify could not name the entry.
            try db.execute(sql: "PRAGMA cell_size_check = OFF")
        }
        return configuration
    }

    private static func makeIfMissing(at path: String) throws(RecordFault) {
        let file = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw RecordFault(
                what: "The record cannot be opened: \(String(cString: strerror(errno)))",
                where: path,
                cure: "Check that the folder exists and the program's user may write to it.")
        }
        close(file)
    }
}
