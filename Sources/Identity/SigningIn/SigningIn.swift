public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// Judges an e-mail address and a password, and says what comes next.
    ///
    /// An address without an account costs the same time and gets the same refusal. Refuses
    /// `wrongEmailOrPassword`, `tooManyTries`, or `busy`.
    /// - Parameter address: the network address that asks, to slow down guessing.
    public func signIn(
        email: String, password: String, from address: String, now: Moment
    ) async throws -> SignInStep {
        let email = email.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let tried = Tried(
            account: keys.hash("account \(email)", as: .throttle),
            address: keys.hash("address \(address)", as: .throttle))
        let (person, stored) = try file.write { db in
            try sweep(now: now, in: db)
            try Throttle.account.take(tried.account, now: now, in: db)
            try Throttle.address.take(tried.address, now: now, in: db)
            return try whoSignsIn(as: email, in: db)
        }
        let isRight = try await passwords.isRight(password, against: stored)
        return try file.write { db in
            // Read again, because the password may have changed while this one was judged.
            guard isRight, let person, let stored,
                try PersonRows(keys: keys).password(of: person, in: db) == stored
            else { throw SignInRefusal.wrongEmailOrPassword }
            try Throttle.account.clear(tried.account, in: db)
            try Throttle.address.giveBack(tried.address, in: db)
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
        let account: Data
        let address: Data
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
