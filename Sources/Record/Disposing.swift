import CaseReview
import GRDB
import Sealing

extension Record {
    /// Destroys the key and the sealed payloads of a stream, for good.
    ///
    /// Headers and hashes stay, so that the chain still proves that nothing else is missing. The
    /// backups made before hold the key until they too are destroyed.
    ///
    /// - Parameters:
    ///   - expected: the version of the stream that was read when this was decided. Nothing is destroyed of one
    ///     that has moved on since.
    ///   - reason: the entry of the stream `office` that says what was disposed of and why.
    /// - Returns: that entry as recorded.
    @discardableResult
    public func dispose(
        of stream: StreamID, expecting expected: Int, by authorship: Authorship, reason: NewEntry
    ) throws(NotAppended) -> Entry {
        let entries = try writing { db in
            guard expected > 0, stream != .office else { throw cannotBeDisposedOf(stream) }
            let appending = try Appending(self, db, authorship)
            try appending.expect(expected, of: stream)
            guard try !Self.isDisposed(stream, in: db) else {
                throw NotAppended.isDisposedOf(stream)
            }
            let officeVersion = try Self.version(of: .office, in: db)
            try appending.append([reason], to: .office, after: officeVersion)
            for entry in appending.entries {
                try destroy(stream, recordedAt: entry.position, in: db)
            }
            return appending
        }.entries
        streamKeys.forget(stream)
        try clearLog()
        guard let entry = entries.first else { throw .fault(cannotBeDisposedOf(stream)) }
        return entry
    }

    private func destroy(_ stream: StreamID, recordedAt position: Int64, in db: Database) throws {
        // In this order: the triggers let go of the key and the payloads only then.
        try db.execute(
            sql: "INSERT INTO disposal (stream, position) VALUES (?, ?)",
            arguments: [stream.rawValue, position])
        for statement in [
            "DELETE FROM streamKey WHERE stream = ?",
            "UPDATE entry SET sealedPayload = x'' WHERE stream = ?",
            """
            DELETE FROM filePiece WHERE file IN
                (SELECT position FROM entry WHERE stream = ? AND format = 2)
            """,
            "DELETE FROM outbox WHERE stream = ?",
        ] {
            try db.execute(sql: statement, arguments: [stream.rawValue])
        }
    }

    /// Moves all into the file proper and empties the write-ahead log, which held the key.
    ///
    /// While somebody reads, the log stays: it is written over by what is recorded next. The disposal is done by then,
    /// and is not reported as one that failed.
    private func clearLog() throws(NotAppended) {
        guard let pool = database as? DatabasePool else { return }
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch {
            let code = (error as? DatabaseError)?.resultCode
            if code != .SQLITE_BUSY, code != .SQLITE_LOCKED {
                throw .fault(RecordFault(error, at: path))
            }
        }
    }

    private func cannotBeDisposedOf(_ stream: StreamID) -> RecordFault {
        RecordFault(
            what: "There is nothing to dispose of in \(stream)", where: path,
            cure: "Name the stream of a case or of a meeting.")
    }
}
