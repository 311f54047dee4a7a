public import CaseReview
import GRDB

extension Identity {
    /// Lets a person in nowhere, from the next request on, and ends the links that they gave to others. Their postings are
    /// kept as they are.
    public func disable(_ person: PersonID, by: PersonID?, now: Moment) throws {
        try file.write { db in
            _ = try known(person, in: db)
            try db.execute(
                sql: "UPDATE person SET state = 'disabled' WHERE id = ?",
                arguments: [person.rawValue])
            try endEverything(of: person, in: db)
            try db.execute(
                sql: "DELETE FROM heldForm WHERE person = ?", arguments: [person.rawValue])
            try endLinks(givenBy: person, in: nil, now: now, in: db)
            try note(.disabled, of: person, by: by, now: now, in: db)
        }
    }

    /// Lets a person back in with the password and second factor they had, if they had any.
    public func enable(_ person: PersonID, by: PersonID?, now: Moment) throws {
        try file.write { db in
            _ = try known(person, in: db)
            try db.execute(
                sql: "UPDATE person SET state = iif(password IS NULL, 'invited', 'active') "
                    + "WHERE id = ?",
                arguments: [person.rawValue])
            try note(.enabled, of: person, by: by, now: now, in: db)
        }
    }

    /// Forgets a lost authenticator and its recovery codes, and ends every session.
    ///
    /// The person sets up another at the next sign-in. Whoever asks for this must be known to be
    /// that person, because it leaves the password as the only proof.
    public func resetSecondFactor(of person: PersonID, by: PersonID?, now: Moment) throws {
        try file.write { db in
            _ = try known(person, in: db)
            try db.execute(
                sql: "UPDATE person SET totpSecret = NULL, totpStep = NULL WHERE id = ?",
                arguments: [person.rawValue])
            try db.execute(
                sql: "DELETE FROM recoveryCode WHERE person = ?", arguments: [person.rawValue])
            try endEverything(of: person, in: db)
            try note(.secondFactorReset, of: person, by: by, now: now, in: db)
        }
    }

    /// Ends what a person has open: sessions, sign-ins half done, links not yet used, calendars.
    func endEverything(of person: PersonID, in db: Database) throws {
        for table in [
            "session", "pendingSignIn", "invitation", "calendarAddress", "offeredPosting",
        ] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person.rawValue])
        }
    }
}
