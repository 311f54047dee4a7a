public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// Makes the secret of a person's calendar in one partnership; one made earlier stops at once.
    ///
    /// It lets its bearer read days and references, and nothing else. Kept only as a keyed hash.
    public func makeCalendar(
        of person: PersonID, in partnership: PartnershipID
    ) throws -> CalendarToken {
        let token = CalendarToken.random()
        try file.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO calendarAddress (person, partnership, tokenHash) "
                    + "VALUES (?, ?, ?)",
                arguments: [
                    person.rawValue, partnership.rawValue, keys.hash(token.text, as: .calendar),
                ])
        }
        return token
    }

    /// Stops a person's calendar in a partnership at once. Nothing happens if there is none.
    public func endCalendar(of person: PersonID, in partnership: PartnershipID) throws {
        try file.write { db in
            try db.execute(
                sql: "DELETE FROM calendarAddress WHERE person = ? AND partnership = ?",
                arguments: [person.rawValue, partnership.rawValue])
        }
    }

    /// Whether a person has an address for a calendar in a partnership.
    public func hasCalendar(of person: PersonID, in partnership: PartnershipID) throws -> Bool {
        try file.read { db in
            try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM calendarAddress "
                    + "WHERE person = ? AND partnership = ?)",
                arguments: [person.rawValue, partnership.rawValue]) ?? false
        }
    }

    /// Whose calendar a secret opens, and in which partnership; none when it was ended, or its person is not
    /// let in any more.
    public func calendar(
        for token: CalendarToken
    ) throws -> (person: Account, partnership: PartnershipID)? {
        let hash = keys.hash(token.text, as: .calendar)
        return try file.read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT person, partnership FROM calendarAddress WHERE tokenHash = ?",
                arguments: [hash])
            guard let row else { return nil }
            let person = try known(PersonID(row["person"] as String), in: db)
            let isLetIn = person.state == .active && (settings.demoMode || !person.isDemo)
            return isLetIn ? (person, PartnershipID(row["partnership"] as String)) : nil
        }
    }
}
