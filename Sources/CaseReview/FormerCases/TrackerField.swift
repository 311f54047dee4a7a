/// What a column of the old tracker holds.
public enum TrackerField: String, Sendable, Hashable, Codable, CaseIterable {
    case reference
    case subject
    case kind
    case referredBy = "referred-by"
    case received
    case status
    case outcome
    case decided
    case closed
    /// Kept with the case under the column's own heading.
    case note
    case leftOut = "left-out"

    /// Whether only one column can be this.
    public var isSingle: Bool { self != .note && self != .leftOut }

    /// Whether every row has to have it.
    public var isRequired: Bool { self == .reference || self == .subject }

    public var isDay: Bool { [.received, .decided, .closed].contains(self) }

    public var title: String {
        switch self {
        case .reference: "Reference"
        case .subject: "Name of the person"
        case .kind: "Kind of review"
        case .referredBy: "Referred by"
        case .received: "Day received"
        case .status: "Status"
        case .outcome: "Outcome"
        case .decided: "Day of the decision"
        case .closed: "Day closed"
        case .note: "Keep under its own heading"
        case .leftOut: "Leave out"
        }
    }

    /// The most letters that are taken over, so that one cell cannot fill a page.
    var longest: Int {
        switch self {
        case .reference: 60
        case .note: 10_000
        default: 1_000
        }
    }
}

/// A column of the old tracker, and what it was taken for: remembered for the next file.
public struct TrackerColumn: Sendable, Hashable, Codable {
    public let heading: String
    public let field: TrackerField

    public init(heading: String, field: TrackerField) {
        self.heading = heading
        self.field = field
    }

    /// The heading as it is compared: how it is spaced and written large or small makes no difference.
    public static func key(_ heading: String) -> String {
        heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
