import Foundation
import GRDB

/// The SQLite file: one connection that writes, one that looks, and its schema.
final class IdentityFile: Sendable {
    private let writer: DatabaseQueue
    private let reader: DatabaseQueue
    private let path: String

    init(at path: String) throws(IdentityFault) {
        self.path = path
        do {
            try Self.makePrivate(path)
            writer = try DatabaseQueue(path: path, configuration: Self.configuration)
            try Schema.migrator.migrate(writer)
            var looking = Self.configuration
            looking.readonly = true
            reader = try DatabaseQueue(path: path, configuration: looking)
        } catch {
            throw Self.fault(error, at: path)
        }
    }

    /// Runs a change in one transaction, on disk before this returns; a throw undoes all of it.
    func write<Answer>(_ change: (Database) throws -> Answer) throws -> Answer {
        do {
            return try writer.write(change)
        } catch let error as DatabaseError {
            throw Self.fault(error, at: path)
        }
    }

    /// Reads one consistent state, without waiting for a change in progress.
    func read<Answer>(_ look: (Database) throws -> Answer) throws -> Answer {
        do {
            return try reader.read(look)
        } catch let error as DatabaseError {
            throw Self.fault(error, at: path)
        }
    }

    /// Runs with a number that differs from the last time if anyone has written since.
    ///
    /// It sees this program's own changes and those of another, such as the command line.
    func watch<Answer>(_ look: (Database, _ version: Int64) throws -> Answer) throws -> Answer {
        do {
            return try reader.unsafeRead { db in
                let statement = try db.cachedStatement(sql: "PRAGMA data_version")
                return try look(db, try Int64.fetchOne(statement) ?? 0)
            }
        } catch let error as DatabaseError {
            throw Self.fault(error, at: path)
        }
    }

    /// Keeps the proof of the key in a new file; in an older one, checks that it is the same.
    func proveKey(_ proof: Data) throws(IdentityFault) {
        let kept: Data
        do {
            kept = try writer.write { db in
                try db.execute(
                    sql: "INSERT OR IGNORE INTO keyProof (id, proof) VALUES (1, ?)",
                    arguments: [proof])
                return try Data.fetchOne(db, sql: "SELECT proof FROM keyProof") ?? Data()
            }
        } catch {
            throw Self.fault(error, at: path)
        }
        guard kept == proof else {
            throw IdentityFault(
                what: "The file was made with another master key", where: path,
                cure: "Give the master key it was made with, or restore the backup of this key.")
        }
    }

    /// Moves all into the file proper, so that the file alone can be moved.
    func settle() throws {
        try reader.close()
        try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        try writer.close()
    }

    func copy(to target: String) throws(IdentityFault) {
        do {
            guard !FileManager.default.fileExists(atPath: target) else {
                throw IdentityFault(
                    what: "There is a file already", where: target,
                    cure: "Give a path where nothing is yet.")
            }
            try Self.makePrivate(target)
            try writer.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [target])
            }
        } catch let fault as IdentityFault {
            throw fault
        } catch {
            throw Self.fault(error, at: target)
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // What was deleted is overwritten, so that ended sessions and forms do not linger.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// SQLite gives its side files the mode of the main one, so that must be right from the start.
    private static func makePrivate(_ path: String) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: path) else { return }
        guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else {
            throw IdentityFault(
                what: "The file cannot be made", where: path,
                cure: "Check that the folder exists and may be written to.")
        }
    }

    private static func fault(_ error: any Error, at path: String) -> IdentityFault {
        if let fault = error as? IdentityFault { return fault }
        let detail = (error as? DatabaseError)?.message ?? "it cannot be opened"
        return IdentityFault(
            what: "The identity file failed: \(detail)", where: path,
            cure: "Check the disk and the file's permissions; if it is damaged, restore a backup.")
    }
}
