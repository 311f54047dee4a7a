public import CaseReview
import Foundation
import GRDB

extension Identity {
    /// How long a held form waits for its person.
    public static let heldFormHours = 1
    /// The most bytes of a form that is held.
    public static let mostHeldBytes = 1 << 20

    /// Keeps a form that arrived after its session ended, sealed, in place of any held before.
    ///
    /// Check the form's `csrf` first, so that no other site can plant one. False, and nothing kept,
    /// when it is larger than `mostHeldBytes`.
    /// - Parameter session: what `endedSession(for:now:)` found.
    public func hold(
        form: [UInt8], path: String, for session: Session, now: Moment
    ) throws -> Bool {
        guard form.count + path.utf8.count <= Self.mostHeldBytes else { return false }
        let person = session.person.id.rawValue
        // A path holds no zero byte, so the first one ends it.
        let content = Array(path.utf8.filter { $0 != 0 }) + [0] + form
        try file.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO heldForm (person, content, endsAt) VALUES (?, ?, ?)",
                arguments: [
                    person, try keys.seal(content, .heldForm, of: person),
                    now.plus(hours: Self.heldFormHours).secondsSinceEpoch,
                ])
        }
        return true
    }

    /// Gives back, once, the form that was held for a person; none when there is none, or no
    /// longer.
    public func takeHeldForm(of person: PersonID, now: Moment) throws -> HeldForm? {
        let sealed = try file.write { db in
            let sealed = try Data.fetchOne(
                db, sql: "SELECT content FROM heldForm WHERE person = ? AND endsAt > ?",
                arguments: [person.rawValue, now.secondsSinceEpoch])
            try db.execute(
                sql: "DELETE FROM heldForm WHERE person = ?", arguments: [person.rawValue])
            return sealed
        }
        guard let sealed else { return nil }
        let content = try keys.open(sealed, .heldForm, of: person.rawValue)
        let path = content.prefix { $0 != 0 }
        return HeldForm(
            path: String(decoding: path, as: UTF8.self),
            form: [UInt8](content.dropFirst(path.count + 1)))
    }
}
