/// What was settled about a paper and requests under the Freedom of Information Act 2000.
public struct FreedomOfInformationPosition: Sendable, Hashable, Codable {
    public let isExempt: Bool
    /// The sections of the Act that were considered; needed for a paper that is exempt.
    public let exemptions: String
    /// How the public interest was weighed.
    public let publicInterest: String

    public init(isExempt: Bool, exemptions: String, publicInterest: String) {
        self.isExempt = isExempt
        self.exemptions = exemptions
        self.publicInterest = publicInterest
    }

    /// What a position cannot do without and lacks; nil for one that can be put on record.
    var gap: Gap? {
        if isExempt, exemptions.allSatisfy(\.isWhitespace) { return .exemption }
        return publicInterest.allSatisfy(\.isWhitespace) ? .publicInterest : nil
    }

    enum Gap { case exemption, publicInterest }
}

/// A position, with who reviewed the paper, and when.
public struct SettledPosition: Sendable, Hashable {
    public let position: FreedomOfInformationPosition
    public let by: Actor
    public let at: Moment

    public init(position: FreedomOfInformationPosition, by: Actor, at: Moment) {
        self.position = position
        self.by = by
        self.at = at
    }
}
