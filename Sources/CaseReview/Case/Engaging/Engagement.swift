/// Somebody taken on for one case: a reviewer until the contract ends, or a guest for one item of an agenda.
public struct Engagement: Sendable, Hashable, Codable {
    public let id: EngagementID
    public let person: PersonID
    /// A role whose holders see only what they are taken on for.
    public let role: RoleID
    /// The step that a body decides and for which a guest is asked to come; nil for the whole of a case.
    public let item: StepID?
    /// The last day on which it holds; nil while no end is set.
    public let until: Day?
    /// What the person brings to the case, or under which contract they work.
    public let reason: String

    public init(
        id: EngagementID, person: PersonID, role: RoleID, item: StepID? = nil, until: Day? = nil,
        reason: String
    ) {
        self.id = id
        self.person = person
        self.role = role
        self.item = item
        self.until = until
        self.reason = reason
    }
}

/// An engagement as it stands: who recorded it, and how far it has come.
public struct Engaged: Sendable, Hashable {
    public let engagement: Engagement
    /// The meeting on whose agenda a guest's item stood when they were asked; nil for the whole of a case.
    public let meeting: MeetingID?
    public let by: Actor
    public let at: Moment
    /// The chair who agreed to it, where the procedure asks for that.
    public internal(set) var agreed: Meeting.Signed?
    /// When the person declared what the procedure asks of whoever opens the papers.
    public internal(set) var declaredAt: Moment?
    /// When it was ended; nil while it was not, though its last day may have passed.
    public internal(set) var endedAt: Moment?
    public internal(set) var endedBecause = ""

    public var id: EngagementID { engagement.id }
    public var person: PersonID { engagement.person }
    public var role: RoleID { engagement.role }

    /// Whether it was not ended, and its last day has not passed.
    public func runs(on day: Day) -> Bool {
        endedAt == nil && (engagement.until.map { day <= $0 } ?? true)
    }

    /// What it still waits for before the person sees anything of the case, in this order.
    public func waits(under procedure: Procedure) -> [Wait] {
        guard let item = engagement.item else { return [] }
        guard let body = procedure.body(deciding: item) else { return [.anItem] }
        var waits: [Wait] = []
        if body.guests?.needsChair ?? false, agreed == nil { waits.append(.agreement(of: body.id)) }
        if body.papers.declaration != nil, declaredAt == nil { waits.append(.declaration) }
        return waits
    }

    /// What stands between an engagement and the case.
    public enum Wait: Sendable, Hashable {
        /// The chair of this body has to agree.
        case agreement(of: BodyID)
        /// The person has to declare what is asked of whoever opens the papers.
        case declaration
        /// No body decides the item under this version of the procedure.
        case anItem
    }
}

extension Case {
    /// The engagements that let somebody in: not ended, and waiting for nothing. Their last day is for the asker to look at.
    public func engagementsInForce(under procedure: Procedure) -> [Engaged] {
        if engagements.isEmpty { return [] }
        return engagements.filter {
            $0.endedAt == nil && $0.waits(under: procedure).isEmpty
                && procedure.roles[$0.role]?.sees.isByEngagement ?? false
        }
    }

    /// Whether somebody is taken on for this case on a day, in the role in which they act.
    public func engages(_ actor: Actor, on day: Day, under procedure: Procedure) -> Bool {
        engagementsInForce(under: procedure).contains {
            $0.person == actor.person && $0.role == actor.role && $0.runs(on: day)
        }
    }

    /// Whether somebody was asked to come for one item, and waits for nothing more.
    public func isGuest(
        _ person: PersonID, for step: StepID, under procedure: Procedure
    ) -> Bool {
        engagementsInForce(under: procedure).contains {
            $0.person == person && $0.engagement.item == step
        }
    }

    /// The engagement of this name that was not ended.
    public func runningEngagement(_ id: EngagementID) -> Engaged? {
        engagements.first { $0.id == id && $0.endedAt == nil }
    }
}

extension [Engaged] {
    /// Changes one that was not ended.
    mutating func update(_ id: EngagementID, _ change: (inout Engaged) -> Void) {
        guard let place = firstIndex(where: { $0.id == id && $0.endedAt == nil }) else { return }
        change(&self[place])
    }

    /// Ends those that are meant and were not ended before.
    mutating func end(because reason: String, at: Moment, _ isMeant: (Engaged) -> Bool) {
        for place in indices where self[place].endedAt == nil && isMeant(self[place]) {
            self[place].endedAt = at
            self[place].endedBecause = reason
        }
    }
}

extension Procedure {
    /// The body that decides a step; nil for a step that no body decides.
    public func body(deciding step: StepID) -> Body? {
        guard case .decide(let deciding)? = steps[step]?.activity else { return nil }
        return bodies[deciding.body]
    }
}
