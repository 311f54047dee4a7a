public import CaseReview
import Dispatch
import Foundation
import GRDB
public import Sealing
import Synchronization

/// Who looked at what in one partnership: a file of its own, beside the record, only added to.
///
/// What is noted is on disk within a second, many looks in one commit.
public final class AccessLog: Sendable {
    public let path: String

    let database: any DatabaseWriter
    let seal: AccessSeal
    private let waiting = Mutex<Waiting>(Waiting())
    private let queue = DispatchQueue(label: "onepanel.access-log")

    private struct Waiting {
        var looks: [Access] = []
        var isFlushDue = false
        var fault: RecordFault?
    }

    /// Opens the log of a partnership, making it when there is no file yet.
    public convenience init(
        at path: String, partnership: PartnershipID, masterKey: MasterKey
    ) throws(RecordFault) {
        let database = try RecordFile.open(at: path, AccessSchema.migrator)
        self.init(database, at: path, AccessSeal(partnership: partnership, masterKey: masterKey))
    }

    /// A log that lives no longer than this value, for a rehearsal.
    public static func inMemory(
        partnership: PartnershipID, masterKey: MasterKey = .random()
    ) throws(RecordFault) -> AccessLog {
        let database = try RecordFile.inMemory(AccessSchema.migrator)
        let seal = AccessSeal(partnership: partnership, masterKey: masterKey)
        return AccessLog(database, at: ":memory:", seal)
    }

    private init(_ database: any DatabaseWriter, at path: String, _ seal: AccessSeal) {
        self.database = database
        self.path = path
        self.seal = seal
    }

    deinit {
        // Nobody is left to be told of a fault here; the shell flushes before it stops.
        try? flush()
    }

    /// Notes a look; returns at once, and the look is on disk within a second.
    public func note(_ access: Access) {
        let isFirst = waiting.withLock { waiting in
            waiting.looks.append(access)
            defer { waiting.isFlushDue = true }
            return !waiting.isFlushDue
        }
        if isFirst { flushSoon() }
    }

    /// Writes what was noted and not yet written; on disk when this returns.
    ///
    /// What cannot be written is kept and tried again within a second.
    public func flush() throws(RecordFault) {
        let looks = waiting.withLock { waiting in
            defer { waiting = Waiting() }
            return waiting.looks
        }
        guard !looks.isEmpty else { return }
        do {
            try database.write { db in for look in looks { try seal.insert(look, in: db) } }
        } catch {
            let fault = RecordFault(error, at: path)
            waiting.withLock { waiting in
                waiting.looks.insert(contentsOf: looks, at: 0)
                waiting.isFlushDue = true
                waiting.fault = fault
            }
            flushSoon()
            throw fault
        }
    }

    /// Why the last batch is not on disk yet; nil when all is well.
    public var fault: RecordFault? { waiting.withLock { $0.fault } }

    private func flushSoon() {
        queue.asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in
            // The fault is kept for `fault`, and the batch for the next attempt.
            try? self?.flush()
        }
    }
}
