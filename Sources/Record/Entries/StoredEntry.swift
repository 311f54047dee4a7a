import CaseReview
import Foundation
import GRDB

/// One row of the table `entry`, every column of exactly the type that it was written as.
struct StoredEntry {
    /// The columns in the order in which a row is read.
    static let columns = """
        rowid, position, stream, version, recordedAt, actor, role, agency, kind, \
        format, payloadHash, previousHash, hash, sealedPayload
        """

    let header: EntryHeader
    let payloadHash: Fingerprint
    let previousHash: Fingerprint
    let hash: Fingerprint
    let sealedPayload: Data

    /// A row that is to be written after the entry with this hash.
    init(_ header: EntryHeader, sealedPayload: [UInt8], after previousHash: Fingerprint) {
        self.header = header
        self.previousHash = previousHash
        self.sealedPayload = Data(sealedPayload)
        payloadHash = Fingerprint(of: sealedPayload)
        hash = header.hash(after: previousHash, payloadHash: payloadHash)
    }

    /// Reads a row; throws `Unreadable` where a column is not what this program writes.
    ///
    /// Of a file that came with the entry only the hash is read, and only where its format says that one did.
    init(_ row: Row, partnership: PartnershipID, in db: Database) throws {
        let position = try Self.number(row, 1)
        guard try Self.number(row, 0) == position else { throw Unreadable(column: "position") }
        let file: Fingerprint?
        switch try Self.number(row, 9) {
        case Int64(EntryHeader.format): file = nil
        case Int64(EntryHeader.formatWithFile):
            guard let stored = try StoredFile(at: position, in: db) else {
                throw Unreadable(column: "file")
            }
            file = stored.hash
        default: throw Unreadable(column: "format")
        }
        let agency = try Self.text(row, 7)
        header = EntryHeader(
            partnership: partnership, position: position, stream: StreamID(try Self.text(row, 2)),
            version: Int(try Self.number(row, 3)),
            recordedAt: Moment(secondsSinceEpoch: try Self.number(row, 4)),
            actor: PersonID(try Self.text(row, 5)), role: RoleID(try Self.text(row, 6)),
            agency: agency.isEmpty ? nil : AgencyID(agency), kind: try Self.text(row, 8),
            file: file)
        payloadHash = Fingerprint(bytes: [UInt8](try Self.blob(row, 10)))
        previousHash = Fingerprint(bytes: [UInt8](try Self.blob(row, 11)))
        hash = Fingerprint(bytes: [UInt8](try Self.blob(row, 12)))
        sealedPayload = try Self.blob(row, 13)
    }

    /// A column that does not hold what this program writes there.
    struct Unreadable: Error {
        let column: String
    }

    var isDisposed: Bool { sealedPayload.isEmpty }

    func insert(in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO entry (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            header.position, header.position, header.stream.rawValue, header.version,
            header.recordedAt.secondsSinceEpoch, header.actor.rawValue, header.role.rawValue,
            header.agency?.rawValue ?? "", header.kind, Int(header.format),
            Data(payloadHash.bytes), Data(previousHash.bytes), Data(hash.bytes), sealedPayload,
        ])
    }

    func entry(payload: [UInt8]?) -> Entry {
        Entry(
            position: header.position, stream: header.stream, version: header.version,
            recordedAt: header.recordedAt, actor: header.actor, role: header.role,
            agency: header.agency, kind: header.kind, payload: payload,
            previousHash: previousHash, hash: hash)
    }

    // A text changed into a blob of the same bytes would otherwise pass unseen.
    private static func number(_ row: Row, _ index: Int) throws -> Int64 {
        guard case .int64(let number) = (row[index] as DatabaseValue).storage else {
            throw unreadable(row, index)
        }
        return number
    }

    private static func text(_ row: Row, _ index: Int) throws -> String {
        guard case .string(let text) = (row[index] as DatabaseValue).storage else {
            throw unreadable(row, index)
        }
        return text
    }

    private static func blob(_ row: Row, _ index: Int) throws -> Data {
        guard case .blob(let data) = (row[index] as DatabaseValue).storage else {
            throw unreadable(row, index)
        }
        return data
    }

    private static func unreadable(_ row: Row, _ index: Int) -> Unreadable {
        Unreadable(column: Array(row.columnNames)[index])
    }
}
