import CaseReview
import Foundation
import GRDB

/// How fast one account, or one network address, may go on guessing.
///
/// Every try counts before it is judged, so that many at once gain nothing. After the free ones
/// each try is followed by a wait that doubles, from 15 seconds up; a try made while
/// waiting is refused without being judged or counted. An hour after the wait all is forgotten.
struct Throttle {
    /// For an account's password as one address, or one browser that is known, guesses at it; and, apart from it, for
    /// its second factor.
    static let account = Throttle(freeTries: 5)
    /// More generous, because a whole council may stand behind one address.
    static let address = Throttle(freeTries: 20)
    /// For an account's password whoever guesses: gentle, because anybody who knows an e-mail address can bring it about.
    static let everybody = Throttle(freeTries: 50, longestWait: 60)

    private static let shortestWait = 15
    static let forgottenAfter = 3600

    let freeTries: Int
    /// In seconds.
    var longestWait = 15 * 60

    /// Seconds to wait after so many tries in a row.
    func wait(after tries: Int) -> Int {
        guard tries >= freeTries else { return 0 }
        let doublings = min(tries - freeTries, 10)
        return min(Self.shortestWait << doublings, longestWait)
    }

    /// Counts one try, or refuses it and says how many seconds remain.
    func take(_ key: Data, now: Moment, in db: Database) throws {
        let second = now.secondsSinceEpoch
        let row = try Row.fetchOne(
            db, sql: "SELECT tries, waitUntil FROM throttle WHERE key = ? AND forgottenAt > ?",
            arguments: [key, second])
        let waitUntil: Int64 = row?["waitUntil"] ?? 0
        if waitUntil > second {
            throw SignInRefusal.tooManyTries(waitSeconds: Int(waitUntil - second))
        }
        let tries: Int = (row?["tries"] ?? 0) + 1
        let next = second + Int64(wait(after: tries))
        try db.execute(
            sql: "INSERT OR REPLACE INTO throttle (key, tries, waitUntil, forgottenAt) "
                + "VALUES (?, ?, ?, ?)",
            arguments: [key, tries, next, next + Int64(Self.forgottenAfter)])
    }

    /// Forgets every try, after one that was right.
    func clear(_ key: Data, in db: Database) throws {
        try db.execute(sql: "DELETE FROM throttle WHERE key = ?", arguments: [key])
    }

    /// Takes back the one try that was right, and leaves the wrong ones counted.
    ///
    /// So nobody can reset an address by signing in to an account of their own between guesses.
    func giveBack(_ key: Data, in db: Database) throws {
        try db.execute(
            sql: "UPDATE throttle SET tries = max(tries - 1, 0), waitUntil = 0 WHERE key = ?",
            arguments: [key])
    }
}
