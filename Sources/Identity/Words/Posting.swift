public import CaseReview

/// What a person is, for whom, in one partnership, and from when until when.
public struct Posting: Sendable, Hashable {
    public let partnership: PartnershipID
    public let role: RoleID
    /// The agency the person speaks for; none for the secretariat and other officers.
    public let agency: AgencyID?
    public let from: Moment
    /// The first moment at which the posting no longer holds; none while no end is set.
    public let until: Moment?
    /// Whether the person comes in place of whoever represents the agency.
    public let isDeputy: Bool

    public init(
        partnership: PartnershipID, role: RoleID, agency: AgencyID? = nil, from: Moment,
        until: Moment? = nil, isDeputy: Bool = false
    ) {
        self.partnership = partnership
        self.role = role
        self.agency = agency
        self.from = from
        self.until = until
        self.isDeputy = isDeputy
    }

    /// Whether the posting gives authority at a moment.
    public func holds(at now: Moment) -> Bool {
        guard from <= now else { return false }
        guard let until else { return true }
        return now < until
    }

    /// The last day on which it holds; nil while no end is set.
    public var lastDay: Day? { until.map { $0.day.adding(calendarDays: -1) } }

    /// Whether it gives the same authority from the end of another on, for longer.
    func goesOn(after other: Posting) -> Bool {
        guard partnership == other.partnership, role == other.role, agency == other.agency,
            let end = other.until, from <= end
        else { return false }
        return until.map { $0 > end } ?? true
    }
}
