public import CaseReview
import Synchronization

/// Something that a person has to do.
public struct WorkItem: Sendable, Hashable {
    public let row: CaseRow
    public let step: StepID
    /// The agency that has been asked, where an answer is what is wanted.
    public let agency: AgencyID?
    public let due: Day?
    public let since: Moment?
}

extension Office {
    /// What waits for this person, the earliest due first, then the longest waiting.
    public func work(for viewer: Viewer) throws(OfficeFailure) -> [WorkItem] {
        let rows = lookups.withLock { Array($0.rows.values) }
        var items: [WorkItem] = []
        for row in rows where row.isWaiting { items += try work(on: row, for: viewer) }
        return items.sorted { $0.urgency < $1.urgency }
    }

    private func work(on row: CaseRow, for viewer: Viewer) throws(OfficeFailure) -> [WorkItem] {
        var items: [WorkItem] = []
        for wait in row.waiting where viewer.actors.contains(where: { row.waits(wait, for: $0) }) {
            guard try maySee(.step(wait.step), of: row, viewer) else { continue }
            items.append(
                WorkItem(
                    row: row, step: wait.step, agency: nil, due: wait.due, since: wait.since))
        }
        return try items + replies(on: row, for: viewer)
    }

    private func replies(on row: CaseRow, for viewer: Viewer) throws(OfficeFailure) -> [WorkItem] {
        let mine = Set(viewer.standings.compactMap(\.agency))
        var items: [WorkItem] = []
        for (step, agencies) in row.unanswered {
            for agency in agencies where mine.contains(agency) {
                guard try maySee(.request(step, agency), of: row, viewer) else { continue }
                items.append(
                    WorkItem(
                        row: row, step: step, agency: agency,
                        due: row.running.first { $0.agency == agency && $0.askedAt == step }?.due,
                        since: try load(row.id).gatherings[step]?.asked[agency]?.sentAt))
            }
        }
        return items
    }
}

extension CaseRow {
    fileprivate var isWaiting: Bool {
        !open.isEmpty || unanswered.contains { !$0.value.isEmpty }
    }

    /// Whether an open step waits for this actor: it is theirs, and they have not answered their part of it.
    fileprivate func waits(_ wait: Wait, for actor: Actor) -> Bool {
        let isDraftOfAnother = !isHandedIn && openedBy != actor.person
        return wait.takers.include(actor) && !isDraftOfAnother
            && !wait.answered.contains(actor.role)
    }
}

extension WorkItem {
    fileprivate var urgency: (Int, Int64, String) {
        (due?.daysSinceEpoch ?? .max, since?.secondsSinceEpoch ?? .max, row.reference)
    }
}
