import CaseReview
import Foundation
import GRDB
import Sealing

/// What a record says of itself before its first entry; the chain begins with its hash.
struct Founding {
    let format: Int64
    let partnership: PartnershipID
    /// Nothing at all, sealed under the master key, so that a wrong key is known at once.
    let keyCheck: [UInt8]
    /// The same under the key of now; the one above stays, for the chain begins with it.
    let currentKeyCheck: [UInt8]

    /// A new founding for a partnership, openable under this key.
    init(partnership: PartnershipID, masterKey: MasterKey) throws(SealingFault) {
        format = Int64(EntryHeader.format)
        self.partnership = partnership
        keyCheck = try Self.keyCheck(partnership, under: masterKey)
        currentKeyCheck = keyCheck
    }

    /// Nothing at all, sealed under a master key.
    static func keyCheck(
        _ partnership: PartnershipID, under masterKey: MasterKey
    ) throws(SealingFault) -> [UInt8] {
        try key(of: masterKey).seal([], binding: Array(partnership.rawValue.utf8))
    }

    /// Reads the founding of a record; nil when it has none yet.
    init?(_ db: Database) throws {
        let sql = "SELECT format, partnership, keyCheck FROM founding"
        guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
        guard case .int64(let format) = (row[0] as DatabaseValue).storage,
            case .string(let partnership) = (row[1] as DatabaseValue).storage,
            case .blob(let keyCheck) = (row[2] as DatabaseValue).storage
        else { throw StoredEntry.Unreadable(column: "founding") }
        self.format = format
        self.partnership = PartnershipID(partnership)
        self.keyCheck = [UInt8](keyCheck)
        currentKeyCheck = try Self.lastKeyCheck(db) ?? self.keyCheck
    }

    /// A record of an earlier version, such as a backup, has no place for changes of key.
    private static func lastKeyCheck(_ db: Database) throws -> [UInt8]? {
        guard try db.tableExists("keyChange") else { return nil }
        let sql = "SELECT keyCheck FROM keyChange ORDER BY position DESC LIMIT 1"
        return try Data.fetchOne(db, sql: sql).map { [UInt8]($0) }
    }

    func insert(in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO founding (format, partnership, keyCheck) VALUES (?, ?, ?)",
            arguments: [format, partnership.rawValue, DatabaseValue(bytes: keyCheck)])
    }

    /// What the first entry has as its previous hash.
    var hash: Fingerprint {
        Fingerprint(of: Array("\(format)/\(partnership.rawValue)/".utf8) + keyCheck)
    }

    /// Whether this is the key that the record was founded under.
    func isUnder(_ masterKey: MasterKey) -> Bool {
        let binding = Array(partnership.rawValue.utf8)
        // Only whether it opens is asked; the caller has the sentence for when it does not.
        return (try? Self.key(of: masterKey).open(currentKeyCheck, binding: binding)) == []
    }

    private static func key(of masterKey: MasterKey) -> SealingKey {
        masterKey.subkey(for: "record/founding")
    }
}

extension DatabaseValue {
    init(bytes: [UInt8]) {
        self = Data(bytes).databaseValue
    }
}
