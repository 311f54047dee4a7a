public import CaseReview

extension Viewer {
    /// Whether the meetings of a body concern a person: they keep cases, chair it, or sit on it for an agency.
    public func goes(to id: BodyID, under procedure: Procedure) -> Bool {
        standings.contains { standing in
            switch procedure.roles[standing.role]?.sees {
            case .everyCase: return true
            case .listedCases:
                guard let body = procedure.bodies[id] else { return false }
                if standing.role == body.chair { return true }
                if body.chairSuccession.contains(standing.role) { return true }
                return standing.role == body.memberRole
                    && standing.agency.map(body.members.contains) ?? false
            case .ownSteps, .ownRequests, .ownReferrals, .nothing, nil: return false
            }
        }
    }
}
