/// Yes, no, or not known, under Kleene's strong three-valued logic.
public enum Truth: String, Sendable, Hashable, Codable {
    case yes, no
    case notKnown = "not-known"

    public init(_ value: Bool) { self = value ? .yes : .no }

    public static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .yes: .no
        case .no: .yes
        case .notKnown: .notKnown
        }
    }

    /// No if any is no; else not known if any is not known; else yes.
    public static func all(_ values: some Sequence<Truth>) -> Truth {
        var result = Truth.yes
        for value in values {
            if value == .no { return .no }
            if value == .notKnown { result = .notKnown }
        }
        return result
    }

    /// Yes if any is yes; else not known if any is not known; else no.
    public static func any(_ values: some Sequence<Truth>) -> Truth {
        !all(values.map { !$0 })
    }

    /// Yes once so many are yes; no once so many can no longer be.
    public static func atLeast(_ wanted: Int, of values: [Truth]) -> Truth {
        let certain = values.count { $0 == .yes }
        let possible = values.count { $0 != .no }
        if certain >= wanted { return .yes }
        return possible < wanted ? .no : .notKnown
    }
}
