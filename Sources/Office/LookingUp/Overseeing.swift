public import CaseReview

extension Office {
    /// How each case of a pathway stands that is not finished, the earliest due first.
    ///
    /// For counting, whoever asks: what is shown of a single one is for those who may see its case.
    public func overseen(on pathway: Pathway) throws(OfficeFailure) -> [Overseen] {
        let today = clock.now().day
        let rows = caseRows().filter { $0.closedAt == nil && $0.pathways.contains(pathway.id) }
        var overseen: [Overseen] = []
        for row in rows {
            if let one = Overseen(try load(row.id), on: pathway, today: today) {
                overseen.append(one)
            }
        }
        return overseen.sorted { ($0.due ?? today, $0.reference) < ($1.due ?? today, $1.reference) }
    }

    /// What of it is late, at risk or escalated, for one of those who watch over it: by reference, agency and day.
    ///
    /// Nothing of a case out of which the viewer was ruled. The case itself opens only to those who may see it.
    public func exceptions(
        on pathway: Pathway, for viewer: Viewer
    ) throws(OfficeFailure) -> [Overseen] {
        try overseen(on: pathway).filter { one in
            one.isException
                && row(one.matter)?.audience.access(for: viewer) != .denied(.withdrew)
        }
    }

    /// Whether the viewer may open a case, by its line.
    public func opens(_ id: CaseID, for viewer: Viewer) -> Bool {
        row(id)?.audience.access(for: viewer).isGranted ?? false
    }
}
