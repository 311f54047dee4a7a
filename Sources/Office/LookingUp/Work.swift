public import CaseReview
import ProcedureLibrary
import Synchronization

/// Something that a person has to do.
public struct WorkItem: Sendable, Hashable {
    public let row: CaseRow
    public let step: StepID
    /// The agency that has been asked, where an answer is what is wanted.
    public let agency: AgencyID?
    /// Whether it is to be listed for another meeting: the one for which it was listed is over, and did not decide it.
    public let isToBeListed: Bool
    public let due: Day?
    public let since: Moment?
}

extension Office {
    /// What waits for this person, the earliest due first, then the longest waiting.
    public func work(for viewer: Viewer) throws(OfficeFailure) -> [WorkItem] {
        let rows = lookups.withLock { Array($0.rows.values) }
        var items: [WorkItem] = []
        let over = lookups.withLock { $0.meetings.values.filter(\.isOver) }
        let meetings = Set(over.map(\.id))
        for row in rows where row.isWaiting {
            let left = try listings(of: row, left: meetings, for: viewer)
            let steps = Set(left.map(\.step))
            items += try left + work(on: row, for: viewer).filter { !steps.contains($0.step) }
        }
        return items.sorted { $0.urgency < $1.urgency }
    }

    /// The steps of a case that stood on the agenda of a meeting that is over, for whoever keeps the cases.
    private func listings(
        of row: CaseRow, left meetings: Set<MeetingID>, for viewer: Viewer
    ) throws(OfficeFailure) -> [WorkItem] {
        let left = row.listings.filter { $0.isOpen && meetings.contains($0.meeting) }
        if left.isEmpty { return [] }
        let roles = library.procedure(row.procedure)?.roles ?? [:]
        let keeps = viewer.actors.contains {
            roles[$0.role]?.duties.contains(.keepCases) ?? false
        }
        guard keeps, row.audience.access(for: viewer).isGranted else { return [] }
        return left.map { listing in
            let wait = row.waiting.first { $0.step == listing.step }
            return WorkItem(
                row: row, step: listing.step, agency: nil, isToBeListed: true, due: wait?.due,
                since: wait?.since)
        }
    }

    private func work(on row: CaseRow, for viewer: Viewer) throws(OfficeFailure) -> [WorkItem] {
        var items: [WorkItem] = []
        for wait in row.waiting where viewer.actors.contains(where: { row.waits(wait, for: $0) }) {
            guard try maySee(.step(wait.step), of: row, viewer) else { continue }
            items.append(
                WorkItem(
                    row: row, step: wait.step, agency: nil, isToBeListed: false, due: wait.due,
                    since: wait.since))
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
                        row: row, step: step, agency: agency, isToBeListed: false,
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
