/// What a message is about. The stored form is kept: cases are added, never changed.
///
/// No kind says whom or what a case is about: the reader signs in to learn that.
public enum MessageKind: String, Sendable, Hashable, Codable, CaseIterable {
    case requestAsked = "request-asked"
    case requestChased = "request-chased"
    case workOpened = "work-opened"
    /// More than one thing came to the same person by one act.
    case severalThings = "several-things"
    case told = "told"
    case referralReceived = "referral-received"
    case meetingPlanned = "meeting-planned"
    case meetingChanged = "meeting-changed"
    case meetingCancelled = "meeting-cancelled"
    case correspondenceOpened = "correspondence-opened"
    case papersCirculated = "papers-circulated"
    case minutesDistributed = "minutes-distributed"
    case deadlinesNear = "deadlines-near"
    /// To those who keep the cases and have nothing to do with it yet.
    case referralArrived = "referral-arrived"
    /// To those whose votes were for a proposal by correspondence that another has taken the place of.
    case proposedAnew = "proposed-anew"
    /// To whoever is to chair a meeting because its chair cannot.
    case namedToChair = "named-to-chair"

    /// What the kind is called in a list.
    public var name: String {
        switch self {
        case .requestAsked: "Request for information"
        case .requestChased: "Reminder of a request"
        case .workOpened: "Something to do"
        case .severalThings: "Several things to do"
        case .told: "Notice of an outcome or a step"
        case .referralReceived: "Receipt of a referral"
        case .meetingPlanned: "Invitation to a meeting"
        case .meetingChanged: "Change of a meeting"
        case .meetingCancelled: "Cancellation of a meeting"
        case .correspondenceOpened: "Decision by correspondence"
        case .papersCirculated: "Papers for a meeting"
        case .minutesDistributed: "Minutes of a meeting"
        case .deadlinesNear: "Days that are near"
        case .referralArrived: "A referral that came in"
        case .proposedAnew: "Another proposal by correspondence"
        case .namedToChair: "Chairing in the chair's place"
        }
    }

    /// When it is written, as a clause after "Goes out".
    public var occasion: String {
        switch self {
        case .requestAsked: "when an agency is asked for information, to those who answer for it"
        case .requestChased: "when an agency is reminded of a request, to those who answer for it"
        case .workOpened: "when a step comes to somebody"
        case .severalThings: "when one act brings several steps to somebody"
        case .told:
            "when it is recorded that somebody was told, where they have an account, and when an agency "
                + "adds a paper to an answer it had given, to everybody who keeps the cases"
        case .referralReceived: "when a referral was handed in, to its referrer"
        case .meetingPlanned: "when a meeting was planned, to everybody with a seat on the body"
        case .meetingChanged: "when the day, time or place of a meeting was changed"
        case .meetingCancelled: "when a meeting was cancelled"
        case .correspondenceOpened: "when a decision is to be taken by correspondence"
        case .papersCirculated: "when the papers for a meeting were circulated, to each recipient"
        case .minutesDistributed: "when minutes were sent out, to each recipient"
        case .deadlinesNear: "once each working morning, to whoever has days that are near"
        case .referralArrived: "when a referral came in, to everybody who keeps the cases"
        case .proposedAnew:
            "when another proposal by correspondence takes the place of one, to those of the agencies that had "
                + "voted"
        case .namedToChair: "when somebody is named to chair a meeting because its chair cannot"
        }
    }

    /// The names that its words may use. Names are added to a kind and never taken away: changed words use them.
    public var names: [MessageName] {
        switch self {
        case .meetingPlanned, .meetingChanged, .meetingCancelled, .namedToChair:
            [.area, .meetingBody, .meetingDay, .meetingTime, .meetingPlace]
        case .deadlinesNear: [.area, .howMany]
        case .requestAsked, .requestChased, .workOpened, .severalThings, .told,
            .referralReceived, .correspondenceOpened, .papersCirculated, .minutesDistributed,
            .referralArrived, .proposedAnew:
            [.area]
        }
    }
}
