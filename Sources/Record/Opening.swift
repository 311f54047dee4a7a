import CaseReview
import GRDB
import Sealing

/// One reading of entries, which leaves out what cannot be opened and takes note of it.
final class Opening {
    private(set) var entries: [Entry] = []
    /// The last position that was come upon, whether or not its entry opened.
    private(set) var lastPosition: Int64?
    /// Whether the file itself could not be read to the end of what was asked for.
    private(set) var isTorn = false

    private let record: Record

    init(_ record: Record) { self.record = record }

    func read(_ sql: String, _ arguments: StatementArguments, in db: Database) {
        do {
            // A statement that failed once fails again when it is taken from the cache.
            let statement =
                record.isWritable
                ? try db.cachedStatement(sql: sql) : try db.makeStatement(sql: sql)
            let rows = try Row.fetchCursor(statement, arguments: arguments)
            while let row = try rows.next() { take(row, in: db) }
        } catch {
            isTorn = true
            record.note(Breach(Breach.sentence(error), position: lastPosition.map { $0 + 1 }))
        }
    }

    /// The entries of a stream up to the first that is missing among them.
    func entries(of stream: StreamID, after version: Int) -> [Entry] {
        let whole = entries.enumerated().prefix { $1.version == version + 1 + $0 }.map(\.element)
        if isTorn || whole.count < entries.count {
            record.damages.note(stream, from: version + whole.count + 1)
        }
        return whole
    }

    private func take(_ row: Row, in db: Database) {
        lastPosition = Int64.fromDatabaseValue(row[0]) ?? lastPosition
        do {
            let stored = try StoredEntry(row, partnership: record.partnership, in: db)
            if let damage = record.damages[stored.header.stream],
                stored.header.version >= damage
            {
                return
            }
            entries.append(stored.entry(payload: try payload(of: stored, in: db)))
        } catch let breach as Breach {
            record.note(breach)
        } catch {
            noteUnreadable(row, error)
        }
    }

    private func payload(of stored: StoredEntry, in db: Database) throws -> [UInt8]? {
        guard !stored.isDisposed else { return nil }
        let header = stored.header
        do {
            guard let key = try record.streamKeys.key(of: header.stream, in: db) else {
                throw Breach("its stream has no key", header)
            }
            return try key.open(stored.sealedPayload, binding: header.bytes)
        } catch is SealingFault {
            throw Breach("its payload or the key of its stream does not open", header)
        }
    }

    /// A row that is not what was written names its stream and version only if they can be read.
    private func noteUnreadable(_ row: Row, _ error: any Error) {
        let breach = Breach(
            .broken(
                position: lastPosition,
                stream: String.fromDatabaseValue(row[2]).map { StreamID($0) },
                version: Int.fromDatabaseValue(row[3]), reason: Breach.sentence(error)))
        record.note(breach)
    }
}
