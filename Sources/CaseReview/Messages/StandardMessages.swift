extension MessageKind {
    /// The words that an e-mail of this kind has until a partnership gives it others.
    ///
    /// Its subject is seen on locked screens.
    public var standardWords: MessageWords {
        MessageWords(standard: subject, text: text, for: self)
    }

    private var subject: String {
        switch self {
        case .requestAsked: "you are asked for information"
        case .requestChased: "information you were asked for is still wanted"
        case .workOpened, .severalThings: "something waits for you"
        case .told: "there is something for you to know"
        case .referralReceived: "your referral was received"
        case .meetingPlanned: "a meeting was planned"
        case .meetingChanged: "a meeting was changed"
        case .meetingCancelled: "a meeting was cancelled"
        case .correspondenceOpened: "a decision by correspondence was opened"
        case .papersCirculated: "papers for a meeting are ready"
        case .minutesDistributed: "minutes of a meeting are ready"
        case .deadlinesNear: "days that are near"
        case .referralArrived: "a referral came in"
        case .proposedAnew: "your agency is asked to vote again"
        case .namedToChair: "you are to chair a meeting"
        }
    }

    private var text: String {
        switch self {
        case .requestAsked: "Your agency is asked for information. Please answer in OnePanel."
        case .requestChased:
            "Your agency was asked for information and has not answered. Please answer in OnePanel."
        case .workOpened: "Something has come to you that only you, or those in your role, can do."
        case .severalThings:
            "Several things have come to you that only you, or those in your role, can do."
        case .told: "Something was decided or done of which you are to be told."
        case .referralReceived:
            "Your referral was received. You can see at any time how far it has come."
        case .meetingPlanned: Self.ofMeeting("A meeting at which you have a seat was planned.")
        case .meetingChanged: Self.ofMeeting("A meeting at which you have a seat was changed.")
        case .meetingCancelled: Self.ofMeeting("A meeting at which you have a seat was cancelled.")
        case .correspondenceOpened:
            "A decision is to be taken by correspondence, and you have a seat on the body."
        case .papersCirculated: "The papers for a meeting at which you have a seat are ready."
        case .minutesDistributed: "The minutes of a meeting at which you have a seat are ready."
        case .deadlinesNear: "Days that are near, by which something has to be done: {{how many}}."
        case .referralArrived: "A referral came in. You are told because you keep the cases."
        case .proposedAnew:
            "In a decision by correspondence there is another proposal. Your agency's vote was for the one before, "
                + "and does not count for this one. Please read it and vote again in OnePanel."
        case .namedToChair:
            Self.ofMeeting("You are to chair this meeting because its chair cannot.")
        }
    }

    private static func ofMeeting(_ sentence: String) -> String {
        """
        \(sentence)

        {{meeting body}}
        {{meeting day}}
        {{meeting time}}
        {{meeting place}}
        """
    }
}
