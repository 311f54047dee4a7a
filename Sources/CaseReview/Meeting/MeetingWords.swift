/// Everything that can be asked of a meeting.
public enum MeetingAct: Sendable, Hashable {
    case plan(MeetingPlan)
    case recordArrival(Attendance)
    case recordLeaving(attendance: String)
    case giveReminder
    case cancel(reason: String)
    case close
    /// Notes that something was done for the meeting which a time limit waits for.
    case mark(MomentID)
}

/// Everything that can have happened to a meeting. Cases are added, never changed.
public enum MeetingEvent: Sendable, Hashable, Codable {
    case planned(MeetingPlan)
    case arrived(Attendance)
    case left(attendance: String)
    case reminderGiven
    case cancelled(reason: String)
    case closed
    case marked(MomentID)
}

/// One thing that happened to a meeting: the event, who caused it, and when.
public struct MeetingHappening: Sendable, Hashable {
    public let event: MeetingEvent
    public let actor: Actor
    public let at: Moment

    public init(_ event: MeetingEvent, by actor: Actor, at: Moment) {
        self.event = event
        self.actor = actor
        self.at = at
    }
}

/// Everything that a meeting's rules can say no to.
public enum MeetingRefusal: Sendable, Hashable {
    case notYours(RoleID)
    case alreadyPlanned
    case meetingIsOver
    case meetingIsCancelled
    case dayIsPast(Day)
    case notAMember(AgencyID)
    case isHereAlready(String)
    case notHere(String)
    /// Only the chair cancels.
    case chairCancels(RoleID)
    /// New referrals or critical decisions are waiting for this meeting.
    case casesWait(Int)
    case reasonMissing
    case agencyMissing
    case noSuchMoment(MomentID)
}
