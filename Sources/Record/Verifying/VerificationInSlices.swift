import GRDB

/// Verifies a whole record a slice at a time, so that others read and record in between.
public final class VerificationInSlices {
    private let record: Record
    private var walk = Walk()
    private var disposals = 0

    public init(of record: Record) { self.record = record }

    /// Verifies the next entries: the finding once all are done or one does not hold, nil before.
    ///
    /// A record found broken is not written to from then on.
    public func next(_ count: Int = 256) -> Verification? {
        var finding: Verification?
        do {
            try record.read { db in
                try startAgainAfterDisposal(db)
                let verifier = Verifier(db, masterKey: record.masterKey, goingOnFrom: walk)
                finding = verifier.findingOfNext(count)
                walk = verifier.walk
            }
        } catch {
            finding = finding ?? .unreadable(error.what)
        }
        if let finding { record.conclude(finding) }
        return finding
    }

    /// What was walked before a disposal was walked as it no longer is.
    private func startAgainAfterDisposal(_ db: Database) throws {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM disposal") ?? 0
        if count != disposals { walk = Walk() }
        disposals = count
    }
}
