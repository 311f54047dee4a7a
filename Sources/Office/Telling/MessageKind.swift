/// What a message is about. The stored form is kept: cases are added, never changed.
///
/// No kind says whom or what a case is about: the reader signs in to learn that.
public enum MessageKind: String, Sendable, Hashable, CaseIterable {
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
        }
    }
}
