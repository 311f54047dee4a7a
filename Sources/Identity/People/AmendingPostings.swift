public import CaseReview
import GRDB

extension Identity {
    /// Sets, moves or takes away the end of a part, and says whether it is a deputy's, from the next request on.
    ///
    /// Refuses `notPosted` when the person does not have the part, or no longer; `alreadyPosted` when it would run
    /// into the same part given from a later day.
    public func amend(
        _ posting: Posting, of person: PersonID, until: Moment?, isDeputy: Bool, by: PersonID?,
        now: Moment
    ) throws {
        let amended = Posting(
            partnership: posting.partnership, role: posting.role, agency: posting.agency,
            from: posting.from, until: until.map { max($0, posting.from) }, isDeputy: isDeputy)
        try file.write { db in
            try requireFree(amended, of: person, in: db)
            try db.execute(
                sql: """
                    UPDATE posting SET untilSecond = ?1, isDeputy = ?2
                    WHERE person = ?3 AND partnership = ?4 AND role = ?5 AND agency IS ?6
                    AND fromSecond = ?7 AND (untilSecond IS NULL OR untilSecond > ?8)
                    """,
                arguments: [
                    amended.until?.secondsSinceEpoch, isDeputy, person.rawValue,
                    posting.partnership.rawValue, posting.role.rawValue, posting.agency?.rawValue,
                    posting.from.secondsSinceEpoch, now.secondsSinceEpoch,
                ])
            guard db.changesCount > 0 else { throw PeopleRefusal.notPosted }
            try note(.postingChanged, of: person, posting: amended, by: by, now: now, in: db)
        }
    }

    private func requireFree(_ posting: Posting, of person: PersonID, in db: Database) throws {
        let isTaken = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM posting
                WHERE person = ?1 AND partnership = ?2 AND role = ?3 AND agency IS ?4
                AND fromSecond > ?5 AND (?6 IS NULL OR fromSecond < ?6)
                AND (untilSecond IS NULL OR untilSecond > fromSecond))
                """,
            arguments: [
                person.rawValue, posting.partnership.rawValue, posting.role.rawValue,
                posting.agency?.rawValue, posting.from.secondsSinceEpoch,
                posting.until?.secondsSinceEpoch,
            ])
        if isTaken == true { throw PeopleRefusal.alreadyPosted }
    }
}
