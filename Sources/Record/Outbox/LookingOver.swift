import CaseReview
import GRDB

extension Record {
    /// The lines of the outbox, the latest first; only those in a state where one is given.
    public func outbox(
        _ state: OutboxLine.State? = nil, skipping: Int = 0, limit: Int = 50
    ) throws(RecordFault) -> [OutboxLine] {
        try lines(
            "?1 = '' OR state = ?1", [state?.rawValue ?? ""], skipping: skipping, limit: limit)
    }

    /// The lines that somebody has to look at, the latest first.
    public func outbox(
        _ trouble: OutboxTrouble, skipping: Int = 0, limit: Int = 50
    ) throws(RecordFault) -> [OutboxLine] {
        try lines(trouble.condition, trouble.arguments, skipping: skipping, limit: limit)
    }

    /// How many messages somebody has to look at.
    public func outboxCount(_ trouble: OutboxTrouble) throws(RecordFault) -> Int {
        let sql = "SELECT count(*) FROM outbox WHERE \(trouble.condition)"
        return try read { db in
            try Int.fetchOne(db, sql: sql, arguments: trouble.arguments) ?? 0
        }
    }

    private func lines(
        _ condition: String, _ arguments: StatementArguments, skipping: Int, limit: Int
    ) throws(RecordFault) -> [OutboxLine] {
        let sql = """
            SELECT id, kind, recipient, state, writtenAt, notBefore, endedAt, attempts, fault, \
            settledAt, settledBy
            FROM outbox WHERE \(condition) ORDER BY id DESC LIMIT \(limit) OFFSET \(skipping)
            """
        return try read { db in
            try Row.fetchAll(db, sql: sql, arguments: arguments).map { try OutboxLine($0) }
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
            let fault = String.fromDatabaseValue(row[8]),
            let settledAt = Int64.fromDatabaseValue(row[9]),
            let settledBy = String.fromDatabaseValue(row[10])
        else { throw StoredEntry.Unreadable(column: "outbox") }
        self.init(
            id: id, kind: kind, recipient: PersonID(recipient), state: state,
            writtenAt: Moment(secondsSinceEpoch: writtenAt),
            dueAt: Moment(secondsSinceEpoch: dueAt),
            endedAt: endedAt == 0 ? nil : Moment(secondsSinceEpoch: endedAt), attempts: attempts,
            fault: fault,
            settledAt: settledAt == 0 ? nil : Moment(secondsSinceEpoch: settledAt),
            settledBy: settledBy.isEmpty ? nil : PersonID(settledBy))
    }
}
