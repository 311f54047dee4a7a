/// What somebody outside asked the partnership for.
public struct InformationRequest: Sendable, Hashable, Codable {
    public let receivedOn: Day
    /// Who asks, as they gave their name.
    public let from: String
    public let asked: String
    public let law: RequestedLaw
    /// The law in the requester's own words; needed where it is another one than the Act.
    public let lawInTheirWords: String

    public init(
        receivedOn: Day, from: String, asked: String, law: RequestedLaw, lawInTheirWords: String
    ) {
        self.receivedOn = receivedOn
        self.from = from
        self.asked = asked
        self.law = law
        self.lawInTheirWords = lawInTheirWords
    }
}

/// Under which law a request was made, as the requester put it.
public enum RequestedLaw: String, Sendable, Hashable, Codable, CaseIterable {
    case freedomOfInformation = "freedom-of-information"
    case another
    case notNamed = "not-named"
}

/// What the requester was told.
public struct InformationAnswer: Sendable, Hashable, Codable {
    public let on: Day
    public let reply: Reply
    /// Agencies to which the requester was directed, since they hold the information.
    public let holders: [AgencyID]
    /// Where else they were directed; empty for nowhere.
    public let direction: String

    public enum Reply: Sendable, Hashable, Codable {
        /// The partnership is no public authority for the purposes of the Act.
        case actDoesNotApply
        /// In words, with the exemptions that were relied on; empty for none.
        case answered(String, exemptions: String)
    }

    public init(on: Day, reply: Reply, holders: [AgencyID], direction: String) {
        self.on = on
        self.reply = reply
        self.holders = holders
        self.direction = direction
    }
}

/// A request in the log of a partnership, with its answers, oldest first.
public struct LoggedRequest: Sendable, Hashable {
    public let id: InformationRequestID
    public let request: InformationRequest
    public let by: Actor
    public let at: Moment
    public internal(set) var answers: [Answered] = []

    public struct Answered: Sendable, Hashable {
        public let answer: InformationAnswer
        public let by: Actor
        public let at: Moment
    }

    init(id: InformationRequestID, request: InformationRequest, by: Actor, at: Moment) {
        self.id = id
        self.request = request
        self.by = by
        self.at = at
    }
}
