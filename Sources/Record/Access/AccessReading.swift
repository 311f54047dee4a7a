public import CaseReview
import GRDB

extension AccessLog {
    /// Who looked at something, latest first, what waits to be written included.
    public func looks(at subject: String, limit: Int = 500) throws(RecordFault) -> [Access] {
        try looks(where: "subject = ?", [subject, limit])
    }

    /// What a person looked at, latest first, what waits to be written included.
    public func looks(by person: PersonID, limit: Int = 500) throws(RecordFault) -> [Access] {
        try looks(where: "person = ?", [person.rawValue, limit])
    }

    /// All looks, latest first, what waits to be written included.
    public func looks(limit: Int = 500) throws(RecordFault) -> [Access] {
        try looks(where: "true", [limit])
    }

    private func looks(
        where condition: String, _ arguments: StatementArguments
    ) throws(RecordFault) -> [Access] {
        try flush()
        let sql = """
            SELECT \(AccessSeal.columns) FROM look WHERE \(condition) ORDER BY id DESC LIMIT ?
            """
        do {
            return try database.read { db in
                try Row.fetchAll(db, sql: sql, arguments: arguments).map { try seal.open($0) }
            }
        } catch {
            throw RecordFault(error, at: path)
        }
    }
}
