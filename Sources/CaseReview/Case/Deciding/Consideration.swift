/// One round of a body's work on a case, up to its decision.
public struct Consideration: Sendable, Hashable {
    public private(set) var meeting: MeetingID?
    public private(set) var listedOn: Day?
    public private(set) var listedBecause = ""
    public internal(set) var interests: [Declared] = []
    public internal(set) var chair: ActingChair?
    public internal(set) var views: [AgencyID: String] = [:]
    public private(set) var proposal: Proposal?
    public internal(set) var votes: [AgencyID: Vote] = [:]

    public init() {}

    public struct Declared: Sendable, Hashable, Codable {
        public let interest: Interest
        public let at: Moment
        public var ruling: Interest.Ruling?
        public var reason = ""
        public var ruledBy: Actor?

        public init(interest: Interest, at: Moment) {
            self.interest = interest
            self.at = at
        }
    }

    /// Somebody else in the chair for this item.
    public struct ActingChair: Sendable, Hashable, Codable {
        public let attendance: String
        public let name: String
        public let reason: String
    }

    public struct Proposal: Sendable, Hashable, Codable {
        /// No other proposal of the case has it: the version of the case that putting it made.
        public let number: Int
        public let outcome: OutcomeID
        public let reason: String
        public let answers: Answers
    }

    /// The interests on which nobody has ruled.
    public var unruled: [Declared] { interests.filter { $0.ruling == nil } }

    mutating func list(_ meeting: MeetingID, _ day: Day, _ because: String) {
        self.meeting = meeting
        listedOn = day
        listedBecause = because
    }

    /// A new proposal empties the ballot: nobody has voted on it yet.
    mutating func propose(
        _ outcome: OutcomeID, _ reason: String, _ answers: Answers, number: Int
    ) {
        proposal = Proposal(number: number, outcome: outcome, reason: reason, answers: answers)
        votes = [:]
    }

    mutating func rule(
        _ id: String, _ ruling: Interest.Ruling, _ reason: String, by actor: Actor, at: Moment
    ) -> Declared? {
        guard let index = interests.firstIndex(where: { $0.interest.id == id }) else { return nil }
        interests[index].ruling = ruling
        interests[index].reason = reason
        interests[index].ruledBy = actor
        return interests[index]
    }
}
