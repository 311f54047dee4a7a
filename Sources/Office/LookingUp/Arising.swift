public import CaseReview

/// A step that is still to be taken because of what a meeting decided.
public struct Arising: Sendable, Hashable {
    public let matter: CaseID
    public let reference: String
    public let procedure: ProcedureID
    public let step: StepID
    public let since: Moment?
    public let due: Day?
}

extension Office {
    /// What a meeting's decisions led to and nobody has finished, of the cases that a person may see: the earliest due
    /// first, then by reference.
    public func arising(
        from meeting: MeetingID, for viewer: Viewer
    ) throws(OfficeFailure) -> [Arising] {
        var arising: [Arising] = []
        for row in caseRows() where row.closedAt == nil {
            let isDecided = row.listings.contains { $0.meeting == meeting && $0.isDecided }
            guard isDecided, row.audience.access(for: viewer).isGranted else { continue }
            let matter = try load(row.id)
            for step in matter.arising(from: meeting, under: try procedure(of: matter)) {
                let wait = row.waiting.first { $0.step == step }
                arising.append(
                    Arising(
                        matter: row.id, reference: row.reference, procedure: row.procedure,
                        step: step, since: wait?.since, due: wait?.due))
            }
        }
        return arising.sorted { $0.urgency < $1.urgency }
    }
}

extension Arising {
    fileprivate var urgency: (Int, String, String) {
        (due?.daysSinceEpoch ?? .max, reference, step.rawValue)
    }
}
