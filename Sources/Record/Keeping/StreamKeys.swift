import CaseReview
import Foundation
import GRDB
import Sealing
import Synchronization

/// The keys of the streams: kept in the database wrapped by the master key, in memory unwrapped.
final class StreamKeys: Sendable {
    /// How many are kept unwrapped; about 100 bytes each.
    private static let capacity = 8192

    private let wrapping: SealingKey
    private let partnership: PartnershipID
    private let known = Mutex<[StreamID: SealingKey]>([:])

    init(partnership: PartnershipID, masterKey: MasterKey) {
        self.partnership = partnership
        wrapping = masterKey.subkey(for: "record/stream keys")
    }

    /// The key of a stream, nil when it has none: nothing recorded yet, or disposed of.
    func key(of stream: StreamID, in db: Database) throws -> SealingKey? {
        if let key = known.withLock({ $0[stream] }) { return key }
        guard let key = try stored(stream, in: db) else { return nil }
        remember([stream: key])
        return key
    }

    /// The key of a stream as the database holds it, whatever is known in memory.
    func stored(_ stream: StreamID, in db: Database) throws -> SealingKey? {
        let statement = try db.cachedStatement(
            sql: "SELECT wrappedKey FROM streamKey WHERE stream = ?")
        guard let wrapped = try Data.fetchOne(statement, arguments: [stream.rawValue]) else {
            return nil
        }
        return try unwrap([UInt8](wrapped), of: stream)
    }

    /// Makes a key; the caller gives it to `remember` once the transaction is committed.
    func make(for stream: StreamID, in db: Database) throws -> SealingKey {
        let key = SealingKey.random()
        let wrapped = try wrap(key, of: stream)
        try db.cachedStatement(sql: "INSERT INTO streamKey (stream, wrappedKey) VALUES (?, ?)")
            .execute(arguments: [stream.rawValue, DatabaseValue(bytes: wrapped)])
        return key
    }

    /// Keeps keys that are on disk, forgetting all others first when there is no more room.
    func remember(_ keys: [StreamID: SealingKey]) {
        known.withLock { known in
            if known.count + keys.count > Self.capacity { known.removeAll() }
            known.merge(keys) { _, new in new }
        }
    }

    /// Forgets the key of a stream that has been disposed of.
    func forget(_ stream: StreamID) {
        known.withLock { _ = $0.removeValue(forKey: stream) }
    }

    func unwrap(_ wrapped: [UInt8], of stream: StreamID) throws(SealingFault) -> SealingKey {
        try wrapping.unwrap(wrapped, binding: binding(stream))
    }

    func wrap(_ key: SealingKey, of stream: StreamID) throws(SealingFault) -> [UInt8] {
        try wrapping.wrap(key, binding: binding(stream))
    }

    private func binding(_ stream: StreamID) -> [UInt8] {
        Array("\(partnership.rawValue)/\(stream.rawValue)".utf8)
    }
}
