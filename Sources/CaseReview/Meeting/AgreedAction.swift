/// What is to be done because a meeting agreed it: what, by whom, and by when.
public struct AgreedAction: Sendable, Hashable, Codable {
    public let id: ActionID
    public let what: String
    public let owner: ActionOwner
    /// Nil where the meeting set no day: none is made up.
    public let due: Day?

    public init(id: ActionID, what: String, owner: ActionOwner, due: Day?) {
        self.id = id
        self.what = what
        self.owner = owner
        self.due = due
    }
}

/// Who has to do it.
public enum ActionOwner: Sendable, Hashable, Codable {
    case agency(AgencyID)
    case person(PersonID)
    case role(RoleID)

    /// Whether it is an actor's to do what a meeting of a body agreed.
    ///
    /// An agency's action is for whoever has a seat on the body for it; of an agency without a seat there, for whoever
    /// acts for it in more than its own referrals.
    public func includes(_ actor: Actor, at body: BodyID, under procedure: Procedure) -> Bool {
        switch self {
        case .person(let person): return actor.person == person
        case .role(let role): return actor.role == role
        case .agency(let agency):
            guard actor.agency == agency else { return false }
            if let rules = procedure.bodies[body], rules.members.contains(agency) {
                return rules.seats(Viewer.Standing(role: actor.role, agency: agency))
            }
            return procedure.roles[actor.role]?.takesActions ?? false
        }
    }

    /// Who it is, as a page or a paper says it; an agency by the name that it has on a day.
    public func words(
        under procedure: Procedure, on day: Day, name: (PersonID) -> String
    ) -> String {
        switch self {
        case .agency(let id): procedure.agencies[id]?.name(on: day) ?? id.rawValue
        case .person(let id): name(id)
        case .role(let id): procedure.roles[id]?.name ?? id.rawValue
        }
    }

    /// Whether the procedure knows whoever it names. People are not the procedure's to know.
    func isKnown(to procedure: Procedure) -> Bool {
        switch self {
        case .agency(let id): procedure.agencies[id] != nil
        case .person: true
        case .role(let id): procedure.roles[id]?.takesActions ?? false
        }
    }
}

extension Role {
    /// Whether a meeting can give a holder something to do: not those who come for one case, or only refer.
    public var takesActions: Bool {
        !sees.isByEngagement && sees != .ownReferrals && sees != .nothing
    }
}

/// How an action came off the log.
public enum ActionEnd: Sendable, Hashable, Codable {
    case done(on: Day, note: String)
    case notNeeded(reason: String)
}

/// An action as it stands: agreed, and perhaps ended.
public struct KeptAction: Sendable, Hashable {
    public let action: AgreedAction
    public let meeting: MeetingID
    /// The step under which a case was before the meeting; nil for an action that is about no case.
    public let step: StepID?
    public let by: Actor
    public let at: Moment
    public private(set) var ended: Ended?

    public struct Ended: Sendable, Hashable {
        public let end: ActionEnd
        public let by: Actor
        public let at: Moment
    }

    init(_ action: AgreedAction, at meeting: MeetingID, _ step: StepID?, by: Actor, at: Moment) {
        self.action = action
        self.meeting = meeting
        self.step = step
        self.by = by
        self.at = at
    }

    public var id: ActionID { action.id }
    public var isOpen: Bool { ended == nil }

    public func isLate(on today: Day) -> Bool { isOpen && action.due.map { $0 < today } ?? false }

    fileprivate mutating func end(_ end: ActionEnd, by actor: Actor, at moment: Moment) {
        ended = Ended(end: end, by: actor, at: moment)
    }
}

extension [KeptAction] {
    mutating func end(_ id: ActionID, _ end: ActionEnd, by actor: Actor, at moment: Moment) {
        guard let index = firstIndex(where: { $0.id == id }) else { return }
        self[index].end(end, by: actor, at: moment)
    }
}
