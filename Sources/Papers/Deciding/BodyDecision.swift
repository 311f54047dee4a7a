public import CaseReview

/// One decision of a body as it was recorded, in words: everything that it rested on when it was taken.
public struct BodyDecision: Sendable, Hashable {
    public var step: String
    public var body: String
    public var heldOn: Day
    public var isByCorrespondence: Bool
    public var isLatest: Bool
    public var effect: Outcome.Effect
    public var outcome: String
    public var reason: String
    public var citation: Citation?
    /// What else the procedure asks of a decision, in the order of its forms.
    public var entries: [RecordLine]
    public var tests: [Test]
    public var questions: [Question]
    public var present: [Present]
    public var absent: [String]
    public var quorum: QuorumFound
    public var interests: [Declaration]
    public var actingChair: RecordLine?
    /// One for each agency that gave one, by the agency's name.
    public var views: [RecordLine]
    public var votes: [AgencyVote]
    /// Agencies in the room that had not voted.
    public var silent: [String]
    public var votingRule: Citation?
    public var clocks: [FrozenClock]
    /// The files that lay before the body: the title of each, with what it is and the hash of its bytes.
    public var papers: [RecordLine]
    public var recordedBy: String
    public var recordedAt: Moment
    public var place: RecordPlace?

    public struct Test: Sendable, Hashable {
        public var name: String
        public var verdict: String
        public var because: String?
        public var force: String
        public var citation: Citation
    }

    public struct Question: Sendable, Hashable {
        public var text: String
        /// Nil where the question had no answer and needed none.
        public var answer: String?
        public var evidence: String
        public var reason: String
        public var by: String
        public var at: Moment?
    }

    public struct Present: Sendable, Hashable {
        public var name: String
        public var agency: String
        public var capacity: String
        public var arrived: Moment
        public var left: Moment?
    }

    public struct QuorumFound: Sendable, Hashable {
        public var sentence: String
        public var parts: [FindingWords.Part]
        public var citation: Citation?
    }

    public struct Declaration: Sendable, Hashable {
        public var name: String
        /// How it stands to the decision, where the procedure names the degrees.
        public var degree: String?
        public var nature: String
        public var ruling: String
        public var reason: String
        public var ruledBy: String?
    }

    public struct AgencyVote: Sendable, Hashable {
        public var agency: String
        public var choice: Vote.Choice
        public var words: String
        public var reason: String
        public var recordedBy: String
        public var at: Moment
    }

    public struct FrozenClock: Sendable, Hashable {
        public var name: String
        public var agency: String?
        public var from: Day?
        public var due: Day?
        public var state: String
        public var citation: Citation
    }

    /// What sort of record it is, as its heading says.
    public var kind: String {
        switch effect {
        case .settles: "Outcome"
        case .defers: "Put off"
        case .escalates: "Passed on as a disagreement"
        }
    }

    /// The votes in one line: "3 for, 1 against, 0 abstaining".
    public var count: String {
        let missing = silent.isEmpty ? "" : ", \(silent.count) not cast"
        return "\(number(.agree)) for, \(number(.disagree)) against, "
            + "\(number(.abstain)) abstaining\(missing)"
    }

    private func number(_ choice: Vote.Choice) -> Int { votes.count { $0.choice == choice } }
}
