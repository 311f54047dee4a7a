/// Who acts: a person, in one role, for one agency where the role is for an agency.
public struct Actor: Sendable, Hashable, Codable {
    public let person: PersonID
    public let role: RoleID
    public let agency: AgencyID?

    public init(person: PersonID, role: RoleID, agency: AgencyID? = nil) {
        self.person = person
        self.role = role
        self.agency = agency
    }
}

/// What deciding is done under: the procedure, the calendar, the moment, and the meetings that are planned.
///
/// Everything that the core does not know by itself comes in here, so that a replay, a rehearsal and a page
/// run the same code.
public struct Setting: Sendable {
    public let procedure: Procedure
    public let calendar: WorkingCalendar
    public let now: Moment
    /// The days on which each body is to meet, soonest first, cancelled ones left out.
    public let meetingDays: [BodyID: [Day]]
    /// Those of them on which it has met, soonest first.
    public let daysHeld: [BodyID: [Day]]

    public init(
        procedure: Procedure, calendar: WorkingCalendar, now: Moment,
        meetingDays: [BodyID: [Day]] = [:], daysHeld: [BodyID: [Day]] = [:]
    ) {
        self.procedure = procedure
        self.calendar = calendar
        self.now = now
        self.meetingDays = meetingDays
        self.daysHeld = daysHeld
    }

    public var today: Day { now.day }
}

/// One thing that happened: the event, who caused it, and when.
public struct Happening: Sendable, Hashable {
    public let event: CaseEvent
    public let actor: Actor
    public let at: Moment

    public init(_ event: CaseEvent, by actor: Actor, at: Moment) {
        self.event = event
        self.actor = actor
        self.at = at
    }
}
