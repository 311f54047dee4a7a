public import CaseReview

extension Viewer {
    /// Whether the meetings of a body concern a person: they see every case, chair it, or sit on it for an agency.
    public func goes(to id: BodyID, under procedure: Procedure) -> Bool {
        guard let body = procedure.bodies[id] else { return false }
        return standings.contains { standing in
            if procedure.roles[standing.role]?.sees == .everyCase { return true }
            return body.seats(standing)
        }
    }

    /// Whether the meetings of any body concern a person.
    public func goesToMeetings(under procedure: Procedure) -> Bool {
        procedure.bodies.keys.contains { goes(to: $0, under: procedure) }
    }
}
