import CaseReview
import GRDB

/// The first thing in a record that does not hold.
struct Breach: Error {
    let verification: Verification

    init(_ verification: Verification) { self.verification = verification }

    init(_ reason: String, position: Int64? = nil) {
        verification = .broken(position: position, stream: nil, version: nil, reason: reason)
    }

    init(_ reason: String, _ header: EntryHeader) {
        verification = .broken(
            position: header.position, stream: header.stream, version: header.version,
            reason: reason)
    }

    static func sentence(_ error: any Error) -> String {
        switch error {
        case let error as StoredEntry.Unreadable: "its \(error.column) is not what was written"
        case let error as DatabaseError:
            "SQLite cannot read it (\(error.resultCode.rawValue): \(error.message ?? "no message"))"
        default: "it cannot be read"
        }
    }
}
