public import CaseReview
import GRDB

extension Record {
    /// The messages that are due and not sent, longest due first.
    ///
    /// Throws for a record that does not hold: what it sent could not be marked.
    public func nextMessages(due now: Moment, limit: Int = 50) throws(RecordFault) -> [Message] {
        guard isWritable else { throw doesNotHold }
        let sql = """
            SELECT \(OutboxSeal.columns) FROM outbox
            WHERE state = 'waiting' AND notBefore <= ? ORDER BY notBefore, id LIMIT ?
            """
        return try read { db in
            try Row.fetchAll(db, sql: sql, arguments: [now.secondsSinceEpoch, limit])
                .map { try outboxSeal.open($0) }
        }
    }

    /// Marks a message as sent and forgets what it said.
    public func markSent(_ id: Int64) throws(RecordFault) {
        try change(
            "UPDATE outbox SET state = 'sent', attempts = attempts + 1, sealedPayload = x''"
                + " WHERE id = ?", [id])
    }

    /// Notes that sending a message failed and when to try again.
    public func markFailed(_ id: Int64, tryAgainAt moment: Moment) throws(RecordFault) {
        try change(
            "UPDATE outbox SET attempts = attempts + 1, notBefore = ? WHERE id = ?",
            [moment.secondsSinceEpoch, id])
    }

    private func change(_ sql: String, _ arguments: StatementArguments) throws(RecordFault) {
        guard isWritable else { throw doesNotHold }
        do {
            try database.write { db in
                try db.cachedStatement(sql: sql).execute(arguments: arguments)
            }
        } catch {
            throw RecordFault(error, at: path)
        }
    }
}
