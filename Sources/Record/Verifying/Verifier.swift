import CaseReview
import Foundation
import GRDB
import Sealing

/// Computes a record again from what is on disk, and stops at the first thing that does not hold.
final class Verifier {
    private let db: Database
    private let masterKey: MasterKey?
    private(set) var walk: Walk

    init(_ db: Database, masterKey: MasterKey?, goingOnFrom walk: Walk = Walk()) {
        self.db = db
        self.masterKey = masterKey
        self.walk = walk
    }

    /// The finding for the whole record.
    func finding() -> Verification {
        conclude {
            let founding = try checkedFounding()
            try checkSchema()
            walk.begin(at: 0, previousHash: founding.hash)
            try walkEntries(of: founding)
            try checkStructure()
            try FileCheck.checkNoOthers(db, than: walk.filePositions)
            try Belongings(db, founding.partnership, masterKey, walk).check()
            return .sound(entries: Int(walk.position), head: walk.hash ?? founding.hash)
        }
    }

    /// The finding for the last entries, taking those before them as they are.
    func findingOfTail(_ count: Int64) -> Verification {
        conclude {
            let founding = try checkedFounding()
            try checkSchema()
            let start = max((try Head(db)?.position ?? 0) - count, 0)
            let before = try Data.fetchOne(
                db, sql: "SELECT hash FROM entry WHERE rowid = ?", arguments: [start])
            let previousHash = before.map { Fingerprint(bytes: [UInt8]($0)) }
            walk.begin(at: start, previousHash: previousHash ?? founding.hash)
            // A file is megabytes: at the start its hash is believed, and only what is chained is computed.
            try walkEntries(of: founding, openingFiles: false)
            return .sound(entries: Int(walk.position), head: walk.hash ?? founding.hash)
        }
    }

    /// Takes the walk on by so many entries; the finding once it is at its end, or does not hold.
    ///
    /// SQLite's own check of the file's structure cannot be done in slices, and is left out.
    func findingOfNext(_ count: Int) -> Verification? {
        var isAtEnd = false
        let finding = conclude {
            let founding = try checkedFounding()
            if walk.position == 0 { walk.begin(at: 0, previousHash: founding.hash) }
            isAtEnd = try walkEntries(of: founding, atMost: count)
            if isAtEnd {
                try checkSchema()
                try FileCheck.checkNoOthers(db, than: walk.filePositions)
                try Belongings(db, founding.partnership, masterKey, walk).check()
            }
            return .sound(entries: Int(walk.position), head: walk.hash ?? founding.hash)
        }
        return finding.isSound && !isAtEnd ? nil : finding
    }

    private func conclude(_ check: () throws -> Verification) -> Verification {
        do {
            return try check()
        } catch let breach as Breach {
            return breach.verification
        } catch {
            return Breach(Breach.sentence(error)).verification
        }
    }

    private func checkedFounding() throws -> Founding {
        guard let founding = try Founding(db) else {
            throw Breach("the file does not say whose record it is")
        }
        guard founding.format == Int64(EntryHeader.format) else {
            throw Breach("its format \(founding.format) is not one that this program knows")
        }
        if let masterKey, !founding.isUnder(masterKey) {
            throw Breach("it was not sealed under this master key")
        }
        return founding
    }

    /// The triggers are what refuses a change, so that they too must be what they were.
    private func checkSchema() throws {
        let applied = try Schema.migrator.appliedMigrations(db)
        guard let last = applied.last else { throw Breach("the file holds no record") }
        guard try Schema.objects(upTo: last) == Schema.objects(in: db) else {
            throw Breach("its tables or what protects them are not as they were made")
        }
    }

    /// Takes the walk on, to the end unless a limit is given, and says whether it is at the end.
    @discardableResult
    private func walkEntries(
        of founding: Founding, atMost limit: Int? = nil, openingFiles: Bool = true
    ) throws -> Bool {
        let keys = masterKey.map {
            StreamKeys(partnership: founding.partnership, masterKey: $0)
        }
        let files = openingFiles ? FileCheck(db, keys) : nil
        var count = 0
        do {
            // The whole is read from page to page: a search would trust the numbers it checks.
            let range = walk.position == 0 ? "" : "WHERE rowid > \(walk.position)"
            let end = limit.map { "LIMIT \($0)" } ?? ""
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(StoredEntry.columns) FROM entry NOT INDEXED \(range)
                    ORDER BY rowid \(end)
                    """)
            while let row = try rows.next() {
                count += 1
                let stored = try StoredEntry(row, partnership: founding.partnership, in: db)
                try walk.step(to: stored)
                try checkPayload(of: stored, keys)
                try files?.check(stored)
                // Files end a slice early, so that whoever records does not wait for them all.
                if limit != nil, let files, files.isEnoughForNow { return false }
            }
        } catch let breach as Breach {
            throw breach
        } catch {
            throw Breach(Breach.sentence(error), position: walk.position + 1)
        }
        return limit.map { count < $0 } ?? true
    }

    private func checkPayload(of stored: StoredEntry, _ keys: StreamKeys?) throws {
        guard let keys, !stored.isDisposed else { return }
        let header = stored.header
        do {
            guard let key = try keys.key(of: header.stream, in: db) else {
                throw Breach("its stream has no key", header)
            }
            _ = try key.open(stored.sealedPayload, binding: header.bytes)
        } catch is SealingFault {
            throw Breach("its payload or the key of its stream does not open", header)
        }
    }

    private func checkStructure() throws {
        let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)")
        guard answer == "ok" else {
            throw Breach("the file's structure is damaged, SQLite says: \(answer ?? "nothing")")
        }
    }
}
