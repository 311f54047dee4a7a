/// How a step has gone, round by round: a step that is sent back opens again.
public struct Progress: Sendable, Hashable {
    public internal(set) var rounds: [Round] = []

    public struct Round: Sendable, Hashable {
        public let openedAt: Moment
        public internal(set) var endedAt: Moment?
        public internal(set) var outcome: OutcomeID?
        public internal(set) var reason = ""
        public internal(set) var endedBy: Actor?
        /// The answers so far of those who decide jointly.
        public internal(set) var jointly: [RoleID: Settlement] = [:]

        init(openedAt: Moment) { self.openedAt = openedAt }
    }

    public var isOpen: Bool { rounds.last.map { $0.endedAt == nil } ?? false }

    /// The last round that ended with an outcome, if any has; a round that was overtaken has none.
    public var lastEnded: Round? { rounds.last { $0.outcome != nil } }

    mutating func withdraw(_ at: Moment) {
        if isOpen { rounds.latest?.endedAt = at }
    }

    mutating func end(_ outcome: OutcomeID, _ reason: String, by actor: Actor, at: Moment) {
        guard isOpen else { return }
        rounds.latest?.endedAt = at
        rounds.latest?.outcome = outcome
        rounds.latest?.reason = reason
        rounds.latest?.endedBy = actor
    }
}

extension [Progress.Round] {
    /// The round in hand, to be changed in place; nil when there is none.
    var latest: Progress.Round? {
        get { last }
        set { if let newValue, !isEmpty { self[count - 1] = newValue } }
    }
}

/// An office-holder's answer at a step: the outcome, why, and what else it asked for.
public struct Settlement: Sendable, Hashable {
    public let step: StepID
    public let outcome: OutcomeID
    public let reason: String
    public let answers: Answers
    public let by: Actor
    public let at: Moment
}
