public import CaseReview
import Foundation
import GRDB
import Sealing

extension Identity {
    /// How long the link of an invitation is good for.
    public static let invitationHours = 72

    /// Makes an account for someone and a one-time link with which they choose a password.
    ///
    /// Refuses an e-mail address that has an account, or is none; give that person a posting
    /// instead.
    /// - Parameter by: who invites; none from the command line. The link is given in the partnership of the first posting.
    public func invite(
        name: String, email: String, postings: [Posting], by: PersonID?, now: Moment
    ) throws -> (person: PersonID, invitation: InvitationToken) {
        try file.write { db in
            try invite(name: name, email: email, postings: postings, by: by, now: now, in: db)
        }
    }

    /// Makes the account with which everything begins. Refuses `peopleExist` once there is anyone.
    public func firstSecretariatInvitation(
        name: String, email: String, postings: [Posting], now: Moment
    ) throws -> (person: PersonID, invitation: InvitationToken) {
        try file.write { db in
            let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM person") == 0
            guard isEmpty else { throw PeopleRefusal.peopleExist }
            return try invite(
                name: name, email: email, postings: postings, by: nil, now: now, in: db)
        }
    }

    /// Makes a new link, for an invitation that ended or a password that was forgotten.
    ///
    /// The link before it no longer works; the password goes on working until the new one is
    /// chosen.
    /// - Parameter partnership: where whoever makes it keeps people; none from the command line.
    public func reinvite(
        _ person: PersonID, by: PersonID?, in partnership: PartnershipID? = nil, now: Moment
    ) throws -> InvitationToken {
        try file.write { db in
            let account = try known(person, in: db)
            guard account.state != .disabled else { throw PeopleRefusal.isDisabled }
            try note(.reinvited, of: person, by: by, now: now, in: db)
            return try newInvitation(of: person, by: by, in: partnership, now: now, in: db)
        }
    }

    /// The person an invitation is for; none when it was used, replaced or ended.
    public func invited(by invitation: InvitationToken, now: Moment) throws -> Account? {
        try file.read { try invited(by: invitation, now: now, in: $0) }
    }

    func invited(
        by invitation: InvitationToken, now: Moment, in db: Database
    ) throws -> Account? {
        let person = try String.fetchOne(
            db, sql: "SELECT person FROM invitation WHERE tokenHash = ? AND endsAt > ?",
            arguments: [keys.hash(invitation.text, as: .invitation), now.secondsSinceEpoch])
        guard let person else { return nil }
        return try PersonRows(keys: keys).account(PersonID(person), in: db)
    }

    /// Writes a new person and their postings, after checking that they can be written.
    func add(
        _ id: PersonID, name: String, email: String, postings: [Posting], isDemo: Bool,
        noted kind: PersonChange.Kind, by: PersonID?, now: Moment, in db: Database
    ) throws {
        let rows = PersonRows(keys: keys)
        let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        let email = email.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty else { throw PeopleRefusal.nameIsMissing }
        guard Self.isAddress(email) else { throw PeopleRefusal.emailIsUnreadable }
        guard try rows.id(withEmail: email, in: db) == nil else { throw PeopleRefusal.emailIsTaken }
        try rows.insert(id, name: name, email: email, isDemo: isDemo, in: db)
        try note(kind, of: id, by: by, now: now, in: db)
        for posting in postings { try post(id, as: posting, by: by, now: now, in: db) }
    }

    private func invite(
        name: String, email: String, postings: [Posting], by: PersonID?, now: Moment,
        in db: Database
    ) throws -> (person: PersonID, invitation: InvitationToken) {
        let person = PersonID(Base32.text(SecureRandom.bytes(10)).lowercased())
        try add(
            person, name: name, email: email, postings: postings, isDemo: false,
            noted: .invited, by: by, now: now, in: db)
        let token = try newInvitation(
            of: person, by: by, in: postings.first?.partnership, now: now, in: db)
        return (person, token)
    }

    private func newInvitation(
        of person: PersonID, by: PersonID?, in partnership: PartnershipID?, now: Moment,
        in db: Database
    ) throws -> InvitationToken {
        let token = InvitationToken.random()
        try db.execute(
            sql: "INSERT OR REPLACE INTO invitation "
                + "(person, tokenHash, endsAt, givenBy, partnership) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                person.rawValue, keys.hash(token.text, as: .invitation),
                now.plus(hours: Self.invitationHours).secondsSinceEpoch, by?.rawValue,
                partnership?.rawValue,
            ])
        return token
    }

    /// No more than a look at its shape: only a message that arrives proves an address.
    private static func isAddress(_ email: String) -> Bool {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            && email.utf8.count <= 254 && !email.contains { $0.isWhitespace || $0.isNewline }
    }
}
