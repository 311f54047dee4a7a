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
        for row in rows where row.isWaiting {
            items += try work(on: row, for: viewer)
        }
        return items.sorted { $0.urgency < $1.urgency }
    }

    private func work(on row: CaseRow, for viewer: Viewer) throws(OfficeFailure) -> [WorkItem] {
        let matter = try load(row.id)
        if matter.withdrawnPeople.contains(viewer.person) { return [] }
        let procedure = try procedure(of: matter)
        func mayOpen(_ sought: Sought) -> Bool {
            access(to: sought, of: matter, for: viewer, under: procedure).isGranted
        }
        let deadlines = Deadlines(row.clocks, under: procedure)
        let steps = row.open.filter { step in
            mayOpen(.step(step))
                && viewer.actors.contains { matter.waits(step, for: $0, under: procedure) }
        }.map { step in
            WorkItem(
                row: row, step: step, agency: nil, due: deadlines.due(at: step),
                since: matter.progress[step]?.rounds.last?.openedAt)
        }
        let replies = replies(on: row, matter, for: viewer).filter { item in
            item.agency.map { mayOpen(.request(item.step, $0)) } ?? true
        }
        return steps + replies
    }

    private func replies(on row: CaseRow, _ matter: Case, for viewer: Viewer) -> [WorkItem] {
        let mine = Set(viewer.standings.compactMap(\.agency))
        return row.unanswered.flatMap { step, agencies in
            agencies.filter(mine.contains).map { agency in
                WorkItem(
                    row: row, step: step, agency: agency,
                    due: row.clocks.first { $0.agency == agency }?.due,
                    since: matter.gatherings[step]?.asked[agency]?.sentAt)
            }
        }
    }
}

extension Case {
    /// Whether an open step waits for this actor: it is theirs, and they have not answered their part of it.
    func waits(_ step: StepID, for actor: Actor, under procedure: Procedure) -> Bool {
        guard let who = procedure.steps[step]?.by,
            who.includes(actor, in: self, under: procedure)
        else { return false }
        let isDraftOfAnother = !hasBeenHandedIn && openedBy?.person != actor.person
        let hasAnswered = progress[step]?.rounds.last?.jointly[actor.role] != nil
        return !isDraftOfAnother && !hasAnswered
    }
}

extension CaseRow {
    fileprivate var isWaiting: Bool {
        !open.isEmpty || unanswered.contains { !$0.value.isEmpty }
    }
}

extension WorkItem {
    fileprivate var urgency: (Int, Int64, String) {
        (due?.daysSinceEpoch ?? .max, since?.secondsSinceEpoch ?? .max, row.reference)
    }
}
