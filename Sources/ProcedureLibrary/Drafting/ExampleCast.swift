import CaseReview

/// Everybody whom a made-up case needs: one person for each role, and one for each agency that sits.
struct ExampleCast: Sendable {
    struct Player: Sendable {
        let id: String
        let name: String
        let role: RoleID
        let agency: AgencyID?
    }

    let procedure: Procedure
    let people: [Player]
    /// In the order of the alphabet.
    let agencies: [AgencyID]

    init(_ procedure: Procedure) {
        self.procedure = procedure
        agencies = procedure.agencies.keys.sorted()
        let bodies = procedure.bodies.values.sorted { $0.id < $1.id }
        let first = agencies.first
        people = procedure.roles.values.sorted { $0.id < $1.id }.flatMap { role -> [Player] in
            guard role.isForAgency else {
                return [Player(id: role.id.rawValue, name: role.name, role: role.id, agency: nil)]
            }
            let seats = Set(bodies.filter { $0.memberRole == role.id }.flatMap(\.members)).sorted()
            let chairs = bodies.first { $0.chair == role.id }?.members.first
            let held = seats.isEmpty ? [chairs ?? first].compactMap(\.self) : seats
            return held.map { agency in
                let name = procedure.agencies[agency]?.names.last?.name ?? agency.rawValue
                return Player(
                    id: "\(role.id)-\(agency)", name: "\(role.name), \(name)", role: role.id,
                    agency: agency)
            }
        }
    }

    /// Somebody who takes a step of this kind; nil when the procedure has nobody for it.
    func taker(of who: Who) -> Player? {
        switch who {
        case .anyOf(let roles), .jointly(let roles): roles.lazy.compactMap(player).first
        case .named(let meaning): named(meaning)
        case .referrer: procedure.pathways.lazy.compactMap(referrer).first
        case .body(let body): procedure.bodies[body]?.chair.flatMap(player)
        }
    }

    func player(_ role: RoleID) -> Player? { people.first { $0.role == role } }

    /// Whoever begins a pathway.
    func referrer(_ pathway: Pathway) -> Player? {
        guard let first = pathway.begins.first, let step = procedure.steps[first] else {
            return nil
        }
        if case .referrer = step.by { return nil }
        return taker(of: step.by)
    }

    /// Somebody with a duty, such as to keep meetings.
    func keeper(_ duty: Duty) -> Player? {
        people.first { procedure.gives(duty, to: $0.role) }
    }

    /// Everybody who sits on a body for an agency, and its chair.
    func members(of body: Body) -> [Player] {
        people.filter { player in
            if player.role == body.chair { return true }
            return player.role == body.memberRole
                && player.agency.map(body.members.contains) ?? false
        }
    }

    /// The person whom the example entries put into a field with a meaning.
    private func named(_ meaning: Field.Meaning) -> Player? {
        let fields = procedure.forms.values.sorted { $0.id < $1.id }.flatMap(\.fields)
        let roles = fields.filter { $0.meaning == meaning }.compactMap { field -> RoleID? in
            if case .person(let role) = field.kind { role } else { nil }
        }
        return roles.lazy.compactMap(player).first
    }
}
