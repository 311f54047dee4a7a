public import CaseReview
import GRDB

extension Identity {
    /// Changes the password of the person signed in, and ends their other sessions and the addresses of their calendars.
    ///
    /// Refuses `SignInRefusal.wrongEmailOrPassword` when the old one is wrong, `tooManyTries`, or a
    /// `PasswordRefusal`.
    public func changePassword(
        in session: Session, from old: String, to new: String, now: Moment
    ) async throws {
        let person = session.person.id
        let rows = PersonRows(keys: keys)
        let tries = keys.hash("change \(person)", as: .throttle)
        let stored = try file.write { db in
            try Throttle.account.take(tries, now: now, in: db)
            return try rows.password(of: person, in: db)
        }
        guard try await passwords.isRight(old, against: stored)
        else { throw SignInRefusal.wrongEmailOrPassword }
        try PasswordRules.check(new, email: session.person.email)
        let hash = try await passwords.hash(new)
        try file.write { db in
            guard try rows.password(of: person, in: db) == stored
            else { throw SignInRefusal.wrongEmailOrPassword }
            try rows.setPassword(hash, of: person, in: db)
            try Throttle.account.clear(tries, in: db)
            try deleteSessions(of: person, except: session.id, in: db)
            try db.execute(
                sql: "DELETE FROM calendarAddress WHERE person = ?", arguments: [person.rawValue])
            try note(.passwordChanged, of: person, by: person, now: now, in: db)
        }
    }
}
