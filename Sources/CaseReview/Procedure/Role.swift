/// A part that a person plays, with what it lets them see and do.
public struct Role: Sendable, Hashable {
    public let id: RoleID
    public let name: String
    public let sees: Sight
    public let duties: Set<Duty>
    /// Whether a holder acts for one agency.
    public let isForAgency: Bool
    /// Where the procedure has a holder stay until there is a successor, so that no day ends the role.
    public let staysUntilSucceeded: Citation?
    public let citation: Citation?

    public init(
        id: RoleID, name: String, sees: Sight, duties: Set<Duty> = [], isForAgency: Bool = false,
        staysUntilSucceeded: Citation? = nil, citation: Citation? = nil
    ) {
        self.id = id
        self.name = name
        self.sees = sees
        self.duties = duties
        self.isForAgency = isForAgency
        self.staysUntilSucceeded = staysUntilSucceeded
        self.citation = citation
    }
}

/// Which cases a role opens, before conflicts are looked at.
public enum Sight: String, Sendable, Hashable, Codable, CaseIterable {
    /// Every case of the partnership.
    case everyCase = "every-case"
    /// Cases listed at a meeting of a body on which the holder's agency sits.
    case listedCases = "listed-cases"
    /// Cases with a step that is, or was, the holder's to take.
    case ownSteps = "own-steps"
    /// Only what the holder's agency has been asked, never the case.
    case ownRequests = "own-requests"
    /// Only referrals that the holder made or is named to confirm.
    case ownReferrals = "own-referrals"
    /// Only cases that the holder was taken on for, until that ends.
    case engagedCases = "engaged-cases"
    /// Only cases to which the holder was asked for one item, until the item is over.
    case invitedItems = "invited-items"
    /// No case content at all.
    case nothing

    /// Whether a holder sees a case only when somebody took them on for it.
    public var isByEngagement: Bool { self == .engagedCases || self == .invitedItems }
}

/// What a role may do beyond the steps that name it.
public enum Duty: String, Sendable, Hashable, Codable, CaseIterable {
    /// Keeps the log, lists cases, records what others tell them.
    case keepCases = "keep-cases"
    case keepMeetings = "keep-meetings"
    case keepPeople = "keep-people"
    /// Reads the record and the access log and changes nothing.
    case audit
}

extension Procedure {
    /// Whether whoever holds a role here has a duty beyond the steps that name it.
    public func gives(_ duty: Duty, to role: RoleID) -> Bool {
        roles[role]?.duties.contains(duty) ?? false
    }
}
