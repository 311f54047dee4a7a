/// One agency's vote on a proposal.
public struct Vote: Sendable, Hashable, Codable {
    public let agency: AgencyID
    public let choice: Choice
    public let reason: String
    public let castBy: PersonID
    public let at: Moment

    public enum Choice: String, Sendable, Hashable, Codable, CaseIterable {
        case agree, disagree, abstain
    }

    public init(agency: AgencyID, choice: Choice, reason: String, castBy: PersonID, at: Moment) {
        self.agency = agency
        self.choice = choice
        self.reason = reason
        self.castBy = castBy
        self.at = at
    }
}

/// How the agencies stand on a proposal; the order in which they voted never matters.
public struct VoteCount: Sendable, Hashable, Codable {
    public let agree: [AgencyID]
    public let disagree: [AgencyID]
    public let abstain: [AgencyID]
    /// Agencies in the room that have not voted.
    public let silent: [AgencyID]

    public init(_ votes: [AgencyID: Vote], among agencies: [AgencyID]) {
        func those(_ choice: Vote.Choice) -> [AgencyID] {
            votes.values.filter { $0.choice == choice }.map(\.agency).sorted()
        }
        agree = those(.agree)
        disagree = those(.disagree)
        abstain = those(.abstain)
        silent = agencies.filter { votes[$0] == nil }
    }

    /// Whether the proposal stands under a rule; `.notStated` when the document has none.
    public func result(under rule: VotingRule?) -> Result {
        guard let rule else { return .notStated }
        if !silent.isEmpty { return .incomplete(silent) }
        if agree.isEmpty, disagree.isEmpty { return .nobodyVoted }
        if disagree.contains(where: rule.vetoes.contains) { return .disagreement }
        switch rule.carriedBy {
        case .nobodyAgainst: return disagree.isEmpty ? .carried : .disagreement
        case .majority: return agree.count > disagree.count ? .carried : .disagreement
        }
    }

    public enum Result: Sendable, Hashable {
        case carried, disagreement, notStated
        /// Nobody agreed and nobody disagreed, which carries nothing and is no disagreement either.
        case nobodyVoted
        case incomplete([AgencyID])
    }
}
