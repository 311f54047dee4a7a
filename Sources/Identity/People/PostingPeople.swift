public import CaseReview
import GRDB

extension Identity {
    /// Gives a person a part in a partnership, in force from the next request on.
    ///
    /// Refuses `alreadyPosted` when the same part has no end yet, or ends later than this one
    /// begins.
    public func post(
        _ person: PersonID, as posting: Posting, by: PersonID?, now: Moment
    ) throws {
        try file.write { db in
            _ = try known(person, in: db)
            try post(person, as: posting, by: by, now: now, in: db)
        }
    }

    /// Takes a part away at once; with their last one in a partnership, the links that they gave there end. Refuses `notPosted` when the person does not have it, or no
    /// longer.
    public func endPosting(
        _ posting: Posting, of person: PersonID, by: PersonID?, now: Moment
    ) throws {
        try file.write { db in
            try db.execute(
                sql: """
                    UPDATE posting SET untilSecond = max(?1, fromSecond)
                    WHERE person = ?2 AND partnership = ?3 AND role = ?4 AND agency IS ?5
                    AND fromSecond = ?6 AND (untilSecond IS NULL OR untilSecond > ?1)
                    """,
                arguments: [
                    now.secondsSinceEpoch, person.rawValue, posting.partnership.rawValue,
                    posting.role.rawValue, posting.agency?.rawValue,
                    posting.from.secondsSinceEpoch,
                ])
            guard db.changesCount > 0 else { throw PeopleRefusal.notPosted }
            let ended = Posting(
                partnership: posting.partnership, role: posting.role, agency: posting.agency,
                from: posting.from, until: max(now, posting.from), isDeputy: posting.isDeputy)
            try note(.postingEnded, of: person, posting: ended, by: by, now: now, in: db)
            try endLinks(givenBy: person, in: posting.partnership, now: now, in: db)
        }
    }

    /// Whether a person has a part that has no end yet, or ends later than another one of it begins.
    func has(_ posting: Posting, _ person: PersonID, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM posting
                WHERE person = ? AND partnership = ? AND role = ? AND agency IS ?
                AND (untilSecond IS NULL OR untilSecond > ?))
                """,
            arguments: [
                person.rawValue, posting.partnership.rawValue, posting.role.rawValue,
                posting.agency?.rawValue, posting.from.secondsSinceEpoch,
            ]) ?? false
    }

    func post(
        _ person: PersonID, as posting: Posting, by: PersonID?, now: Moment, in db: Database
    ) throws {
        if try has(posting, person, in: db) { throw PeopleRefusal.alreadyPosted }
        try db.execute(
            sql: "INSERT INTO posting "
                + "(person, partnership, role, agency, fromSecond, untilSecond, isDeputy) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                person.rawValue, posting.partnership.rawValue, posting.role.rawValue,
                posting.agency?.rawValue, posting.from.secondsSinceEpoch,
                posting.until?.secondsSinceEpoch, posting.isDeputy,
            ])
        try note(.posted, of: person, posting: posting, by: by, now: now, in: db)
    }
}
