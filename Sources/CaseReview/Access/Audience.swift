/// Everybody who may see the whole of a case as it stands: worked out once, asked by pages and lists alike.
///
/// Small enough to stand in the line of a list, so that a list of thousands asks the same question as the page
/// of one case.
public struct Audience: Sendable, Hashable {
    private let reach: Reach
    /// Ruled out of the case by a chair; they see nothing of it, whatever else they hold.
    private let withdrawn: Set<PersonID>
    private let admitted: [Admission]

    private enum Reach: Sendable, Hashable {
        case draft(of: PersonID?)
        case handedIn
    }

    private struct Admission: Sendable, Hashable {
        let role: RoleID
        /// Nil admits the role whatever agency it is held for.
        let agency: AgencyID?
        /// The one holder who is admitted, where somebody was taken on; nil admits every holder.
        var person: PersonID?
        /// The last day on which they are; nil for no end.
        var until: Day?
        /// The meeting to which a guest comes, and with which they leave.
        var meeting: MeetingID?
        let ground: Access.Ground

        func admits(_ viewer: Viewer, as standing: Viewer.Standing) -> Bool {
            role == standing.role && (agency == nil || agency == standing.agency)
                && (person == nil || person == viewer.person)
                && (until.map { viewer.today <= $0 } ?? true)
                && !(meeting.map(viewer.meetingsPast.contains) ?? false)
        }
    }

    public init(of matter: Case, under procedure: Procedure) {
        reach = matter.hasBeenHandedIn ? .handedIn : .draft(of: matter.openedBy?.person)
        withdrawn = matter.withdrawnPeople
        let admitting = Admitting(matter, under: procedure)
        admitted =
            procedure.rolesInOrder.flatMap { role in
                admitting.agencies(role).map {
                    Admission(role: role.id, agency: $0.agency, ground: $0.ground)
                }
            }
            + admitting.engaged.map {
                Admission(
                    role: $0.role, agency: nil, person: $0.person, until: $0.engagement.until,
                    meeting: $0.meeting, ground: .wasEngaged)
            }
    }

    /// Everybody who may see a former case: those who see every case, but nobody ruled out of a case linked to it.
    public init(ofFormerCaseLinkedBy cases: [Audience], under procedure: Procedure) {
        reach = .handedIn
        withdrawn = cases.reduce(into: []) { $0.formUnion($1.withdrawn) }
        admitted = procedure.rolesInOrder.filter { $0.sees == .everyCase }
            .map { Admission(role: $0.id, agency: nil, ground: .keepsEveryCase) }
    }

    /// Whether the viewer may see the whole case, and why.
    public func access(for viewer: Viewer) -> Access {
        if let barrier = barrier(for: viewer) { return .denied(barrier) }
        for standing in viewer.standings {
            if let found = admitted.first(where: { $0.admits(viewer, as: standing) }) {
                return .granted(found.ground)
            }
        }
        return .denied(.notTheirs)
    }

    /// What keeps the viewer from seeing anything at all of the case; nil when nothing does.
    func barrier(for viewer: Viewer) -> Access.Barrier? {
        if viewer.standings.isEmpty { return .nothingHere }
        if !withdrawn.isEmpty, withdrawn.contains(viewer.person) { return .withdrew }
        if case .draft(let owner) = reach, owner != viewer.person { return .notTheirs }
        return nil
    }
}

/// Works out for which agencies a role is admitted to a case.
private struct Admitting {
    typealias Place = (agency: AgencyID?, ground: Access.Ground)

    private let matter: Case
    private let procedure: Procedure
    private let bodies: [Body]
    /// Every step that the case has reached, but for those with which pathways begin.
    private let steps: [Step]

    init(_ matter: Case, under procedure: Procedure) {
        self.matter = matter
        self.procedure = procedure
        bodies = matter.considerations.compactMap { step, consideration in
            let isDecided = matter.decisions.contains { $0.step == step }
            guard consideration.meeting != nil || isDecided,
                case .decide(let deciding)? = procedure.steps[step]?.activity
            else { return nil }
            return procedure.bodies[deciding.body]
        }.sorted { $0.id < $1.id }
        steps = matter.progress.keys.filter { !procedure.beginnings.contains($0) }.sorted()
            .compactMap { procedure.steps[$0] }
    }

    /// Those who were taken on for the case and wait for nothing more.
    var engaged: [Engaged] { matter.engagementsInForce(under: procedure) }

    func agencies(_ role: Role) -> [Place] {
        switch role.sees {
        case .everyCase: [(nil, .keepsEveryCase)]
        case .listedCases: seats(role.id) + ownSteps(role)
        case .ownSteps: ownSteps(role)
        case .ownRequests, .ownReferrals, .engagedCases, .invitedItems, .nothing: []
        }
    }

    /// A member sees the cases listed at a meeting of a body on which their agency sits; so does its chair, and whoever
    /// takes the chair's place.
    private func seats(_ role: RoleID) -> [Place] {
        bodies.flatMap { body -> [Place] in
            if body.isChaired(by: role) { return [(nil, .sitsOnTheCase)] }
            guard role == body.memberRole else { return [] }
            return body.members.map { ($0, .sitsOnTheCase) }
        }
    }

    /// An office-holder sees a case once a step of it has been theirs.
    ///
    /// The step that begins a case does not count: that a role may refer shows it nobody else's referral.
    private func ownSteps(_ role: Role) -> [Place] {
        steps.flatMap { step -> [Place] in
            if step.activity.tells(role.id) { return [(nil, .hasAStepOfIt)] }
            guard step.by.names(role.id) else { return [] }
            let agencies = matter.agencies(concernedBy: step, role, procedure)
            return agencies?.map { ($0, .hasAStepOfIt) } ?? [(nil, .hasAStepOfIt)]
        }
    }
}

extension Who {
    fileprivate func names(_ role: RoleID) -> Bool {
        switch self {
        case .anyOf(let roles), .jointly(let roles): roles.contains(role)
        case .named, .referrer, .body: false
        }
    }
}

extension Activity {
    fileprivate func tells(_ role: RoleID) -> Bool {
        guard case .tell(let recipients) = self else { return false }
        return recipients.contains { $0.role == role }
    }
}
