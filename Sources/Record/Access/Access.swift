public import CaseReview

/// One look at something, or one attempt: who, as what, for whom, at what, when and with what end.
public struct Access: Hashable, Sendable {
    public let at: Moment
    public let person: PersonID
    public let role: RoleID
    public let agency: AgencyID?
    /// What was looked at, by an opaque name: a stream, or a page of one, never a title.
    public let subject: String
    public let outcome: Outcome
    /// Such as the reason given when breaking the glass; sealed on disk.
    public let remark: String?

    /// How an attempt to see something ended.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case seen, refused, brokeGlass
    }

    public init(
        at moment: Moment, person: PersonID, role: RoleID, agency: AgencyID?, subject: String,
        outcome: Outcome, remark: String? = nil
    ) {
        at = moment
        self.person = person
        self.role = role
        self.agency = agency
        self.subject = subject
        self.outcome = outcome
        self.remark = remark
    }
}
