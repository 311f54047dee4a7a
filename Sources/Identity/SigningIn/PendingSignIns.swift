import CaseReview
import Foundation
import GRDB

/// A sign-in that waits for its second factor.
struct PendingSignIn {
    static let minutes = 10

    let person: PersonID
    /// The secret that the person is enrolling with, sealed; none before it was shown.
    let secret: Data?
}

extension Identity {
    func startPending(
        for person: PersonID, now: Moment, in db: Database
    ) throws -> PendingToken {
        let token = PendingToken.random()
        try db.execute(
            sql: "INSERT INTO pendingSignIn (tokenHash, person, endsAt) VALUES (?, ?, ?)",
            arguments: [
                keys.hash(token.text, as: .pendingSignIn), person.rawValue,
                now.plus(seconds: PendingSignIn.minutes * 60).secondsSinceEpoch,
            ])
        return token
    }

    /// The sign-in that a token stands for. Refuses `signInEnded`, also when the person was
    /// disabled.
    func pending(
        _ token: PendingToken, now: Moment, in db: Database
    ) throws -> PendingSignIn {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT person, secret FROM pendingSignIn JOIN person ON person.id = person
                WHERE tokenHash = ? AND endsAt > ? AND state = 'active'
                """,
            arguments: [keys.hash(token.text, as: .pendingSignIn), now.secondsSinceEpoch])
        guard let row else { throw SignInRefusal.signInEnded }
        return PendingSignIn(person: PersonID(row["person"] as String), secret: row["secret"])
    }

    /// Counts a try at a person's second factor, apart from tries at the password.
    func takeCodeTry(for token: PendingToken, now: Moment) throws {
        try file.write { db in
            let person = try pending(token, now: now, in: db).person
            try Throttle.account.take(codeTries(of: person), now: now, in: db)
        }
    }

    /// Turns a sign-in whose second factor was right into a session under a new token.
    func finish(
        _ token: PendingToken, of person: PersonID, now: Moment, in db: Database
    ) throws -> SessionToken {
        try Throttle.account.clear(codeTries(of: person), in: db)
        try db.execute(
            sql: "DELETE FROM pendingSignIn WHERE tokenHash = ?",
            arguments: [keys.hash(token.text, as: .pendingSignIn)])
        return try startSession(of: person, now: now, in: db)
    }

    func codeTries(of person: PersonID) -> Data {
        keys.hash("code \(person)", as: .throttle)
    }
}
