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

extension Question {
    /// The question with further entries of the case's forms beside it.
    public func beside(_ fields: [FieldID]) -> Question {
        Question(
            id: id, text: text, kind: kind, help: help, prompts: prompts, beside: beside + fields,
            citation: citation)
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
    /// The test; where the document is unclear, the first of its readings.
    public let test: Expression
    /// More than one where the document can be understood in several ways; empty where it is clear.
    public let readings: [Reading]
    /// The reading that the partnership adopted; nil while all of them are held.
    public internal(set) var adopted: String?
    /// What being met means: a duty, a power, or advice.
    public let force: Force
    public let citation: Citation

    /// One way in which the words of a test can be understood.
    public struct Reading: Sendable, Hashable {
        public let id: String
        public let name: String
        public let test: Expression
        public let citation: Citation?

        public init(id: String, name: String, test: Expression, citation: Citation? = nil) {
            self.id = id
            self.name = name
            self.test = test
            self.citation = citation
        }
    }

    /// The questions of every reading, each once, in reading order.
    public var questions: [QuestionID] {
        Expression.all(readings.isEmpty ? [test] : readings.map(\.test)).questions
    }

    /// The tests that count: the adopted reading's, or all that are held.
    public var held: [Expression] {
        if readings.isEmpty { return [test] }
        return readings.filter { adopted == nil || adopted == $0.id }.map(\.test)
    }

    public enum Force: String, Sendable, Hashable, Codable {
        case duty, power, advice
    }

    public init(
        id: CriterionID, name: String, review: String, applies: Expression? = nil,
        whenItDoesNot: String? = nil, test: Expression, readings: [Reading] = [], force: Force,
        citation: Citation
    ) {
        self.id = id
        self.name = name
        self.review = review
        self.applies = applies
        self.whenItDoesNot = whenItDoesNot
        self.test = test
        self.readings = readings
        self.force = force
        self.citation = citation
    }
}
