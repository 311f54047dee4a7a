import Foundation
import GRDB
import Sealing

extension Record {
    /// Writes a copy of the record as it stands now, while others go on recording.
    ///
    /// The copy is one file (mode 0600), is verified before it takes its name, and opens with the
    /// same master key, which is not in it. Throws when there is a file at the path already.
    public func backUp(to destination: String) throws(RecordFault) {
        guard !FileManager.default.fileExists(atPath: destination) else {
            throw RecordFault(
                what: "There is a file already", where: destination,
                cure: "Give the backup a name of its own; an earlier one is never written over.")
        }
        let unfinished = destination + ".unfinished"
        try discard(unfinished)
        do {
            try copy(to: unfinished)
            let finding = Self.verify(fileAt: unfinished, masterKey: masterKey)
            guard finding.isSound else { throw doesNotHold(finding, destination) }
            try BackupFile.finish(unfinished, as: destination)
        } catch {
            try discard(unfinished)
            throw RecordFault(error, at: destination)
        }
    }

    private func copy(to path: String) throws {
        try BackupFile.make(at: path)
        let copy = try DatabaseQueue(path: path)
        try database.backup(to: copy)
        // Without this the copy would ask for a log beside it, even where nothing can be written.
        try copy.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try copy.close()
    }

    private func discard(_ path: String) throws(RecordFault) {
        for file in [path, path + "-wal", path + "-shm", path + "-journal"] {
            guard unlink(file) != 0, errno != ENOENT else { continue }
            throw RecordFault(
                what: "An unfinished backup cannot be removed", where: file,
                cure: "Remove the file and try again.")
        }
    }

    private func doesNotHold(_ finding: Verification, _ path: String) -> RecordFault {
        RecordFault(
            what: "The backup was thrown away. \(finding.sentence)", where: path,
            cure: "Verify the record itself; keep the last sound backup.")
    }
}
