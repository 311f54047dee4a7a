import CaseReview

/// One running time limit in the order in which they fall due.
final class DueEntry: Sendable {
    let row: CaseRow
    /// Where it stands in the row's running limits.
    let running: Int

    init(_ row: CaseRow, _ running: Int) {
        self.row = row
        self.running = running
    }

    /// The earliest due first, then by reference, then as the procedure has them.
    static func < (left: DueEntry, right: DueEntry) -> Bool {
        let (first, second) = (left.row.running[left.running], right.row.running[right.running])
        if first.due != second.due { return first.due < second.due }
        if left.row.reference != right.row.reference {
            return left.row.reference < right.row.reference
        }
        return left.running < right.running
    }
}
