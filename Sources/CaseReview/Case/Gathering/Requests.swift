/// What agencies were asked at a step, and what they answered.
public struct Requests: Sendable, Hashable {
    /// What was said to the agencies: reason, criteria engaged, period asked about.
    public private(set) var request: Answers = [:]
    public private(set) var asked: [AgencyID: Asked] = [:]

    public init() {}

    public struct Asked: Sendable, Hashable {
        public let sentAt: Moment
        public fileprivate(set) var reply: Reply?
        public fileprivate(set) var chasedAt: [Moment] = []
    }

    public struct Reply: Sendable, Hashable {
        public let answers: Answers
        public let by: Actor
        public let at: Moment
    }

    /// The agencies that were asked.
    public var everybody: [AgencyID] { asked.keys.sorted() }

    /// The agencies that have not answered, which is never read as "not known to us".
    public var outstanding: [AgencyID] { asked.filter { $0.value.reply == nil }.keys.sorted() }

    mutating func ask(_ agencies: [AgencyID], _ answers: Answers, _ at: Moment) {
        request = answers
        for agency in agencies { asked[agency] = Asked(sentAt: at) }
    }

    mutating func replied(_ agency: AgencyID, _ answers: Answers, by actor: Actor, at: Moment) {
        asked[agency]?.reply = Reply(answers: answers, by: actor, at: at)
    }

    mutating func chased(_ agency: AgencyID, _ at: Moment) {
        asked[agency]?.chasedAt.append(at)
    }
}

extension Case {
    /// Those who were asked since a step was last opened: what was answered before it was opened again is an answer to
    /// another question.
    public func askedAnew(at step: StepID) -> [AgencyID: Requests.Asked] {
        guard let asked = gatherings[step]?.asked else { return [:] }
        guard let since = progress[step]?.rounds.last?.openedAt else { return asked }
        return asked.filter { $0.value.sentAt >= since }
    }
}
