import CaseReview
import GRDB
import Sealing

extension Record {
    /// The history of one stream, oldest first; empty when there is none.
    ///
    /// - Parameters:
    ///   - version: the last version that is known already.
    ///   - upToPosition: reads the stream as it was known then, this position included.
    public func entries(
        of stream: StreamID, after version: Int = 0, upToPosition: Int64? = nil
    ) throws(RecordFault) -> [Entry] {
        let sql = """
            SELECT \(StoredEntry.columns) FROM entry
            WHERE stream = ? AND version > ? AND position <= ? ORDER BY version
            """
        return try read { db in
            try opened(
                db, sql, [stream.rawValue, version, upToPosition ?? Int64.max])
        }
    }

    /// The next entries of the whole record, oldest first; empty when there are none yet.
    public func entries(afterPosition position: Int64, limit: Int) throws(RecordFault) -> [Entry] {
        let sql = """
            SELECT \(StoredEntry.columns) FROM entry WHERE rowid > ? ORDER BY rowid LIMIT ?
            """
        return try read { db in try opened(db, sql, [position, limit]) }
    }

    /// The version of a stream; 0 when nothing has been recorded in it.
    public func version(of stream: StreamID) throws(RecordFault) -> Int {
        try read { db in try Self.version(of: stream, in: db) }
    }

    /// The streams whose names begin so, in the order of their names, those disposed of included.
    public func streams(withPrefix prefix: String) throws(RecordFault) -> [StreamID] {
        let sql = "SELECT stream FROM entry WHERE version = 1 AND stream >= ? ORDER BY stream"
        return try read { db in
            let names = try String.fetchCursor(db, sql: sql, arguments: [prefix])
            var streams: [StreamID] = []
            while let name = try names.next(), name.hasPrefix(prefix) {
                streams.append(StreamID(name))
            }
            return streams
        }
    }

    /// The last entry's position and hash, for a paper to carry; nil while nothing is recorded.
    public func head() throws(RecordFault) -> Head? {
        try read { db in try Head(db) }
    }

    static func version(of stream: StreamID, in db: Database) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT coalesce(max(version), 0) FROM entry WHERE stream = ?")
        return try Int.fetchOne(statement, arguments: [stream.rawValue]) ?? 0
    }

    static func isDisposed(_ stream: StreamID, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM disposal WHERE stream = ?")
        return try Int.fetchOne(statement, arguments: [stream.rawValue]) != nil
    }

    private func opened(
        _ db: Database, _ sql: String, _ arguments: StatementArguments
    ) throws -> [Entry] {
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        var entries: [Entry] = []
        while let row = try rows.next() {
            let stored = try StoredEntry(row, partnership: partnership)
            entries.append(stored.entry(payload: try payload(of: stored, in: db)))
        }
        return entries
    }

    private func payload(of stored: StoredEntry, in db: Database) throws -> [UInt8]? {
        guard !stored.isDisposed else { return nil }
        let header = stored.header
        guard let key = try streamKeys.key(of: header.stream, in: db) else {
            throw doesNotOpen(header, "its stream has no key")
        }
        do {
            return try key.open(stored.sealedPayload, binding: header.bytes)
        } catch {
            throw doesNotOpen(header, "it is not what was sealed")
        }
    }

    private func doesNotOpen(_ header: EntryHeader, _ reason: String) -> RecordFault {
        RecordFault(
            what: "Entry \(header.position) of \(header.stream) does not open: \(reason)",
            where: path, cure: "Run verify and restore the last sound backup.")
    }
}
