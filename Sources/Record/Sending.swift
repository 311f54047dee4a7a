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

    /// Whether a later message of one of these kinds, about the same stream and to the same person, was
    /// written, whatever became of it.
    public func hasLater(
        _ message: Message, ofKinds kinds: [String]
    ) throws(RecordFault) -> Bool {
        let sql = "SELECT kind FROM outbox WHERE stream = ? AND recipient = ? AND id > ?"
        return try read { db in
            try String.fetchAll(
                db, sql: sql,
                arguments: [message.stream.rawValue, message.recipient.rawValue, message.id]
            ).contains(where: kinds.contains)
        }
    }

    /// Writes messages that go with no entry. One of a name that was used before is not written again.
    public func post(_ messages: [NewMessage], at now: Moment) throws(RecordFault) {
        guard isWritable else { throw doesNotHold }
        guard !messages.isEmpty else { return }
        do {
            try database.write { db in
                let position = try Head(db)?.position ?? 0
                for message in messages {
                    try outboxSeal.insert(message, about: .office, at: position, on: now, in: db)
                }
            }
        } catch {
            throw RecordFault(error, at: path)
        }
    }

    /// Marks a message as sent and forgets what it said.
    public func markSent(_ id: Int64, at now: Moment) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'sent', attempts = attempts + 1, endedAt = ?, fault = '', \
            sealedPayload = x'' WHERE id = ?
            """, [now.secondsSinceEpoch, id])
    }

    /// Notes that sending a message failed, why in a word, and when to try again.
    public func markFailed(
        _ id: Int64, because fault: String, tryAgainAt moment: Moment
    ) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET attempts = attempts + 1, notBefore = ?, fault = ?
            WHERE id = ? AND state = 'waiting'
            """, [moment.secondsSinceEpoch, fault, id])
    }

    /// Notes that a message will not be taken, and why in a word. What it says is kept, to be sent again.
    public func markRefused(
        _ id: Int64, because fault: String, at now: Moment
    ) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'refused', attempts = attempts + 1, endedAt = ?, fault = ?
            WHERE id = ? AND state = 'waiting'
            """, [now.secondsSinceEpoch, fault, id])
    }

    /// Notes that a message was handed over and that no answer came, so that it may have arrived. What it
    /// says is kept, to be sent again.
    public func markUnanswered(
        _ id: Int64, because fault: String, at now: Moment
    ) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'unanswered', attempts = attempts + 1, endedAt = ?, fault = ?
            WHERE id = ? AND state = 'waiting'
            """, [now.secondsSinceEpoch, fault, id])
    }

    /// Notes that a message is not to be sent any more, why in a word, and forgets what it said.
    public func setAside(_ id: Int64, because fault: String, at now: Moment) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'set-aside', endedAt = ?, fault = ?, sealedPayload = x''
            WHERE id = ? AND state = 'waiting'
            """, [now.secondsSinceEpoch, fault, id])
    }

    /// Puts off every message that is due, without counting an attempt at each: none of them can leave.
    public func putOff(
        dueBy now: Moment, because fault: String, to moment: Moment
    ) throws(RecordFault) {
        try change(
            "UPDATE outbox SET notBefore = ?, fault = ? WHERE state = 'waiting' AND notBefore <= ?",
            [moment.secondsSinceEpoch, fault, now.secondsSinceEpoch])
    }

    /// Puts off one message, without counting it as an attempt.
    public func putOff(
        _ id: Int64, because fault: String, to moment: Moment
    ) throws(RecordFault) {
        try change(
            "UPDATE outbox SET notBefore = ?, fault = ? WHERE id = ? AND state = 'waiting'",
            [moment.secondsSinceEpoch, fault, id])
    }

    func change(_ sql: String, _ arguments: StatementArguments) throws(RecordFault) {
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
