import GRDB
import Sealing

/// Says what is wrong with a record or with the machine beneath it, where, and what would cure it.
public struct RecordFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let what: String
    public let `where`: String
    public let cure: String

    public init(what: String, where place: String, cure: String) {
        self.what = what
        self.where = place
        self.cure = cure
    }

    public var description: String { "\(what) (\(self.where)). \(cure)" }

    /// What an error of the database means to the person who looks after the machine.
    init(_ error: any Error, at path: String) {
        if let fault = error as? RecordFault {
            self = fault
            return
        }
        if let fault = error as? SealingFault {
            self.init(what: fault.what, where: path, cure: fault.cure)
            return
        }
        let code = (error as? DatabaseError)?.resultCode
        let (what, cure) = Self.meaning(of: code)
        self.init(what: what + Self.technically(error), where: path, cure: cure)
    }

    private static func meaning(of code: ResultCode?) -> (what: String, cure: String) {
        switch code {
        case .SQLITE_FULL:
            ("The disk is full", "Free some space and try again; nothing was recorded.")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            (
                "The record cannot be written to",
                "Let the program's user write to the file and its folder; nothing was recorded."
            )
        case .SQLITE_CANTOPEN:
            (
                "The record cannot be opened",
                "Check that the folder exists and the program's user may write to it."
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            (
                "Another program holds the record",
                "Stop the other program and try again; nothing was recorded."
            )
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            (
                "The record's file is damaged",
                "Keep the file as it is, run verify, and restore the last sound backup."
            )
        case .SQLITE_IOERR:
            ("The disk does not answer as it should", "Check the disk; nothing was recorded.")
        default:
            (
                "The record's database refused",
                "Run verify; if the record is sound, report this sentence to whoever maintains it."
            )
        }
    }

    // The statement's arguments are left out of it: they may hold what a log must not.
    private static func technically(_ error: any Error) -> String {
        switch error {
        case let error as DatabaseError:
            ", SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
        case let error as StoredEntry.Unreadable:
            ", column \(error.column) is not what was written"
        default: ""
        }
    }
}
