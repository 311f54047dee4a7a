public import CaseReview

/// An expression as packs write it, for programs to read: `{"all": [{"question": "…"}]}`.
public struct ExpressionTree: Sendable, Hashable, Encodable {
    public let expression: Expression

    public init(_ expression: Expression) { self.expression = expression }

    public func encode(to encoder: any Encoder) throws {
        if case .always = expression {
            var container = encoder.singleValueContainer()
            try container.encode("always")
            return
        }
        var keys = encoder.container(keyedBy: Key.self)
        switch expression {
        case .all(let parts): try keys.encode(Self.trees(parts), forKey: "all")
        case .any(let parts): try keys.encode(Self.trees(parts), forKey: "any")
        case .atLeast(let count, let parts):
            try keys.encode(count, forKey: "at-least")
            try keys.encode(Self.trees(parts), forKey: "of")
        case .not(let part): try keys.encode(ExpressionTree(part), forKey: "not")
        case .clearly(let part): try keys.encode(ExpressionTree(part), forKey: "clearly")
        case .unless(let part, let exception):
            var unless = keys.nestedContainer(keyedBy: Key.self, forKey: "unless")
            try unless.encode(ExpressionTree(part), forKey: "holds")
            try unless.encode(ExpressionTree(exception), forKey: "exception")
        default: try encodeLeaf(&keys)
        }
    }

    private func encodeLeaf(_ keys: inout KeyedEncodingContainer<Key>) throws {
        switch expression {
        case .asked(let question): try keys.encode(question, forKey: "question")
        case .criterion(let criterion): try keys.encode(criterion, forKey: "criterion")
        case .age(let test):
            var age = keys.nestedContainer(keyedBy: Key.self, forKey: "age")
            try age.encode(test.at, forKey: "at")
            try age.encodeIfPresent(test.atLeast, forKey: "at-least")
            try age.encodeIfPresent(test.under, forKey: "under")
        case .day(let test):
            var day = keys.nestedContainer(keyedBy: Key.self, forKey: "day")
            try day.encode(test.of, forKey: "of")
            try day.encodeIfPresent(test.from, forKey: "from")
            try day.encodeIfPresent(test.before, forKey: "before")
        case .pathway(let pathway): try keys.encode(pathway, forKey: "pathway")
        case .field(let field, let value):
            try keys.encode(field, forKey: "field")
            try keys.encode(value, forKey: "is")
        case .done(let step): try keys.encode(step, forKey: "done")
        case .outcome(let step, let outcome):
            try keys.encode([step.rawValue, outcome.rawValue], forKey: "outcome")
        case .replied(let step, nil, _): try keys.encode(step, forKey: "replied")
        case .replied(let step, let field?, let value):
            try keys.encode([step.rawValue, field.rawValue, value], forKey: "replied")
        case .present(let presence): try encode(presence, &keys)
        default: return
        }
    }

    private func encode(_ presence: Presence, _ keys: inout KeyedEncodingContainer<Key>) throws {
        switch presence {
        case .sector(let sector): try keys.encode(sector, forKey: "sector")
        case .agency(let agency): try keys.encode(agency, forKey: "agency")
        case .role(let role): try keys.encode(role, forKey: "role")
        case .share(let part, let whole): try keys.encode([part, whole], forKey: "share")
        case .agencies(let count): try keys.encode(count, forKey: "agencies")
        }
    }

    private static func trees(_ parts: [Expression]) -> [ExpressionTree] {
        parts.map(ExpressionTree.init)
    }

    private struct Key: CodingKey, ExpressibleByStringLiteral {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringLiteral value: String) { stringValue = value }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
