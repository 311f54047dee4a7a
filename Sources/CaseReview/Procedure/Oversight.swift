/// What a procedure says of those who watch over the cases of a pathway: who they are, and when something is late.
public struct Oversight: Sendable, Hashable {
    /// Who sees how many there are and how they stand, without asking, and without seeing any case.
    public let by: [RoleID]
    /// The entry that says by which agency it has to be done.
    public let agency: FieldID
    /// The entry that says by when.
    public let due: FieldID
    /// Outcomes after which it is at risk, as `step.outcome`, until the step ends in another way.
    public let atRisk: [MomentID]
    /// What is done when it is late: once any of it was, it is escalated.
    public let escalated: [MomentID]
    public let citation: Citation

    public init(
        by: [RoleID], agency: FieldID, due: FieldID, atRisk: [MomentID], escalated: [MomentID],
        citation: Citation
    ) {
        self.by = by
        self.agency = agency
        self.due = due
        self.atRisk = atRisk
        self.escalated = escalated
        self.citation = citation
    }
}
