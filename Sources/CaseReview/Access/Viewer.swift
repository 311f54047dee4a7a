/// A person as access sees them: who they are, and what they hold in this partnership today.
public struct Viewer: Sendable, Hashable {
    public let person: PersonID
    public let standings: [Standing]
    /// The day on which they look: what is theirs until a day is theirs no longer after it.
    public let today: Day
    /// Meetings that are over, or whose day has passed: whoever was their guest is so no longer.
    public let meetingsPast: Set<MeetingID>

    /// One role that a person holds, for one agency where the role is for an agency.
    public struct Standing: Sendable, Hashable {
        public let role: RoleID
        public let agency: AgencyID?

        public init(role: RoleID, agency: AgencyID? = nil) {
            self.role = role
            self.agency = agency
        }
    }

    public init(
        person: PersonID, standings: [Standing], on today: Day,
        after meetingsPast: Set<MeetingID> = []
    ) {
        self.person = person
        self.standings = standings
        self.today = today
        self.meetingsPast = meetingsPast
    }

    /// Whether somebody taken on for a case is so at this look: not after a last day, nor after the meeting they came to.
    func isStill(_ engaged: Engaged) -> Bool {
        engaged.runs(on: today) && !(engaged.meeting.map(meetingsPast.contains) ?? false)
    }

    /// The standings as somebody who acts.
    public var actors: [Actor] {
        standings.map { Actor(person: person, role: $0.role, agency: $0.agency) }
    }
}

/// What somebody wants to see.
public enum Sought: Sendable, Hashable {
    /// The case page, its history, its papers and its decision record.
    case wholeCase
    /// The referral as handed in, and the questions about it.
    case referral
    /// What one agency was asked at a step, and its own answer.
    case request(StepID, AgencyID)
    /// The form or office-holder's page of one step.
    case step(StepID)
    /// That they are taken on for the case, and what they have to declare first; nothing of the case itself.
    case invitation
    /// A file that was attached.
    case file(FileID)
}

/// The answer of the one access function, always with its reason.
public enum Access: Sendable, Hashable {
    case granted(Ground)
    case denied(Barrier)

    public enum Ground: String, Sendable, Hashable {
        case keepsEveryCase = "every-case"
        case sitsOnTheCase = "listed-cases"
        case hasAStepOfIt = "own-steps"
        case wasAsked = "own-requests"
        case wasEngaged = "engaged"
        case madeTheReferral = "own-referral"
        case confirmsTheReferral = "named-on-the-form"
    }

    public enum Barrier: String, Sendable, Hashable {
        case nothingHere = "no-role-here"
        case withdrew = "withdrew"
        case notTheirs = "not-theirs"
    }

    public var isGranted: Bool { if case .granted = self { true } else { false } }
}
