/// Everything that can be asked of a meeting.
public enum MeetingAct: Sendable, Hashable {
    case plan(MeetingPlan)
    case change(MeetingChange)
    case recordArrival(Attendance)
    case recordLeaving(attendance: String)
    /// Records afterwards who came, or who left, and at which time of the meeting's day it was.
    case recordEarlierArrival(Attendance, at: TimeOfDay)
    case recordEarlierLeaving(attendance: String, at: TimeOfDay)
    /// Takes back what was recorded by mistake.
    case takeBack(Mistake, reason: String)
    case giveReminder
    case cancel(reason: String)
    case close
    /// Names who chairs the whole meeting while its chair cannot; the latest one named counts.
    case nameStandIn(StandIn)
    /// Notes that something was done for the meeting which a time limit waits for.
    case mark(MomentID)
    // Preparing
    case add(AgendaItem)
    /// Puts the agenda's lines in an order; lines that are not named keep theirs, after those that are.
    case order([AgendaLineID])
    case ratifyAgenda
    case settleFreedomOfInformation(MeetingPaper, FreedomOfInformationPosition)
    case circulatePapers(to: [PersonID])
    /// Declares, for oneself, what the procedure asks of whoever opens the papers.
    case declare
    /// Says, for oneself, that the papers have been read.
    case sayRead
    case allowCopying(to: String, reason: String)
    case sendApologies(Apologies)
    // The minutes
    /// Writes what was said under a line that is about no case; `after` is how often it had been written when it
    /// was read.
    case minute(AgendaLineID, String, after: Int)
    case approveMinutes
    case reopenMinutes(reason: String)
    case distributeMinutes(to: [PersonID])
    // Actions
    case agree(AgreedAction)
    case endAction(ActionID, ActionEnd)
}

/// Everything that can have happened to a meeting. Cases are added, never changed.
public enum MeetingEvent: Sendable, Hashable, Codable {
    case planned(MeetingPlan)
    case changed(MeetingChange)
    case arrived(Attendance)
    case left(attendance: String)
    case reminderGiven
    case cancelled(reason: String)
    case closed
    case marked(MomentID)
    case itemAdded(AgendaItem)
    case agendaOrdered([AgendaLineID])
    case agendaRatified
    case freedomOfInformationSettled(MeetingPaper, FreedomOfInformationPosition)
    case papersCirculated(to: [PersonID])
    case papersRead
    case copyingAllowed(to: String, reason: String)
    case apologiesSent(Apologies)
    case minuted(AgendaLineID, String)
    case minutesApproved
    case minutesReopened(reason: String)
    case minutesDistributed(to: [PersonID])
    case confidenceDeclared
    case standInNamed(StandIn)
    /// Somebody left at a time before that at which it was recorded.
    case leftEarlier(attendance: String, at: Moment)
    case takenBack(Mistake, reason: String)
    case actionAgreed(AgreedAction)
    case actionEnded(ActionID, ActionEnd)
}

/// A matter that the secretariat puts on one agenda, and that is no case.
public struct AgendaItem: Sendable, Hashable, Codable {
    public let id: AgendaLineID
    public let title: String

    public init(id: AgendaLineID, title: String) {
        self.id = id
        self.title = title
    }
}

/// A member who will not come, and who comes instead.
public struct Apologies: Sendable, Hashable, Codable {
    public let name: String
    public let agency: AgencyID
    /// Empty when the agency sends nobody.
    public let deputy: String

    public init(name: String, agency: AgencyID, deputy: String) {
        self.name = name
        self.agency = agency
        self.deputy = deputy
    }
}

/// The papers that a meeting has.
public enum MeetingPaper: String, Sendable, Hashable, Codable, CaseIterable {
    case pack, minutes
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
    case notPlanned
    /// Somebody was recorded at the meeting: it is no longer moved to another day.
    case hasBegun
    case meetingIsOver
    case meetingIsCancelled
    /// The body has no step that it takes by correspondence.
    case noCorrespondence(BodyID)
    case dayIsPast(Day)
    /// What is done at the meeting waits for its day.
    case dayHasNotCome(Day)
    case notAMember(AgencyID)
    case isHereAlready(String)
    case notHere(String)
    /// Only the chair of this body cancels.
    case chairCancels(BodyID)
    /// New referrals or critical decisions are waiting for this meeting of a body.
    case casesWait(Int, BodyID)
    case reasonMissing
    case agencyMissing
    /// Somebody with no seat on the body does not chair its meeting.
    case noSeat(RoleID)
    case noSuchMoment(MomentID)
    case noSuchLine(AgendaLineID)
    case titleMissing
    /// Only the chair does this: the agenda, the minutes, permission to copy.
    case chairAlone(RoleID)
    case agendaIsRatified
    case nobodyNamed
    /// Nothing was settled about freedom of information, and the procedure asks for it.
    case positionMissing(MeetingPaper, BodyID)
    case exemptionMissing(BodyID)
    /// The papers of the body have not been circulated to whoever asks.
    case notCirculatedToYou(BodyID)
    /// The declaration that the procedure asks for has not been made.
    case notDeclared(BodyID)
    case copyingNotForbidden
    case nameMissing
    /// Somebody else wrote here meanwhile: what they wrote.
    case writtenMeanwhile(String)
    case minutesAreApproved
    case minutesNotApproved
    case minutesNotBegun
    /// What is to be taken back does not stand in the record of the meeting.
    case doesNotStand
    /// A decision that was taken rests on what is to be taken back.
    case decisionRests(Ground)
    /// Whoever is said not to have left was recorded as coming in again since.
    case cameBack
    /// Words were written under the item of the agenda.
    case itemHasWords
    /// An exchange by correspondence has no day of its own.
    case hasNoDay
    case timeHasNotCome(TimeOfDay)
    /// Nobody leaves before they came, or comes in again before they left.
    case cameOnlyAt(Moment)
    case leftOnlyAt(Moment)
    /// The record of a decision says who was in the room when it was taken.
    case decidedAt(Moment)
    case votedAt(AgencyID, Moment)
    // Actions
    case actionIsEmpty
    case noSuchOwner
    case noSuchAction
    case actionHasEnded
    case dueBeforeMeeting(Day)
    case doneAhead(Day)
    case noteMissing
}
