public import CaseReview
import Foundation
import GRDB
public import Sealing

extension Record {
    /// Seals what rests on the master key under another, in one transaction, and records that it was done.
    ///
    /// The keys of the streams stay what they are, and are wrapped anew; entries are not touched. Nothing
    /// else may have the file open.
    public static func changeKey(
        ofFileAt path: String, partnership: PartnershipID, from old: MasterKey, to new: MasterKey,
        by authorship: Authorship, noting entry: NewEntry
    ) throws(RecordFault) {
        let record = try Record(at: path, partnership: partnership, masterKey: old)
        do {
            _ = try record.writing { db in
                let appending = try Appending(record, db, authorship)
                let version = try Self.version(of: .office, in: db)
                try appending.append([entry], to: .office, after: version)
                let change = ChangingKey(db, partnership, from: old, to: new)
                try change.wrapStreamKeys()
                try change.sealOutbox()
                for entry in appending.entries { try change.keepCheck(at: entry.position) }
                return appending
            }
            try record.close()
        } catch NotAppended.fault(let fault) {
            throw fault
        } catch {
            throw RecordFault(error, at: path)
        }
    }

    /// Moves all into the file proper, so that the file alone can be moved.
    private func close() throws {
        try database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        try database.close()
    }
}

/// What in a record rests on the master key, moved from one to another.
struct ChangingKey {
    private let db: Database
    private let partnership: PartnershipID
    private let old: MasterKey
    private let new: MasterKey

    init(_ db: Database, _ partnership: PartnershipID, from old: MasterKey, to new: MasterKey) {
        self.db = db
        self.partnership = partnership
        self.old = old
        self.new = new
    }

    func wrapStreamKeys() throws {
        let before = StreamKeys(partnership: partnership, masterKey: old)
        let after = StreamKeys(partnership: partnership, masterKey: new)
        try db.without(trigger: "streamKeyIsNeverChanged") {
            for row in try Row.fetchAll(db, sql: "SELECT stream, wrappedKey FROM streamKey") {
                let stream = StreamID(row[0] as String)
                let key = try before.unwrap([UInt8](row[1] as Data), of: stream)
                try db.execute(
                    sql: "UPDATE streamKey SET wrappedKey = ? WHERE stream = ?",
                    arguments: [Data(try after.wrap(key, of: stream)), stream.rawValue])
            }
        }
    }

    func sealOutbox() throws {
        let before = OutboxSeal(partnership: partnership, masterKey: old)
        let after = OutboxSeal(partnership: partnership, masterKey: new)
        let sql = "SELECT \(OutboxSeal.columns) FROM outbox WHERE sealedPayload <> x''"
        for row in try Row.fetchAll(db, sql: sql) {
            let message = try before.open(row)
            try db.execute(
                sql: "UPDATE outbox SET sealedPayload = ? WHERE id = ?",
                arguments: [Data(try after.seal(message)), message.id])
        }
    }

    func keepCheck(at position: Int64) throws {
        let check = try Founding.keyCheck(partnership, under: new)
        try db.execute(
            sql: "INSERT INTO keyChange (position, keyCheck) VALUES (?, ?)",
            arguments: [position, Data(check)])
    }
}

extension AccessLog {
    /// Seals the remarks of a log under another master key, in one transaction.
    public static func changeKey(
        ofFileAt path: String, partnership: PartnershipID, from old: MasterKey, to new: MasterKey
    ) throws(RecordFault) {
        let log = try AccessLog(at: path, partnership: partnership, masterKey: old)
        let after = AccessSeal(partnership: partnership, masterKey: new)
        do {
            try log.database.write { db in
                try db.without(trigger: "lookIsNeverChanged") {
                    let sql = "SELECT \(AccessSeal.columns), id FROM look WHERE sealedRemark <> x''"
                    for row in try Row.fetchAll(db, sql: sql) {
                        let sealed = try after.sealedRemark(of: try log.seal.open(row))
                        try db.execute(
                            sql: "UPDATE look SET sealedRemark = ? WHERE id = ?",
                            arguments: [Data(sealed), row["id"] as Int64])
                    }
                }
            }
            try log.database.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            try log.database.close()
        } catch {
            throw RecordFault(error, at: path)
        }
    }
}

extension Database {
    /// Takes one trigger away, and puts it back word for word, in the transaction that is going on.
    fileprivate func without(trigger name: String, _ body: () throws -> Void) throws {
        let sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?"
        let trigger = try String.fetchOne(self, sql: sql, arguments: [name])
        guard let trigger else { throw StoredEntry.Unreadable(column: name) }
        try execute(sql: "DROP TRIGGER \(name)")
        try body()
        try execute(sql: trigger)
    }
}
