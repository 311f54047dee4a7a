import CaseReview

/// One running time limit in the order in which they fall due.
///
/// What a list looks at for each of thousands stands in it directly.
final class DueEntry: Sendable {
    let about: RunningLimit.About
    let running: CaseRow.Running
    let due: Day
    let limit: LimitID
    /// Who may see its case; nil for what is of no case.
    let audience: Audience?
    private let name: String
    /// Where it stands among the limits that run on the same.
    private let place: Int

    init(_ row: CaseRow, _ place: Int) {
        about = .matter(row)
        self.place = place
        running = row.running[place]
        due = running.due
        limit = running.limit
        audience = row.audience
        name = row.reference
    }

    /// One of a meeting, or of the partnership itself.
    init(_ about: RunningLimit.About, _ place: Int, _ running: CaseRow.Running) {
        self.about = about
        self.place = place
        self.running = running
        due = running.due
        limit = running.limit
        audience = nil
        name = about.name
    }

    /// The earliest due first, then by reference, then as the procedure has them.
    static func < (left: DueEntry, right: DueEntry) -> Bool {
        if left.due != right.due { return left.due < right.due }
        if left.name != right.name { return left.name < right.name }
        return left.place < right.place
    }
}

extension RunningLimit.About {
    fileprivate var name: String {
        switch self {
        case .matter(let row): row.reference
        case .meeting(let row): row.id.rawValue
        case .partnership: ""
        }
    }
}

extension [DueEntry] {
    /// Both lists as one, each being in order.
    func merging(_ others: [DueEntry]) -> [DueEntry] {
        if others.isEmpty { return self }
        var merged: [DueEntry] = []
        merged.reserveCapacity(count + others.count)
        var rest = others[...]
        for entry in self {
            while let first = rest.first, first < entry { merged.append(rest.removeFirst()) }
            merged.append(entry)
        }
        return merged + rest
    }
}
