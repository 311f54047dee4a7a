public import CaseReview
public import Record

extension Offices {
    /// What does not hold, by partnership; empty when every record may be written to.
    public var damage: [(partnership: PartnershipID, finding: Verification)] {
        partnerships.compactMap { partnership in
            guard let finding = offices[partnership]?.record.finding, !finding.isSound else {
                return nil
            }
            return (partnership, finding)
        }
    }

    /// Verifies every record whole, with a rest after each slice so that no page waits for it.
    ///
    /// Opening a record proves its last entries only. What is found here stops writing just the same.
    public func verifyWhole(
        _ report: (PartnershipID, Verification) -> Void
    ) async throws(CancellationError) {
        for partnership in partnerships {
            guard let record = offices[partnership]?.record, record.isWritable else { continue }
            let verification = VerificationInSlices(of: record)
            while true {
                if let finding = verification.next() {
                    report(partnership, finding)
                    break
                }
                try await rest()
            }
        }
    }

    private func rest() async throws(CancellationError) {
        do {
            try await Task.sleep(for: .milliseconds(20))
        } catch {
            throw CancellationError()
        }
    }
}
