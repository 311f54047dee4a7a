public import CaseReview
import Foundation
import GRDB
import Sealing

extension Identity {
    /// The secret for the person's authenticator; the same again when the page is asked for again.
    ///
    /// Refuses `signInEnded`, also when the person has a second factor: a password alone never
    /// replaces one.
    public func enrolSecondFactor(_ pending: PendingToken, now: Moment) throws -> TOTPEnrolment {
        try file.write { db in
            let (account, shown) = try enrolling(pending, now: now, in: db)
            let secret = try shown ?? newSecret(for: account.id, pending, in: db)
            return TOTPEnrolment(secret: secret, email: account.email, issuer: settings.issuer)
        }
    }

    /// Finishes a sign-in by the first code of a new authenticator; returns ten recovery codes.
    ///
    /// The recovery codes are shown this once. Refuses `wrongCode`, `tooManyTries` or
    /// `signInEnded`.
    public func confirmSecondFactor(
        _ pending: PendingToken, code: String, now: Moment
    ) throws -> (session: SessionToken, recoveryCodes: [String]) {
        try takeCodeTry(for: pending, now: now)
        return try file.write { db in
            let (account, shown) = try enrolling(pending, now: now, in: db)
            guard let shown else { throw SignInRefusal.signInEnded }
            let step = OneTimeCode(secret: shown).step(matching: code, at: now, after: nil)
            guard let step else { throw SignInRefusal.wrongCode }
            try setSecondFactor(shown, of: account.id, usedStep: step, in: db)
            try note(.secondFactorEnrolled, of: account.id, by: account.id, now: now, in: db)
            let codes = try newRecoveryCodes(of: account.id, in: db)
            return (try finish(pending, of: account.id, now: now, in: db), codes)
        }
    }

    private func enrolling(
        _ token: PendingToken, now: Moment, in db: Database
    ) throws -> (account: Account, shown: Data?) {
        let pending = try pending(token, now: now, in: db)
        let account = try known(pending.person, in: db)
        guard !account.hasSecondFactor else { throw SignInRefusal.signInEnded }
        let secret = try pending.secret.map {
            try keys.open($0, .pendingSecret, of: account.id.rawValue)
        }
        return (account, secret)
    }

    /// As long as an HMAC-SHA-1, which RFC 4226 §4 recommends.
    private func newSecret(
        for person: PersonID, _ token: PendingToken, in db: Database
    ) throws -> Data {
        let secret = Data(SecureRandom.bytes(20))
        try db.execute(
            sql: "UPDATE pendingSignIn SET secret = ? WHERE tokenHash = ?",
            arguments: [
                try keys.seal(secret, .pendingSecret, of: person.rawValue),
                keys.hash(token.text, as: .pendingSignIn),
            ])
        return secret
    }
}
