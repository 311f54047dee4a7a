public import CaseReview
import GRDB

extension Record {
    /// Lets a message that did not leave, may have arrived, or waits to be tried again, leave now.
    public func sendAgain(_ id: Int64, at now: Moment) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'waiting', notBefore = ?, endedAt = 0, fault = ''
            WHERE id = ? AND state IN ('waiting', 'unanswered', 'refused') AND settledAt = 0
            """, [now.secondsSinceEpoch, id])
    }

    /// Lets every refused message, and every one whose sending has failed, leave now. What may have arrived
    /// is asked for one by one, for each that is sent again may come twice.
    public func sendAllAgain(at now: Moment) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'waiting', notBefore = ?, endedAt = 0, fault = ''
            WHERE settledAt = 0 AND (state = 'refused' OR (state = 'waiting' AND fault <> ''))
            """, [now.secondsSinceEpoch])
    }

    /// Notes that whoever a message was for was told another way: who says so, and when. It is not sent any
    /// more, and what it said is forgotten. Changes nothing where the message is in no such trouble.
    public func settle(
        _ id: Int64, of trouble: OutboxTrouble, by person: PersonID, at now: Moment
    ) throws(RecordFault) {
        let sql = """
            UPDATE outbox SET settledAt = ?, settledBy = ?, sealedPayload = x'', \
            state = iif(state = 'waiting', 'set-aside', state), endedAt = iif(endedAt = 0, ?, endedAt)
            WHERE id = ? AND \(trouble.condition)
            """
        let seconds = now.secondsSinceEpoch
        try change(sql, [seconds, person.rawValue, seconds, id] + trouble.arguments)
    }

    /// Notes that sent messages came back, found by their marks. False when no sent message bears any of them.
    ///
    /// Looks once through everything that was ever sent, the latest first, until all are found.
    @discardableResult
    public func markBounced(_ marks: Set<String>, at now: Moment) throws(RecordFault) -> Bool {
        guard isWritable else { throw doesNotHold }
        let found = try sentMessages(bearing: marks)
        for id in found {
            try change(
                """
                UPDATE outbox SET state = 'bounced', endedAt = ?, sealedPayload = x''
                WHERE id = ? AND state IN ('sent', 'unanswered')
                """, [now.secondsSinceEpoch, id])
        }
        return !found.isEmpty
    }

    private func sentMessages(bearing marks: Set<String>) throws(RecordFault) -> [Int64] {
        let sql = """
            SELECT \(OutboxSeal.columns) FROM outbox WHERE state IN ('sent', 'unanswered', 'bounced')
            ORDER BY id DESC
            """
        return try read { db in
            var found: [Int64] = []
            let rows = try Row.fetchCursor(db, sql: sql)
            while found.count < marks.count, let row = try rows.next() {
                guard marks.contains(try outboxSeal.mark(of: row)) else { continue }
                if let id = Int64.fromDatabaseValue(row[0]) { found.append(id) }
            }
            return found
        }
    }
}
