public import CaseReview
import Record
import Synchronization

extension Office {
    /// The cases on a meeting's agenda that the viewer may see, as an agenda sorts them.
    public func agendaEntries(of meeting: MeetingID, for viewer: Viewer) -> [AgendaEntry] {
        agenda(of: meeting, for: viewer).flatMap { row in
            listings(of: row, at: meeting).map { listing in
                AgendaEntry(
                    matter: row.id, step: listing.step, reference: row.reference,
                    standing: listing.standing, missed: listing.missed)
            }
        }
    }

    /// What of a case stands on a meeting's agenda.
    public func listings(of row: CaseRow, at meeting: MeetingID) -> [CaseRow.Listing] {
        let closed = lookups.withLock { $0.meetings[meeting]?.closedAt }
        return row.listings.filter { $0.meeting == meeting && $0.stands(closedAt: closed) }
    }

    /// The cases on a meeting's agenda, as far as an act on the meeting rests on them.
    public func listedCases(at meeting: MeetingID) -> ListedCases {
        let (rows, closed) = lookups.withLock {
            (Array($0.rows.values), $0.meetings[meeting]?.closedAt)
        }
        let listings = rows.lazy.flatMap(\.listings).filter { $0.meeting == meeting }
        // What moves when the meeting is over changes nothing of the agenda that it had.
        let changes = listings.flatMap { [$0.from, $0.until].compactMap(\.self) }
            .filter { moment in closed.map { moment < $0 } ?? true }
        return ListedCases(
            waiting: listings.count { $0.isOpen }, changedAt: changes.max(),
            papersChangedAt: rows.compactMap {
                $0.papersChanged(at: meeting, closedAt: closed)
            }.max())
    }

    /// The same with what was decided and voted on at the meeting, and how much was recorded of each case of it: what
    /// is taken back of the meeting must not meet a decision that is taken in the same moment.
    func doneInRoom(
        at meeting: MeetingID
    ) throws(OfficeFailure) -> (done: ListedCases, unchanged: [StreamID: Int]) {
        let listed = listedCases(at: meeting)
        var (decisions, votes): ([Decision], [Vote]) = ([], [])
        var unchanged: [StreamID: Int] = [:]
        for row in caseRows() where row.listings.contains(where: { $0.meeting == meeting }) {
            let matter = try load(row.id)
            unchanged[StreamID(matter.id)] = matter.version
            decisions += matter.decisions.filter { $0.meeting == meeting }
            for consideration in matter.considerations.values
            where consideration.meeting == meeting {
                votes += consideration.votes.values
            }
        }
        return (
            ListedCases(
                waiting: listed.waiting, changedAt: listed.changedAt,
                papersChangedAt: listed.papersChangedAt, decisions: decisions, votes: votes),
            unchanged
        )
    }

    /// When the papers of a meeting last became others for one reader, by what they may see; nil when they never did.
    public func papersChanged(at meeting: Meeting, for viewer: Viewer) -> Moment? {
        let rows = caseRows().filter { $0.audience.access(for: viewer).isGranted }
        let changes = rows.compactMap {
            $0.papersChanged(at: meeting.id, closedAt: meeting.closedAt)
        }
        return (changes + [meeting.arrangedAt].compactMap(\.self)).max()
    }

    /// A meeting and the cases of its agenda as a person has them before them.
    public func seen(_ meeting: Meeting, by viewer: Viewer) -> MeetingSeen {
        let rows = agenda(of: meeting.id, for: viewer)
        return MeetingSeen(
            meeting: meeting,
            cases: Dictionary(
                rows.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The meetings of a body in a year that were held or are to be, soonest first; none by correspondence.
    public func sittings(of body: BodyID, in year: Int) throws(OfficeFailure) -> [Meeting] {
        let rows = meetingRows().filter {
            $0.body == body && $0.day.year == year && !$0.isCancelled && !$0.isByCorrespondence
        }
        var sittings: [Meeting] = []
        for row in rows { sittings.append(try load(row.id)) }
        return sittings
    }
}
