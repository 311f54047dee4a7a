/// What judging an expression returns: the answer, and what it rests on, node by node.
public struct Finding: Sendable, Hashable, Codable {
    public let value: Truth
    public let basis: Basis
    public let parts: [Finding]

    public init(_ value: Truth, _ basis: Basis, parts: [Finding] = []) {
        self.value = value
        self.basis = basis
        self.parts = parts
    }

    /// What one node of the expression was about.
    public enum Basis: Sendable, Hashable, Codable {
        case all, any, not, unless, clearly, always
        case atLeast(Int)
        case question(QuestionID)
        case criterion(CriterionID)
        case age(Int?)
        case day(Day?)
        case pathway(PathwayID)
        /// Several readings of one test; they agree, or the value is not known.
        case readings
        case field(FieldID)
        case step(StepID)
        case sector(SectorID)
        case agency(AgencyID)
        case role(RoleID)
        case count(present: Int, wanted: Int)
    }

    /// The questions whose answers are still missing for this finding to be known.
    public var missing: [QuestionID] {
        if value != .notKnown { return [] }
        if case .question(let question) = basis { return [question] }
        return parts.flatMap(\.missing)
    }
}
