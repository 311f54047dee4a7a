public import CaseReview
import Foundation

/// What is different between two procedures, rule by rule: added, taken out, or changed and in what.
public struct Difference: Sendable, Hashable, Encodable {
    public let from: ProcedureID
    public let to: ProcedureID
    /// In the order of kinds, and within a kind of names; empty when the two say the same.
    public let rules: [Rule]

    /// One rule that is not the same in both.
    public struct Rule: Sendable, Hashable, Encodable {
        /// What kind of thing it is, in the plural: "limits", "pathways".
        public let kind: String
        public let name: String
        public let change: Change
        /// What changed, in the order of the names; empty for a rule that was added or taken out.
        public let details: [Detail]
    }

    public enum Change: String, Sendable, Hashable, Encodable {
        case added
        case takenOut = "taken-out"
        case changed
    }

    /// One thing about a rule before and after; nil where there was, or is, nothing.
    public struct Detail: Sendable, Hashable, Encodable {
        public let what: String
        public let before: String?
        public let after: String?
    }

    /// Compares two procedures, usually two versions of one.
    public init(_ from: Procedure, _ to: Procedure) throws {
        self.from = from.id
        self.to = to.id
        let before = try Said(Explanation(from))
        let after = try Said(Explanation(to))
        rules = Self.keys(before, after).compactMap { key in
            let (was, now) = (before.rules[key], after.rules[key])
            guard was != now else { return nil }
            guard let was else { return Rule(key, .added, []) }
            guard let now else { return Rule(key, .takenOut, []) }
            return Rule(key, .changed, Self.details(was, now))
        }
    }

    private static func keys(_ before: Said, _ after: Said) -> [Said.Key] {
        Set(before.rules.keys).union(after.rules.keys).sorted()
    }

    private static func details(_ was: [String: String], _ now: [String: String]) -> [Detail] {
        Set(was.keys).union(now.keys).sorted().compactMap { what in
            guard was[what] != now[what] else { return nil }
            return Detail(what: what, before: was[what], after: now[what])
        }
    }

    /// The difference as JSON, keys in the order of the alphabet.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// As lines of plain text, one for each rule and one for each thing about it.
    public var text: String {
        if rules.isEmpty { return "\(from) and \(to) say the same.\n" }
        return rules.map { rule in
            let details = rule.details.map { detail in
                "    \(detail.what): \(detail.before ?? "nothing") → \(detail.after ?? "nothing")\n"
            }
            return "\(rule.change.words) \(rule.kind) \(rule.name)\n" + details.joined()
        }.joined()
    }
}

extension Difference.Rule {
    fileprivate init(_ key: Said.Key, _ change: Difference.Change, _ details: [Difference.Detail]) {
        self.init(kind: key.kind, name: key.name, change: change, details: details)
    }
}

extension Difference.Change {
    /// The mark before a rule in plain text.
    fileprivate var words: String {
        switch self {
        case .added: "added  "
        case .takenOut: "out    "
        case .changed: "changed"
        }
    }
}

/// Everything that a procedure says, as named sentences under the rule that says them.
private struct Said {
    struct Key: Hashable, Comparable {
        let kind: String
        let name: String

        static func < (left: Key, right: Key) -> Bool {
            (left.kind, left.name) < (right.kind, right.name)
        }
    }

    private(set) var rules: [Key: [String: String]] = [:]

    init(_ explanation: Explanation) throws {
        let whole = try JSONSerialization.jsonObject(with: Data(explanation.json().utf8))
        for (kind, value) in whole as? [String: Any] ?? [:] {
            if let parts = value as? [[String: Any]] {
                for part in parts { take(part, kind) }
            } else {
                read(value, "", Key(kind: "about", name: kind))
            }
        }
    }

    /// The steps of a pathway are rules of their own: the reader looks for a step, not for a place in a list.
    private mutating func take(_ part: [String: Any], _ kind: String) {
        let key = Key(kind: kind, name: Self.name(of: part) ?? "")
        var own = part
        if let steps = own.removeValue(forKey: "steps") as? [[String: Any]] {
            for step in steps { take(step, "steps") }
        }
        read(own, "", key)
    }

    /// Notes each sentence under the names that lead to it.
    private mutating func read(_ value: Any, _ path: String, _ key: Key) {
        switch value {
        case let map as [String: Any]:
            for (name, inner) in map { read(inner, Self.join(path, name), key) }
        case let list as [[String: Any]]:
            for (place, inner) in list.enumerated() {
                read(inner, Self.join(path, Self.name(of: inner) ?? String(place + 1)), key)
            }
        case let list as [Any]:
            rules[key, default: [:]][path] = list.map { "\($0)" }.joined(separator: ", ")
        default: rules[key, default: [:]][path] = "\(value)"
        }
    }

    private static func name(of part: [String: Any]) -> String? {
        (part["id"] ?? part["step"]) as? String
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path) · \(name)"
    }
}
