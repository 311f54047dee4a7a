public import CaseReview

/// One line of the append-only account of who changed whose access, and when.
public struct PersonChange: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case invited, reinvited, accepted, posted, postingChanged, postingEnded, disabled, enabled
        case secondFactorEnrolled, secondFactorReset, recoveryCodeUsed, recoveryCodesRenewed
        case passwordChanged, sessionsRevoked, demoAccountAdded
        case offered, linkTakenBack
    }

    /// Counts from 1 in the order in which things happened.
    public let position: Int64
    public let at: Moment
    /// Who did it; none when it was done from the command line.
    public let by: PersonID?
    public let person: PersonID
    public let kind: Kind
    /// The posting that began, changed or ended, as it is since; none for every other kind.
    public let posting: Posting?
}
