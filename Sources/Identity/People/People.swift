public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// Everyone who has, had or will have a posting in a partnership, by name; empty when no one.
    public func people(in partnership: PartnershipID) throws -> [Account] {
        try accounts(
            sql: "SELECT DISTINCT person FROM posting WHERE partnership = ?",
            arguments: [partnership.rawValue])
    }

    /// Everyone who may be let in and holds a posting in a partnership at a moment, by identifier; without names.
    public func holders(
        in partnership: PartnershipID, at now: Moment
    ) throws -> [(person: PersonID, postings: [Posting])] {
        let sql = """
            SELECT person, partnership, role, agency, fromSecond, untilSecond, isDeputy FROM posting
            JOIN person ON person.id = posting.person
            WHERE partnership = ? AND person.state <> 'disabled' ORDER BY person, posting.id
            """
        let rows = try file.read { db in
            try Row.fetchAll(db, sql: sql, arguments: [partnership.rawValue])
        }
        var held: [PersonID: [Posting]] = [:]
        for row in rows {
            guard let person: String = row["person"], let posting = Posting(row: row),
                posting.holds(at: now)
            else { continue }
            held[PersonID(person), default: []].append(posting)
        }
        return held.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Everyone there is, by name.
    public func everyone() throws -> [Account] {
        try accounts(sql: "SELECT id FROM person", arguments: [])
    }

    public func person(_ id: PersonID) throws -> Account? {
        try file.read { try PersonRows(keys: keys).account(id, in: $0) }
    }

    public func person(withEmail email: String) throws -> Account? {
        let email = email.trimmingCharacters(in: .whitespacesAndNewlines)
        return try file.read { db in
            let rows = PersonRows(keys: keys)
            return try rows.id(withEmail: email, in: db).flatMap { try rows.account($0, in: db) }
        }
    }

    /// The person, for a change to them. Refuses `noSuchPerson`.
    func known(_ person: PersonID, in db: Database) throws -> Account {
        guard let account = try PersonRows(keys: keys).account(person, in: db)
        else { throw PeopleRefusal.noSuchPerson }
        return account
    }

    private func accounts(sql: String, arguments: StatementArguments) throws -> [Account] {
        let rows = PersonRows(keys: keys)
        let found = try file.read { db in
            try String.fetchAll(db, sql: sql, arguments: arguments)
                .compactMap { try rows.account(PersonID($0), in: db) }
        }
        return found.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
    }
}
