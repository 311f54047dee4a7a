import CaseReview
import Foundation
import GRDB
import Sealing

/// Seals the messages of a partnership, each bound to the entry that it goes with and to whom it is for.
struct OutboxSeal {
    /// The columns in the order in which `open` reads a row.
    static let columns = "id, stream, position, kind, attempts, sealedPayload, recipient, writtenAt"

    /// The same of a file as it was before messages had a recipient, such as an old backup.
    static func columns(in db: Database) throws -> String {
        let names = try db.columns(in: "outbox").map(\.name)
        return names.contains("recipient")
            ? columns : "id, stream, position, kind, attempts, sealedPayload, '', 0"
    }

    private let key: SealingKey
    private let partnership: PartnershipID

    init(partnership: PartnershipID, masterKey: MasterKey) {
        self.partnership = partnership
        key = masterKey.subkey(for: "record/outbox")
    }

    /// Writes a message, unless there is one of its name already.
    func insert(
        _ message: NewMessage, about stream: StreamID, at position: Int64, on now: Moment,
        in db: Database
    ) throws {
        let binding = binding(stream, position, message.kind, message.recipient)
        let sealed = try key.seal(message.payload, binding: binding)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO outbox (stream, position, kind, recipient, once, state, attempts, \
                writtenAt, notBefore, endedAt, fault, settledAt, settledBy, sealedPayload)
                SELECT ?1, ?2, ?3, ?4, ?5, 'waiting', 0, ?6, ?7, 0, '', 0, '', ?8
                WHERE ?5 = '' OR NOT EXISTS (SELECT 1 FROM outbox WHERE once <> '' AND once = ?5)
                """)
        try statement.execute(arguments: [
            stream.rawValue, position, message.kind, message.recipient.rawValue, message.once,
            now.secondsSinceEpoch, message.notBefore.secondsSinceEpoch, Data(sealed),
        ])
    }

    func seal(_ message: Message) throws(SealingFault) -> [UInt8] {
        try key.seal(
            message.payload,
            binding: binding(message.stream, message.position, message.kind, message.recipient))
    }

    func open(_ row: Row) throws -> Message {
        guard let id = Int64.fromDatabaseValue(row[0]),
            let stream = String.fromDatabaseValue(row[1]).map({ StreamID($0) }),
            let position = Int64.fromDatabaseValue(row[2]),
            let kind = String.fromDatabaseValue(row[3]),
            let attempts = Int.fromDatabaseValue(row[4]),
            let sealed = Data.fromDatabaseValue(row[5]),
            let recipient = String.fromDatabaseValue(row[6]).map({ PersonID($0) }),
            let writtenAt = Int64.fromDatabaseValue(row[7])
        else { throw StoredEntry.Unreadable(column: "outbox") }
        let binding = binding(stream, position, kind, recipient)
        return Message(
            id: id, mark: mark(id, binding, writtenAt), stream: stream, position: position,
            kind: kind, recipient: recipient,
            writtenAt: Moment(secondsSinceEpoch: writtenAt),
            payload: try key.open(sealed, binding: binding), attempts: attempts)
    }

    /// The mark of a row of `columns`, which it has also when what it said is forgotten.
    func mark(of row: Row) throws -> String {
        guard let id = Int64.fromDatabaseValue(row[0]),
            let stream = String.fromDatabaseValue(row[1]).map({ StreamID($0) }),
            let position = Int64.fromDatabaseValue(row[2]),
            let kind = String.fromDatabaseValue(row[3]),
            let recipient = String.fromDatabaseValue(row[6]).map({ PersonID($0) }),
            let writtenAt = Int64.fromDatabaseValue(row[7])
        else { throw StoredEntry.Unreadable(column: "outbox") }
        return mark(id, binding(stream, position, kind, recipient), writtenAt)
    }

    private func mark(_ id: Int64, _ binding: [UInt8], _ writtenAt: Int64) -> String {
        String(Fingerprint(of: Array("\(id)/\(writtenAt)/".utf8) + binding).hex.prefix(32))
    }

    private func binding(
        _ stream: StreamID, _ position: Int64, _ kind: String, _ recipient: PersonID
    ) -> [UInt8] {
        let about = "\(partnership.rawValue)/\(stream.rawValue)/\(position)/\(kind)"
        // Messages of before had no recipient of their own, and are bound as they were.
        return Array((recipient.rawValue.isEmpty ? about : "\(about)/\(recipient)").utf8)
    }
}
