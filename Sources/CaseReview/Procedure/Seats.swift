extension Body {
    /// Whether a role chairs here, or is one of those that take the chair's place.
    public func isChaired(by role: RoleID) -> Bool {
        role == chair || chairSuccession.contains(role)
    }

    /// Whether an agency may be represented here; where the document names no member, it shuts nobody out.
    public func seats(_ agency: AgencyID) -> Bool { members.isEmpty || members.contains(agency) }

    /// Whether somebody has a seat here by what they hold, which opens its papers: they chair, may take the chair's place,
    /// or are a member for one of the agencies that the document names.
    public func seats(_ standing: Viewer.Standing) -> Bool {
        if isChaired(by: standing.role) { return true }
        return standing.role == memberRole && standing.agency.map(members.contains) ?? false
    }
}

extension Procedure {
    /// Whether a body takes any step by correspondence.
    public func decidesByCorrespondence(_ body: BodyID) -> Bool {
        steps.values.contains { step in
            guard case .decide(let deciding) = step.activity else { return false }
            return deciding.body == body && deciding.isByCorrespondence
        }
    }
}

/// Somebody who chairs a whole meeting because its chair cannot, with why, and how it was settled.
public struct StandIn: Sendable, Hashable, Codable {
    public let person: PersonID
    public let name: String
    /// What gives the person a seat on the body.
    public let role: RoleID
    public let agency: AgencyID?
    public let reason: String

    public init(
        person: PersonID, name: String, role: RoleID, agency: AgencyID?, reason: String
    ) {
        self.person = person
        self.name = name
        self.role = role
        self.agency = agency
        self.reason = reason
    }

    var standing: Viewer.Standing { Viewer.Standing(role: role, agency: agency) }
}
