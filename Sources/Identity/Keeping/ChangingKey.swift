import CaseReview
import Foundation
import GRDB
public import Sealing

extension Identity {
    /// Seals who people are under another master key, in one transaction.
    ///
    /// What is kept only as a keyed hash cannot be taken along: sessions, invitations that wait, and recovery
    /// codes are gone, and have to be made anew. Passwords and second factors stay. Nothing else may have
    /// the file open.
    public static func changeKey(
        ofFileAt path: String, from old: MasterKey, to new: MasterKey
    ) throws(IdentityFault) {
        let identity = try Identity(at: path, masterKey: old)
        let keys = IdentityKeys(new)
        do {
            try identity.file.write { db in
                for row in try Row.fetchAll(db, sql: "SELECT * FROM person") {
                    try identity.seal(row, under: keys, in: db)
                }
                for table in [
                    "recoveryCode", "invitation", "pendingSignIn", "session", "throttle",
                    "heldForm", "calendarAddress", "offeredPosting",
                ] {
                    try db.execute(sql: "DELETE FROM \(table)")
                }
                try db.execute(
                    sql: "UPDATE keyProof SET proof = ?", arguments: [Self.proof(of: keys)])
            }
            try identity.file.settle()
        } catch let fault as IdentityFault {
            throw fault
        } catch {
            throw IdentityFault(
                what: "Who people are cannot be sealed anew", where: path,
                cure: "Nothing was changed. Restore a backup if verify finds damage.")
        }
    }

    private func seal(_ row: Row, under new: IdentityKeys, in db: Database) throws {
        let id: String = row["id"]
        let account = try PersonRows(keys: keys).account(PersonID(id), in: db)
        func sealed(_ column: String, _ kind: IdentityKeys.Kind) throws -> Data? {
            guard let held: Data = row[column] else { return nil }
            return try new.seal(try keys.open(held, kind, of: id), kind, of: id)
        }
        try db.execute(
            sql: """
                UPDATE person SET emailHash = ?, details = ?, password = ?, totpSecret = ? WHERE id = ?
                """,
            arguments: [
                PersonRows(keys: new).emailHash(account?.email ?? ""),
                try sealed("details", .details), try sealed("password", .password),
                try sealed("totpSecret", .totpSecret), id,
            ])
    }

    static func proof(of keys: IdentityKeys) -> Data {
        keys.hash("the key of this file", as: .keyProof)
    }
}
