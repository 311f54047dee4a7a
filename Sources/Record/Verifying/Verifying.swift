import Foundation
import GRDB
public import Sealing

extension Record {
    /// Computes everything again and names the first entry that does not hold.
    ///
    /// Reads the whole file. A record found broken is not written to from then on.
    @discardableResult
    public func verify() -> Verification {
        // A new connection reads the file as it is, and not pages of it that an old one still holds.
        (database as? DatabasePool)?.invalidateReadOnlyConnections()
        let finding = Self.finding(in: database, at: path) { db in
            Verifier(db, masterKey: masterKey).finding()
        }
        conclude(finding)
        return finding
    }

    /// Verifies a file, be it a record, a backup or neither; nothing is written to it.
    ///
    /// - Parameter masterKey: with it each payload, key and message is opened as well; without it
    ///   the chain is still computed, for it is over what is on disk.
    public static func verify(fileAt path: String, masterKey: MasterKey?) -> Verification {
        guard FileManager.default.fileExists(atPath: path) else {
            return .unreadable("there is no file at \(path)")
        }
        do {
            let file = try RecordFile.openForReading(at: path)
            return finding(in: file, at: path) { db in
                Verifier(db, masterKey: masterKey).finding()
            }
        } catch {
            return .unreadable(RecordFault(error, at: path).what)
        }
    }

    /// Verifies the last entries only, as is done whenever a record is opened.
    func verifyTail(of count: Int64 = 256) -> Verification {
        Self.finding(in: database, at: path) { db in
            Verifier(db, masterKey: masterKey).findingOfTail(count)
        }
    }

    private static func finding(
        in database: any DatabaseReader, at path: String, _ find: (Database) -> Verification
    ) -> Verification {
        var finding: Verification?
        do {
            try database.read { db in finding = find(db) }
        } catch {
            // A damaged file may also refuse to end the reading; what was found comes first.
            return finding ?? .unreadable(RecordFault(error, at: path).what)
        }
        return finding ?? .unreadable("it was not read")
    }
}

extension Verification {
    static func unreadable(_ reason: String) -> Verification {
        .broken(position: nil, stream: nil, version: nil, reason: reason)
    }
}
