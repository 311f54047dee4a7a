import Foundation
import GRDB

/// The end of a record: with it, a copy of a paper outside proves the record inside.
public struct Head: Hashable, Sendable {
    public let position: Int64
    public let hash: Fingerprint

    init?(_ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT position, hash FROM entry ORDER BY rowid DESC LIMIT 1")
        guard let row = try Row.fetchOne(statement) else { return nil }
        guard case .int64(let position) = (row[0] as DatabaseValue).storage,
            case .blob(let hash) = (row[1] as DatabaseValue).storage
        else { throw StoredEntry.Unreadable(column: "hash") }
        self.position = position
        self.hash = Fingerprint(bytes: [UInt8](hash))
    }
}
