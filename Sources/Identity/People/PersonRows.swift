import CaseReview
import Foundation
import GRDB

/// How a person is laid out in the tables: details sealed, everything that is looked up by hashed.
struct PersonRows {
    private struct Details: Codable {
        let name: String
        let email: String
    }

    let keys: IdentityKeys

    /// The one form of an e-mail address that is hashed: what differs in case only is the same.
    func emailHash(_ email: String) -> Data {
        keys.hash(email.lowercased(), as: .email)
    }

    func id(withEmail email: String, in db: Database) throws -> PersonID? {
        try String.fetchOne(
            db, sql: "SELECT id FROM person WHERE emailHash = ?", arguments: [emailHash(email)]
        ).map { PersonID($0) }
    }

    /// Writes a new person, without a password.
    func insert(
        _ id: PersonID, name: String, email: String, isDemo: Bool, in db: Database
    ) throws {
        let details = try JSONEncoder().encode(Details(name: name, email: email))
        try db.execute(
            sql: "INSERT INTO person (id, emailHash, details, state, isDemo) "
                + "VALUES (?, ?, ?, 'invited', ?)",
            arguments: [
                id.rawValue, emailHash(email),
                try keys.seal(details, .details, of: id.rawValue), isDemo,
            ])
    }

    func account(_ id: PersonID, in db: Database) throws -> Account? {
        try Row.fetchOne(
            db,
            sql: "SELECT id, details, state, isDemo, totpSecret IS NOT NULL AS hasSecondFactor "
                + "FROM person WHERE id = ?",
            arguments: [id.rawValue]
        ).map { try account($0, in: db) }
    }

    private func account(_ row: Row, in db: Database) throws -> Account {
        let id: String = row["id"]
        let plain = try keys.open(row["details"], .details, of: id)
        let details = try JSONDecoder().decode(Details.self, from: plain)
        return Account(
            id: PersonID(id), name: details.name, email: details.email,
            state: Account.State(rawValue: row["state"]) ?? .disabled,
            hasSecondFactor: row["hasSecondFactor"], isDemo: row["isDemo"],
            postings: try postings(of: id, in: db))
    }

    private func postings(of id: String, in db: Database) throws -> [Posting] {
        try Row.fetchAll(
            db,
            sql: "SELECT partnership, role, agency, fromSecond, untilSecond, isDeputy "
                + "FROM posting WHERE person = ? ORDER BY fromSecond, id",
            arguments: [id]
        ).compactMap(Posting.init(row:))
    }

    func setPassword(_ hash: String, of id: PersonID, in db: Database) throws {
        try db.execute(
            sql: "UPDATE person SET password = ?, state = 'active' WHERE id = ?",
            arguments: [try keys.seal(hash.utf8, .password, of: id.rawValue), id.rawValue])
    }

    /// The hash of the password of a person who may sign in; none for anyone else.
    func password(of id: PersonID, in db: Database) throws -> String? {
        let sealed = try Data.fetchOne(
            db, sql: "SELECT password FROM person WHERE id = ? AND state = 'active'",
            arguments: [id.rawValue])
        guard let sealed else { return nil }
        let plain = try keys.open(sealed, .password, of: id.rawValue)
        return String(decoding: plain, as: UTF8.self)
    }
}

extension Posting {
    /// Reads a posting from its columns; none where a row has no posting.
    init?(row: Row) {
        guard let partnership: String = row["partnership"], let role: String = row["role"],
            let from: Int64 = row["fromSecond"]
        else { return nil }
        let agency: String? = row["agency"]
        let until: Int64? = row["untilSecond"]
        let isDeputy: Bool? = row["isDeputy"]
        self.init(
            partnership: PartnershipID(partnership), role: RoleID(role),
            agency: agency.map { AgencyID($0) }, from: Moment(secondsSinceEpoch: from),
            until: until.map { Moment(secondsSinceEpoch: $0) }, isDeputy: isDeputy ?? false)
    }
}
