import CaseReview

/// One running time limit in the order in which they fall due.
///
/// What a list looks at for each of thousands stands in it directly.
final class DueEntry: Sendable {
    let row: CaseRow
    let running: CaseRow.Running
    let due: Day
    let limit: LimitID
    let audience: Audience
    /// Where it stands among the row's running limits.
    private let place: Int

    init(_ row: CaseRow, _ place: Int) {
        self.row = row
        self.place = place
        running = row.running[place]
        due = running.due
        limit = running.limit
        audience = row.audience
    }

    /// The earliest due first, then by reference, then as the procedure has them.
    static func < (left: DueEntry, right: DueEntry) -> Bool {
        if left.due != right.due { return left.due < right.due }
        if left.row.reference != right.row.reference {
            return left.row.reference < right.row.reference
        }
        return left.place < right.place
    }
}
