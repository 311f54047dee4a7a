/// Something asked about a case, with the words that help to answer it.
public struct Question: Sendable, Hashable {
    public let id: QuestionID
    public let text: String
    public let kind: Kind
    public let help: String?
    public let prompts: [String]
    /// Entries of the case's forms that belong beside the question.
    public let beside: [FieldID]
    public let citation: Citation?

    /// Whether a suspicion is enough to satisfy the question.
    public enum Kind: String, Sendable, Hashable, Codable {
        case yesNo = "yes-no"
        case knownOrSuspected = "known-or-suspected"
    }

    public init(
        id: QuestionID, text: String, kind: Kind = .yesNo, help: String? = nil,
        prompts: [String] = [], beside: [FieldID] = [], citation: Citation? = nil
    ) {
        self.id = id
        self.text = text
        self.kind = kind
        self.help = help
        self.prompts = prompts
        self.beside = beside
        self.citation = citation
    }
}

/// A test of a statute or procedure, over questions.
public struct Criterion: Sendable, Hashable {
    public let id: CriterionID
    public let name: String
    /// The kind of review that it leads to; several criteria may share one.
    public let review: String
    /// Whether the test is one for this case at all; nil when it always is.
    public let applies: Expression?
    /// Printed when the test does not apply.
    public let whenItDoesNot: String?
    public let test: Expression
    /// What being met means: a duty, a power, or advice.
    public let force: Force
    public let citation: Citation

    public enum Force: String, Sendable, Hashable, Codable {
        case duty, power, advice
    }

    public init(
        id: CriterionID, name: String, review: String, applies: Expression? = nil,
        whenItDoesNot: String? = nil, test: Expression, force: Force, citation: Citation
    ) {
        self.id = id
        self.name = name
        self.review = review
        self.applies = applies
        self.whenItDoesNot = whenItDoesNot
        self.test = test
        self.force = force
        self.citation = citation
    }
}
