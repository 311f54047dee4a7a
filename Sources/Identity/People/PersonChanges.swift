public import CaseReview
import GRDB

extension Identity {
    /// Who changed whose access and when, oldest first: of one person, or of everyone.
    public func changes(of person: PersonID? = nil) throws -> [PersonChange] {
        try file.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM personChange WHERE ?1 IS NULL OR person = ?1 ORDER BY position",
                arguments: [person?.rawValue]
            ).compactMap(PersonChange.init(row:))
        }
    }

    /// Writes down who changed what, in the transaction of the change itself.
    func note(
        _ kind: PersonChange.Kind, of person: PersonID, posting: Posting? = nil, by: PersonID?,
        now: Moment, in db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO personChange "
                + "(at, by, person, kind, partnership, role, agency, fromSecond, "
                + "untilSecond, isDeputy) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                now.secondsSinceEpoch, by?.rawValue, person.rawValue, kind.rawValue,
                posting?.partnership.rawValue, posting?.role.rawValue, posting?.agency?.rawValue,
                posting?.from.secondsSinceEpoch, posting?.until?.secondsSinceEpoch,
                posting?.isDeputy ?? false,
            ])
    }
}

extension PersonChange {
    init?(row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        let by: String? = row["by"]
        self.init(
            position: row["position"], at: Moment(secondsSinceEpoch: row["at"]),
            by: by.map { PersonID($0) }, person: PersonID(row["person"] as String), kind: kind,
            posting: Posting(row: row))
    }
}
