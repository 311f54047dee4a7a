public import CaseReview
import Synchronization

extension Office {
    /// Every referral ever handed in, newest first, for those who see every case; otherwise those they may see.
    ///
    /// A referral that is still a draft is listed for its referrer alone.
    public func log(for viewer: Viewer, matching words: String = "") -> [CaseRow] {
        let wanted = words.lowercased()
        let rows = lookups.withLock { Array($0.rows.values) }
            .filter { $0.receivedAt != nil && $0.matches(wanted) }
        return rows.filter { $0.audience.access(for: viewer).isGranted }.sorted {
            ($0.receivedAt, $0.reference) > ($1.receivedAt, $1.reference)
        }
    }

    /// The referrals that a person made and may still see, drafts included, newest first.
    public func referrals(of viewer: Viewer) throws(OfficeFailure) -> [CaseRow] {
        let rows = lookups.withLock { Array($0.rows.values) }.filter {
            $0.openedBy == viewer.person
        }
        var mine: [CaseRow] = []
        for row in rows {
            let matter = try load(row.id)
            let access = access(
                to: .referral, of: matter, for: viewer, under: try procedure(of: matter))
            if access.isGranted { mine.append(row) }
        }
        return mine.sorted { ($0.openedAt, $0.reference) > ($1.openedAt, $1.reference) }
    }

    /// Every case's line, in no order; only for what the office does by itself.
    func caseRows() -> [CaseRow] { lookups.withLock { Array($0.rows.values) } }

    /// How many cases there are, drafts included.
    public var caseCount: Int { lookups.withLock { $0.rows.count } }

    /// The line of one case; nil when there is none.
    public func row(_ id: CaseID) -> CaseRow? { lookups.withLock { $0.rows[id] } }

    /// The case or former case that bears a reference; nil when none does.
    public func caseID(_ reference: String) -> CaseID? {
        lookups.withLock { lookups in
            lookups.rows.values.first { $0.reference == reference }?.id
                ?? lookups.former.values.first { $0.told.reference == reference }?.id
        }
    }

    /// Every meeting, soonest first, correspondence included.
    public func meetingRows() -> [MeetingRow] {
        lookups.withLock { Array($0.meetings.values) }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// The cases listed at a meeting that the viewer may see, by reference.
    public func agenda(of meeting: MeetingID, for viewer: Viewer) -> [CaseRow] {
        listed(at: meeting).filter { $0.audience.access(for: viewer).isGranted }
    }

    func listed(at meeting: MeetingID) -> [CaseRow] {
        let (rows, closed) = lookups.withLock {
            (Array($0.rows.values), $0.meetings[meeting]?.closedAt)
        }
        return rows.filter { row in
            row.listings.contains { $0.meeting == meeting && $0.stands(closedAt: closed) }
        }.sorted { $0.reference < $1.reference }
    }

    /// Whether the viewer may see something of a case: the one access function, asked of the case as it stands.
    ///
    /// Loads the case only for somebody to whom its line says that the whole is not theirs.
    func maySee(
        _ sought: Sought, of row: CaseRow, _ viewer: Viewer
    ) throws(OfficeFailure) -> Bool {
        if row.audience.access(for: viewer).isGranted { return true }
        let matter = try load(row.id)
        return access(to: sought, of: matter, for: viewer, under: try procedure(of: matter))
            .isGranted
    }
}

extension CaseRow {
    fileprivate func matches(_ words: String) -> Bool {
        words.isEmpty || reference.lowercased().contains(words)
            || subject.lowercased().contains(words)
    }
}

private func > (left: (Moment?, String), right: (Moment?, String)) -> Bool {
    let first = left.0?.secondsSinceEpoch ?? .min
    let second = right.0?.secondsSinceEpoch ?? .min
    return first == second ? left.1 > right.1 : first > second
}
