import CaseReview
import GRDB
import Sealing

extension Record {
    /// The history of one stream, oldest first; empty when there is none.
    ///
    /// A damaged stream is read up to the first entry that does not open: see `damage(to:)`.
    ///
    /// - Parameters:
    ///   - version: the last version that is known already.
    ///   - upToPosition: reads the stream as it was known then, this position included.
    public func entries(
        of stream: StreamID, after version: Int = 0, upToPosition: Int64? = nil
    ) throws(RecordFault) -> [Entry] {
        guard stream.isWhole else { return [] }
        let sql = """
            SELECT \(StoredEntry.columns) FROM entry
            WHERE stream = ? AND version > ? AND position <= ? ORDER BY version
            """
        return try opening(sql, [stream.rawValue, version, upToPosition ?? Int64.max])
            .entries(of: stream, after: version)
    }

    /// The next entries of the whole record, oldest first; empty when there are none yet.
    ///
    /// Left out is what cannot be read, and what follows it in its stream.
    public func entries(afterPosition position: Int64, limit: Int) throws(RecordFault) -> [Entry] {
        let sql = """
            SELECT \(StoredEntry.columns) FROM entry WHERE rowid > ? ORDER BY rowid LIMIT ?
            """
        return try opening(sql, [position, limit]).entries
    }

    /// Gives the whole record in batches, oldest first, without what cannot be read.
    public func readThrough(
        inBatchesOf limit: Int, _ take: ([Entry]) throws -> Void
    ) throws {
        let sql = """
            SELECT \(StoredEntry.columns) FROM entry WHERE rowid > ? ORDER BY rowid LIMIT ?
            """
        var position: Int64 = 0
        var tears = 0
        // Where the file itself is torn the reading goes on behind the tear, if there is anything.
        while tears < 1_000 {
            let opening = try opening(sql, [position, limit])
            try take(opening.entries)
            position = max(opening.lastPosition ?? position, position)
            if opening.isTorn {
                position += 1
                tears += 1
            } else if opening.lastPosition == nil {
                return
            }
        }
    }

    /// The version of a stream; 0 when nothing has been recorded in it.
    public func version(of stream: StreamID) throws(RecordFault) -> Int {
        guard stream.isWhole else { return 0 }
        return try read { db in try Self.version(of: stream, in: db) }
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

    /// Reads entries. A torn file may refuse even to end the reading; what was read comes first.
    private func opening(
        _ sql: String, _ arguments: StatementArguments
    ) throws(RecordFault) -> Opening {
        let opening = Opening(self)
        do {
            try database.read { db in opening.read(sql, arguments, in: db) }
        } catch {
            guard opening.isTorn else { throw RecordFault(error, at: path) }
        }
        return opening
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
}
