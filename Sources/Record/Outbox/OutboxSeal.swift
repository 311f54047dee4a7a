import CaseReview
import Foundation
import GRDB
import Sealing

/// Seals the messages of a partnership, each bound to the entry that it goes with.
struct OutboxSeal {
    /// The columns in the order in which `open` reads a row.
    static let columns = "id, stream, position, kind, attempts, sealedPayload"

    private let key: SealingKey
    private let partnership: PartnershipID

    init(partnership: PartnershipID, masterKey: MasterKey) {
        self.partnership = partnership
        key = masterKey.subkey(for: "record/outbox")
    }

    func insert(
        _ message: NewMessage, about stream: StreamID, at position: Int64, in db: Database
    ) throws {
        let binding = binding(stream, position, message.kind)
        let sealed = try key.seal(message.payload, binding: binding)
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO outbox (stream, position, kind, state, attempts, notBefore, \
                sealedPayload) VALUES (?, ?, ?, 'waiting', 0, ?, ?)
                """)
        try statement.execute(arguments: [
            stream.rawValue, position, message.kind, message.notBefore.secondsSinceEpoch,
            Data(sealed),
        ])
    }

    func seal(_ message: Message) throws(SealingFault) -> [UInt8] {
        try key.seal(
            message.payload, binding: binding(message.stream, message.position, message.kind))
    }

    func open(_ row: Row) throws -> Message {
        guard let id = Int64.fromDatabaseValue(row[0]),
            let stream = String.fromDatabaseValue(row[1]).map({ StreamID($0) }),
            let position = Int64.fromDatabaseValue(row[2]),
            let kind = String.fromDatabaseValue(row[3]),
            let attempts = Int.fromDatabaseValue(row[4]),
            let sealed = Data.fromDatabaseValue(row[5])
        else { throw StoredEntry.Unreadable(column: "outbox") }
        return Message(
            id: id, stream: stream, position: position, kind: kind,
            payload: try key.open(sealed, binding: binding(stream, position, kind)),
            attempts: attempts)
    }

    private func binding(_ stream: StreamID, _ position: Int64, _ kind: String) -> [UInt8] {
        Array("\(partnership.rawValue)/\(stream.rawValue)/\(position)/\(kind)".utf8)
    }
}
