public import CaseReview
import GRDB
public import Sealing

extension AccessLog {
    /// Writes a copy of the log as it stands on disk, every look in it opened once.
    public func backUp(to destination: String) throws(RecordFault) {
        try flush()
        try BackupFile.copy(database, to: destination) { try Self.prove($0, seal) }
    }

    /// Opens every look of a file, without writing to it. Throws when one does not open.
    public static func prove(
        fileAt path: String, partnership: PartnershipID, masterKey: MasterKey
    ) throws(RecordFault) {
        do {
            try prove(path, AccessSeal(partnership: partnership, masterKey: masterKey))
        } catch {
            throw RecordFault(error, at: path)
        }
    }

    private static func prove(_ path: String, _ seal: AccessSeal) throws {
        try RecordFile.openForReading(at: path).read { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT \(AccessSeal.columns) FROM look")
            while let row = try rows.next() { _ = try seal.open(row) }
            let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
            guard answer == "ok" else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        }
    }
}
