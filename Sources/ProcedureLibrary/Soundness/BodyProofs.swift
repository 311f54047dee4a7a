import CaseReview

/// Every quorum can be met, and every vote counted.
extension Prover {
    func proveBodies() {
        for body in procedure.bodies.values {
            let quorum = body.quorum.rule?.nodes ?? []
            let byCorrespondence = body.quorumByCorrespondence.rule?.nodes ?? []
            for case .present(let presence) in quorum + byCorrespondence {
                prove(presence, of: body)
            }
            for agency in body.voting.rule?.vetoes ?? [] {
                if !body.members.contains(agency) {
                    complain(
                        body, "gives '\(agency)' a veto, which is no member",
                        cure: "Add it to 'members', or take the veto out")
                }
                if procedure.agencies[agency]?.votesWith != nil {
                    complain(
                        body, "gives '\(agency)' a veto, which votes with another agency",
                        cure: "Give the veto to the agency whose vote is counted")
                }
            }
            if body.guests?.needsChair ?? false, body.chair == nil {
                complain(
                    body, "asks its chair to agree to guests, and has no chair",
                    cure: "Name its chair, or take 'chair-agrees' out")
            }
            if body.cancellation?.isChairsAlone ?? false, body.chair == nil {
                complain(
                    body, "leaves cancelling a meeting to its chair alone, and has no chair",
                    cure: "Name its chair, or take 'chair-alone' out")
            }
            if let role = body.memberRole, procedure.roles[role]?.isForAgency == false {
                complain(
                    body, "has members in the role '\(role)', which is for no agency",
                    cure: "Write 'for-agency: true' at the role")
            }
        }
    }

    private func prove(_ presence: Presence, of body: Body) {
        switch presence {
        case .agency(let agency) where !body.members.contains(agency):
            complain(
                body, "needs '\(agency)' for its quorum, which is no member",
                cure: "Add it to 'members', or take it out of the quorum")
        case .sector(let sector):
            let agencies = procedure.sectors[sector]?.agencies ?? []
            if agencies.contains(where: body.members.contains) { return }
            complain(
                body, "needs the sector '\(sector)' for its quorum, of which nobody is a member",
                cure: "Add an agency of the sector to 'members'")
        case .role(let role) where role != body.chair:
            complain(
                body, "needs '\(role)' for its quorum, who is not its chair",
                cure: "Name the role of its chair; other roles are not counted in a room")
        case .agencies(let wanted) where wanted > body.members.count:
            complain(
                body, "needs \(wanted) agencies for its quorum and has \(body.members.count)",
                cure: "Ask for fewer, or add members")
        case .agency, .role, .agencies, .share: return
        }
    }

    private func complain(_ body: Body, _ wrong: String, cure: String) {
        complain(.body, body.id, "The body '\(body.id)' \(wrong)", cure: cure)
    }

    func proveAgencies() {
        for agency in procedure.agencies.values {
            guard let other = agency.votesWith, procedure.agencies[other]?.votesWith != nil
            else { continue }
            complain(
                .agency, agency.id,
                "The agency '\(agency.id)' votes with '\(other)', which votes with another",
                cure: "Name the agency whose vote is counted")
        }
    }

    func proveRoles() {
        let given = procedure.roles.values.reduce(into: Set<Duty>()) { $0.formUnion($1.duties) }
        for duty in [Duty.keepCases, .keepMeetings, .keepPeople] where !given.contains(duty) {
            let place = names.places[.role]?.values.min { $0.line < $1.line }
            faults.add(
                place ?? Place(file: procedure.id.rawValue, line: 1),
                "No role has the duty '\(duty.rawValue)'", cure: "Give it to the secretariat")
        }
        let mentioned = Set(names.references.filter { $0.kind == .role }.map(\.id))
        for role in procedure.roles.values where role.duties.isEmpty && role.sees == .nothing {
            if mentioned.contains(role.id.rawValue) { continue }
            complain(
                .role, role.id, "The role '\(role.id)' sees nothing and does nothing",
                cure: "Name it at a step or a body, or take it out")
        }
    }
}
