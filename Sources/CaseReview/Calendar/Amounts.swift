/// A length of time in one unit only, so that working days never pass for calendar days.
public protocol Amount:
    RawRepresentable, Hashable, Comparable, Sendable, Codable, ExpressibleByIntegerLiteral
where RawValue == Int, IntegerLiteralType == Int {
    init(rawValue: Int)
}

extension Amount {
    public init(_ count: Int) { self.init(rawValue: count) }
    public init(integerLiteral count: Int) { self.init(rawValue: count) }
    /// How many of the unit.
    public var count: Int { rawValue }
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    func text(_ unit: String) -> String { "\(count) \(unit)\(count == 1 ? "" : "s")" }
}

/// Days on which offices in England are open: no weekend and no bank holiday.
public struct WorkingDays: Amount {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Days of any kind.
public struct CalendarDays: Amount {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Calendar months, ending on the corresponding date.
public struct Months: Amount {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Calendar years, ending on the corresponding date.
public struct Years: Amount {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Elapsed hours, whatever the clocks do.
public struct Hours: Amount {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}
