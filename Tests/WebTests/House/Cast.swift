import CaseReview
import Identity

/// The invented people of one partnership: one for every role of its pack, and those an access test needs beside.
struct Cast {
    let partnership: PartnershipID
    let people: [Member]

    /// Somebody with an account, as what they are posted.
    struct Member: Sendable, Hashable {
        let id: PersonID
        let name: String
        let role: RoleID
        let agency: AgencyID?

        var actor: Actor { Actor(person: id, role: role, agency: agency) }
    }

    /// The agency that a holder of a role acts for, where nothing else is wanted.
    private static let agencies: [RoleID: AgencyID] = [
        "referrer": "lbr-adult-social-care", "quality-manager": "lbr-adult-social-care",
        "panel-chair": "east-area-bcu", "panel-member": "nelft", "agency-respondent": "nelft",
        "agency-lead": "nelft", "vice-chair": "bhrut", "quality-group-vice-chair": "bhrut",
    ]

    /// People beside the one for each role: the same role with another relation to the cases.
    private static let beside: [(name: String, role: RoleID, agency: AgencyID?)] = [
        ("other-referrer", "referrer", "bhrut"), ("other-manager", "quality-manager", "bhrut"),
        ("withdrawn-member", "panel-member", "lbr-housing"),
        ("other-respondent", "agency-respondent", "dwp"),
        ("other-lead", "agency-lead", "bhrut"),
        ("housing-respondent", "agency-respondent", "lbr-housing"),
        ("past-guest", "guest", nil),
    ]

    init(of procedure: Procedure) {
        let partnership = procedure.partnership
        self.partnership = partnership
        let everyRole = procedure.roles.keys.sorted().map { role in
            Member(
                id: PersonID("\(partnership)-\(role)"), name: "\(role) of \(partnership)",
                role: role, agency: Self.agencies[role])
        }
        people =
            everyRole
            + Self.beside.map { name, role, agency in
                Member(
                    id: PersonID("\(partnership)-\(name)"), name: "\(name) of \(partnership)",
                    role: role, agency: agency)
            }
    }

    /// One for every role of any pack; those whose role is for an agency are of the one given.
    init(of procedure: Procedure, for agency: AgencyID?) {
        let partnership = procedure.partnership
        self.partnership = partnership
        people = procedure.roles.values.sorted { $0.id < $1.id }.map { role in
            Member(
                id: PersonID("\(partnership)-\(role.id)"), name: "\(role.name) of \(partnership)",
                role: role.id, agency: role.isForAgency ? agency : nil)
        }
    }

    /// The one who is called so, such as "secretariat" or "withdrawn-member".
    func member(_ name: String) throws -> Member {
        let id = PersonID("\(partnership)-\(name)")
        guard let member = people.first(where: { $0.id == id }) else { throw NobodyCalled(name) }
        return member
    }

    struct NobodyCalled: Error {
        let name: String

        init(_ name: String) { self.name = name }
    }
}

extension Identity {
    /// Gives everybody of a cast an account and their posting, from a moment on.
    func add(_ cast: Cast, from start: Moment) async throws {
        for member in cast.people {
            let posting = Posting(
                partnership: cast.partnership, role: member.role, agency: member.agency,
                from: start, until: nil)
            try await addDemoAccount(
                id: member.id, name: member.name, email: "\(member.id)@test.invalid",
                password: "walnut-lantern-ferry", postings: [posting], now: start)
        }
    }
}
