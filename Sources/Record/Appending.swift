import CaseReview
import GRDB
import Sealing

extension Record {
    /// Records what happened in one stream, on disk before this returns; all of it or nothing.
    ///
    /// - Parameters:
    ///   - version: the version of the stream that was read when this was decided; 0 when new.
    ///   - unchanged: versions of other streams that the decision rests on.
    ///   - outbox: messages that leave if, and only if, the entries are recorded.
    /// - Returns: the entries as recorded, in the order given.
    @discardableResult
    public func append(
        _ new: [NewEntry], to stream: StreamID, expecting version: Int,
        unchanged: [StreamID: Int] = [:], outbox: [NewMessage] = [], by authorship: Authorship
    ) throws(NotAppended) -> [Entry] {
        try appendTogether(
            [(stream: stream, expecting: version, entries: new)], unchanged: unchanged,
            outbox: outbox, by: authorship)
    }

    /// Records what happened in several streams at once; all of it or nothing.
    ///
    /// Messages belong to the first stream, which is the one they are about.
    @discardableResult
    public func appendTogether(
        _ batches: [(stream: StreamID, expecting: Int, entries: [NewEntry])],
        unchanged: [StreamID: Int] = [:], outbox: [NewMessage] = [], by authorship: Authorship
    ) throws(NotAppended) -> [Entry] {
        try writing { db throws in
            let appending = try Appending(self, db, authorship)
            for (stream, version) in unchanged.sorted(by: { $0.key < $1.key }) {
                try appending.expect(version, of: stream)
            }
            for batch in batches {
                try appending.expect(batch.expecting, of: batch.stream)
                try appending.append(batch.entries, to: batch.stream, after: batch.expecting)
            }
            if let stream = batches.first?.stream {
                try appending.post(outbox, about: stream)
            }
            return appending
        }.entries
    }

    /// Runs one transaction and, when it is committed, remembers the keys that it made.
    func writing(_ body: (Database) throws -> Appending) throws(NotAppended) -> Appending {
        guard isWritable else { throw .fault(doesNotHold) }
        do {
            let appending = try database.write(body)
            streamKeys.remember(appending.newKeys)
            return appending
        } catch let refused as NotAppended {
            throw refused
        } catch {
            let fault = RecordFault(error, at: path)
            if (error as? DatabaseError)?.resultCode == .SQLITE_CORRUPT {
                conclude(.unreadable(fault.what))
            }
            throw .fault(fault)
        }
    }

    var doesNotHold: RecordFault {
        RecordFault(
            what: "The record does not hold and is not written to: \(finding?.sentence ?? "")",
            where: path, cure: "Keep the file as it is and restore the last sound backup.")
    }
}

/// One transaction that adds to the end of the record.
final class Appending {
    private(set) var entries: [Entry] = []
    private(set) var newKeys: [StreamID: SealingKey] = [:]

    private let record: Record
    private let db: Database
    private let authorship: Authorship
    private var position: Int64
    private var previousHash: Fingerprint

    init(_ record: Record, _ db: Database, _ authorship: Authorship) throws {
        self.record = record
        self.db = db
        self.authorship = authorship
        let head = try Head(db)
        position = head?.position ?? 0
        previousHash = head?.hash ?? record.founding.hash
    }

    func expect(_ version: Int, of stream: StreamID) throws {
        let actual = try Record.version(of: stream, in: db)
        guard actual == version else {
            throw NotAppended.someoneElseWasFirst(stream, expected: version, actual: actual)
        }
    }

    func append(_ new: [NewEntry], to stream: StreamID, after version: Int) throws {
        guard !new.isEmpty else { return }
        let key = try self.key(of: stream)
        for (offset, entry) in new.enumerated() {
            try append(entry, to: stream, version: version + 1 + offset, under: key)
        }
    }

    func post(_ messages: [NewMessage], about stream: StreamID) throws {
        for message in messages {
            try record.outboxSeal.insert(
                message, about: stream, at: position, on: authorship.recordedAt, in: db)
        }
    }

    private func key(of stream: StreamID) throws -> SealingKey {
        // First of all: its key may still be in memory while whoever disposed of it is about to forget it.
        guard try !Record.isDisposed(stream, in: db) else {
            throw NotAppended.isDisposedOf(stream)
        }
        if let key = try newKeys[stream] ?? record.streamKeys.key(of: stream, in: db) {
            return key
        }
        let key = try record.streamKeys.make(for: stream, in: db)
        newKeys[stream] = key
        return key
    }

    private func append(
        _ new: NewEntry, to stream: StreamID, version: Int, under key: SealingKey
    ) throws {
        let file = try new.file.map { bytes in
            try SealedFile(
                bytes, of: FilePlace(record.partnership, stream, position + 1), under: key)
        }
        let header = EntryHeader(
            partnership: record.partnership, position: position + 1, stream: stream,
            version: version, recordedAt: authorship.recordedAt, actor: authorship.actor,
            role: authorship.role, agency: authorship.agency, kind: new.kind, file: file?.hash)
        let sealed = try key.seal(new.payload, binding: header.bytes)
        let stored = StoredEntry(header, sealedPayload: sealed, after: previousHash)
        try stored.insert(in: db)
        try file?.insert(in: db)
        entries.append(stored.entry(payload: new.payload))
        position = header.position
        previousHash = stored.hash
    }
}
