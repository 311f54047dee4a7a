public import CaseReview
import GRDB
public import Sealing
import Synchronization

/// The append-only, hash-chained and sealed history of one partnership: one SQLite file.
///
/// What it can do stands in files of their own: `Appending`, `Reading`, `Disposing`, `BackingUp`,
/// `Verifying`, `Sending`. A record that does not hold stays readable and is never written to.
public final class Record: Sendable {
    public let partnership: PartnershipID
    /// The path of the file, or ":memory:" for a rehearsal's.
    public let path: String

    let database: any DatabaseWriter
    let masterKey: MasterKey
    let founding: Founding
    let streamKeys: StreamKeys
    let outboxSeal: OutboxSeal
    let damages = Damages()
    private let found = Mutex<Verification?>(nil)

    /// Opens the record of a partnership, founding it when there is no file yet.
    ///
    /// The last entries are verified here, the whole chain only if `verifyOnOpen` says so, which
    /// reads the whole file. Throws when the key or the partnership is another than the record's.
    public convenience init(
        at path: String, partnership: PartnershipID, masterKey: MasterKey,
        verifyOnOpen: Bool = false
    ) throws(RecordFault) {
        let database = try RecordFile.open(at: path)
        try self.init(database, at: path, partnership: partnership, masterKey: masterKey)
        let finding = verifyOnOpen ? verify() : verifyTail()
        conclude(finding)
    }

    /// A record that lives no longer than this value, for a rehearsal.
    public static func inMemory(
        partnership: PartnershipID, masterKey: MasterKey = .random()
    ) throws(RecordFault) -> Record {
        let place = ":memory:"
        let database = try RecordFile.inMemory()
        return try Record(database, at: place, partnership: partnership, masterKey: masterKey)
    }

    private init(
        _ database: any DatabaseWriter, at path: String, partnership: PartnershipID,
        masterKey: MasterKey
    ) throws(RecordFault) {
        self.database = database
        self.path = path
        self.partnership = partnership
        self.masterKey = masterKey
        streamKeys = StreamKeys(partnership: partnership, masterKey: masterKey)
        outboxSeal = OutboxSeal(partnership: partnership, masterKey: masterKey)
        founding = try Self.found(database, at: path, partnership, masterKey)
    }

    /// Whether anything may be recorded: false once the record was found not to hold.
    public var isWritable: Bool {
        guard case .broken = finding else { return true }
        return false
    }

    /// What was last found of the record, of its last entries or as a whole; nil for a new one.
    public var finding: Verification? { found.withLock { $0 } }

    func conclude(_ finding: Verification) {
        found.withLock { found in
            // A record once found broken stays so; only a finding that names the entry says more.
            if let found, !found.isSound, found.stream != nil || finding.stream == nil { return }
            found = finding
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(RecordFault) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw RecordFault(error, at: path)
        }
    }

    private static func found(
        _ database: any DatabaseWriter, at path: String, _ partnership: PartnershipID,
        _ masterKey: MasterKey
    ) throws(RecordFault) -> Founding {
        let founding: Founding
        do {
            founding = try database.write { db in
                if let founding = try Founding(db) { return founding }
                let founding = try Founding(partnership: partnership, masterKey: masterKey)
                try founding.insert(in: db)
                return founding
            }
        } catch {
            throw RecordFault(error, at: path)
        }
        guard founding.partnership == partnership else {
            throw RecordFault(
                what: "The record is that of the partnership \(founding.partnership)", where: path,
                cure: "Give the path of the record of \(partnership).")
        }
        guard founding.isUnder(masterKey) else { throw .wrongKey(at: path) }
        return founding
    }
}

extension RecordFault {
    static func wrongKey(at path: String) -> RecordFault {
        RecordFault(
            what: "The record was not sealed under this master key", where: path,
            cure: "Start with the key file that belongs to this record.")
    }
}
