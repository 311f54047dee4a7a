/// The answer to one question about a case: what, on what evidence, why, by whom and when.
public struct Answer: Sendable, Hashable, Codable {
    public let value: Value
    public let evidence: String
    public let reason: String
    public let by: PersonID
    public let at: Moment

    public enum Value: String, Sendable, Hashable, Codable, CaseIterable {
        case yes, suspected, no
        case notKnown = "not-known"

        /// How the answer counts in a test: a suspicion counts as yes.
        public var truth: Truth {
            switch self {
            case .yes, .suspected: .yes
            case .no: .no
            case .notKnown: .notKnown
            }
        }
    }

    public init(value: Value, evidence: String, reason: String, by: PersonID, at: Moment) {
        self.value = value
        self.evidence = evidence
        self.reason = reason
        self.by = by
        self.at = at
    }
}
