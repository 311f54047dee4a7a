public import CaseReview
import GRDB

extension Record {
    /// The lines of the outbox, the latest first; only those in a state where one is given.
    public func outbox(
        _ state: OutboxLine.State? = nil, skipping: Int = 0, limit: Int = 50
    ) throws(RecordFault) -> [OutboxLine] {
        let sql = """
            SELECT id, kind, recipient, state, writtenAt, notBefore, endedAt, attempts, fault
            FROM outbox WHERE ?1 = '' OR state = ?1 ORDER BY id DESC LIMIT ?2 OFFSET ?3
            """
        return try read { db in
            try Row.fetchAll(db, sql: sql, arguments: [state?.rawValue ?? "", limit, skipping])
                .map { try OutboxLine($0) }
        }
    }

    /// How many messages there are in each state; a state that no message is in has no number.
    public func outboxCounts() throws(RecordFault) -> [OutboxLine.State: Int] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT state, count(*) FROM outbox GROUP BY state")
            return try Dictionary(
                rows.map { row in
                    guard
                        let state = String.fromDatabaseValue(row[0])
                            .flatMap(OutboxLine.State.init(rawValue:)),
                        let count = Int.fromDatabaseValue(row[1])
                    else { throw StoredEntry.Unreadable(column: "outbox") }
                    return (state, count)
                }, uniquingKeysWith: +)
        }
    }

    /// Lets a refused message, or one that waits to be tried again, leave now.
    public func sendAgain(_ id: Int64, at now: Moment) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'waiting', notBefore = ?, endedAt = 0
            WHERE id = ? AND state IN ('waiting', 'refused')
            """, [now.secondsSinceEpoch, id])
    }

    /// Lets every refused message, and every one whose sending has failed, leave now.
    public func sendAllAgain(at now: Moment) throws(RecordFault) {
        try change(
            """
            UPDATE outbox SET state = 'waiting', notBefore = ?, endedAt = 0
            WHERE state = 'refused' OR (state = 'waiting' AND fault <> '')
            """, [now.secondsSinceEpoch])
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
                "UPDATE outbox SET state = 'bounced', endedAt = ? WHERE id = ? AND state = 'sent'",
                [now.secondsSinceEpoch, id])
        }
        return !found.isEmpty
    }

    private func sentMessages(bearing marks: Set<String>) throws(RecordFault) -> [Int64] {
        let sql = """
            SELECT \(OutboxSeal.columns) FROM outbox WHERE state IN ('sent', 'bounced')
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

extension OutboxLine {
    fileprivate init(_ row: Row) throws {
        guard let id = Int64.fromDatabaseValue(row[0]),
            let kind = String.fromDatabaseValue(row[1]),
            let recipient = String.fromDatabaseValue(row[2]),
            let state = String.fromDatabaseValue(row[3]).flatMap(State.init(rawValue:)),
            let writtenAt = Int64.fromDatabaseValue(row[4]),
            let dueAt = Int64.fromDatabaseValue(row[5]),
            let endedAt = Int64.fromDatabaseValue(row[6]),
            let attempts = Int.fromDatabaseValue(row[7]),
            let fault = String.fromDatabaseValue(row[8])
        else { throw StoredEntry.Unreadable(column: "outbox") }
        self.init(
            id: id, kind: kind, recipient: PersonID(recipient), state: state,
            writtenAt: Moment(secondsSinceEpoch: writtenAt),
            dueAt: Moment(secondsSinceEpoch: dueAt),
            endedAt: endedAt == 0 ? nil : Moment(secondsSinceEpoch: endedAt), attempts: attempts,
            fault: fault)
    }
}
