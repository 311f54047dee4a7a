public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// Finishes a sign-in with the code that the person's authenticator shows.
    ///
    /// A code works once. Refuses `wrongCode`, `tooManyTries` or `signInEnded`.
    public func verifySecondFactor(
        _ pending: PendingToken, code: String, now: Moment
    ) throws -> SessionToken {
        try takeCodeTry(for: pending, now: now)
        return try file.write { db in
            let person = try self.pending(pending, now: now, in: db).person
            guard let factor = try secondFactor(of: person, in: db)
            else { throw SignInRefusal.signInEnded }
            let step = factor.code.step(matching: code, at: now, after: factor.usedStep)
            guard let step else { throw SignInRefusal.wrongCode }
            try db.execute(
                sql: "UPDATE person SET totpStep = ? WHERE id = ?",
                arguments: [step, person.rawValue])
            return try finish(pending, of: person, now: now, in: db)
        }
    }

    /// Finishes a sign-in with one of the codes on paper, which is then used up.
    ///
    /// Refuses `wrongCode`, `tooManyTries` or `signInEnded`.
    public func verifyRecoveryCode(
        _ pending: PendingToken, code: String, now: Moment
    ) throws -> SessionToken {
        try takeCodeTry(for: pending, now: now)
        return try file.write { db in
            let person = try self.pending(pending, now: now, in: db).person
            try db.execute(
                sql: "DELETE FROM recoveryCode WHERE hash = ? AND person = ?",
                arguments: [recoveryHash(code, of: person), person.rawValue])
            guard db.changesCount == 1 else { throw SignInRefusal.wrongCode }
            try note(.recoveryCodeUsed, of: person, by: person, now: now, in: db)
            return try finish(pending, of: person, now: now, in: db)
        }
    }

    /// How many recovery codes a person has left.
    public func recoveryCodesLeft(of person: PersonID) throws -> Int {
        try file.read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM recoveryCode WHERE person = ?",
                arguments: [person.rawValue]) ?? 0
        }
    }

    /// Ten new recovery codes in place of the old ones, to be shown this once.
    public func renewRecoveryCodes(of person: PersonID, now: Moment) throws -> [String] {
        try file.write { db in
            guard try known(person, in: db).hasSecondFactor
            else { throw PeopleRefusal.noSuchPerson }
            try note(.recoveryCodesRenewed, of: person, by: person, now: now, in: db)
            return try newRecoveryCodes(of: person, in: db)
        }
    }

    func newRecoveryCodes(of person: PersonID, in db: Database) throws -> [String] {
        try db.execute(
            sql: "DELETE FROM recoveryCode WHERE person = ?", arguments: [person.rawValue])
        return try (0..<10).map { _ in
            let code = RecoveryCode.random()
            try db.execute(
                sql: "INSERT INTO recoveryCode (hash, person) VALUES (?, ?)",
                arguments: [recoveryHash(code, of: person), person.rawValue])
            return code
        }
    }

    func setSecondFactor(
        _ secret: Data, of person: PersonID, usedStep: Int64?, in db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE person SET totpSecret = ?, totpStep = ? WHERE id = ?",
            arguments: [
                try keys.seal(secret, .totpSecret, of: person.rawValue), usedStep, person.rawValue,
            ])
    }

    private func secondFactor(
        of person: PersonID, in db: Database
    ) throws -> (code: OneTimeCode, usedStep: Int64?)? {
        let row = try Row.fetchOne(
            db, sql: "SELECT totpSecret, totpStep FROM person WHERE id = ?",
            arguments: [person.rawValue])
        guard let row, let sealed: Data = row["totpSecret"] else { return nil }
        let secret = try keys.open(sealed, .totpSecret, of: person.rawValue)
        return (OneTimeCode(secret: secret), row["totpStep"])
    }

    private func recoveryHash(_ typed: String, of person: PersonID) -> Data {
        keys.hash("\(person) \(RecoveryCode.normalised(typed))", as: .recoveryCode)
    }
}
