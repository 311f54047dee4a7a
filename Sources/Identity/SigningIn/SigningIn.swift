public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// Judges an e-mail address and a password, and says what comes next.
    ///
    /// An address without an account costs the same time and gets the same refusal. Refuses
    /// `wrongEmailOrPassword`, `tooManyTries`, or `busy`.
    /// - Parameters:
    ///   - address: the network address that asks, to slow down guessing.
    ///   - browser: what the browser keeps of those who have signed in with it before. It has tries of its own at their
    ///     accounts, so that nobody is kept out by what others try.
    public func signIn(
        email: String, password: String, from address: String, on browser: KnownBrowser? = nil,
        now: Moment
    ) async throws -> SignInStep {
        let email = email.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let (person, stored, counted) = try file.write { db -> (PersonID?, String?, [Tried]) in
            try sweep(now: now, in: db)
            let (person, stored) = try whoSignsIn(as: email, in: db)
            let counted = tries(at: email, of: person, stored, from: address, on: browser, now: now)
            for tried in counted { try tried.throttle.take(tried.key, now: now, in: db) }
            return (person, stored, counted)
        }
        let isRight = try await passwords.isRight(password, against: stored)
        return try file.write { db in
            // Read again, because the password may have changed while this one was judged.
            guard isRight, let person, let stored,
                try PersonRows(keys: keys).password(of: person, in: db) == stored
            else { throw SignInRefusal.wrongEmailOrPassword }
            for tried in counted {
                if tried.isTheirsAlone {
                    try tried.throttle.clear(tried.key, in: db)
                } else {
                    try tried.throttle.giveBack(tried.key, in: db)
                }
            }
            return try nextStep(for: person, now: now, in: db)
        }
    }

    /// Signs an invented person in without a password. Refuses unless in demo mode.
    public func signInDemo(_ person: PersonID, now: Moment) throws -> SessionToken {
        guard settings.demoMode else { throw SignInRefusal.demoModeIsOff }
        return try file.write { db in
            let account = try known(person, in: db)
            guard account.isDemo, account.state == .active else { throw PeopleRefusal.noSuchPerson }
            try sweep(now: now, in: db)
            return try startSession(of: person, now: now, in: db)
        }
    }

    private struct Tried {
        let throttle: Throttle
        let key: Data
        /// Whether all wrong tries before were of the same place at the same account, and are forgotten with a right one.
        var isTheirsAlone = false
    }

    /// Against what a try at a password is counted.
    ///
    /// The password that stands is part of the key, so that a new one ends every wait there was for the old.
    private func tries(
        at email: String, of person: PersonID?, _ stored: String?, from address: String,
        on browser: KnownBrowser?, now: Moment
    ) -> [Tried] {
        func key(_ what: String) -> Data {
            keys.hash("\(what) \(email) \(stored ?? "")", as: .throttle)
        }
        if let person, let mark = mark(of: browser, for: person, now: now) {
            return [
                Tried(throttle: .account, key: key("browser \(mark)"), isTheirsAlone: true)
            ]
        }
        return [
            Tried(throttle: .account, key: key("account from \(address)"), isTheirsAlone: true),
            Tried(throttle: .everybody, key: key("account")),
            Tried(throttle: .address, key: keys.hash("address \(address)", as: .throttle)),
        ]
    }

    /// The person with this address and the hash of their password; neither for whoever may not
    /// sign in.
    private func whoSignsIn(
        as email: String, in db: Database
    ) throws -> (person: PersonID?, stored: String?) {
        let rows = PersonRows(keys: keys)
        guard let person = try rows.id(withEmail: email, in: db) else { return (nil, nil) }
        let account = try known(person, in: db)
        guard settings.demoMode || !account.isDemo else { return (nil, nil) }
        return (person, try rows.password(of: person, in: db))
    }

    private func nextStep(
        for person: PersonID, now: Moment, in db: Database
    ) throws -> SignInStep {
        let account = try known(person, in: db)
        if account.isDemo, !account.hasSecondFactor {
            return .signedIn(try startSession(of: person, now: now, in: db))
        }
        let token = try startPending(for: person, now: now, in: db)
        return account.hasSecondFactor ? .secondFactor(token) : .enrolSecondFactor(token)
    }

    /// Clears away what has ended, so that the file does not grow with every guess.
    private func sweep(now: Moment, in db: Database) throws {
        let second = now.secondsSinceEpoch
        for statement in [
            "DELETE FROM throttle WHERE forgottenAt <= ?",
            "DELETE FROM pendingSignIn WHERE endsAt <= ?",
            "DELETE FROM invitation WHERE endsAt <= ?",
            "DELETE FROM offeredPosting WHERE endsAt <= ?",
            "DELETE FROM heldForm WHERE endsAt <= ?",
            "DELETE FROM session WHERE endsAt + \(Self.endedSessionSeconds) <= ?",
        ] {
            try db.execute(sql: statement, arguments: [second])
        }
    }
}
