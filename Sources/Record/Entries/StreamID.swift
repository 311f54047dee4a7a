public import CaseReview

/// One thing whose history is kept together: "case/…", "meeting/…" or "office".
///
/// It stands in the record in the clear, so what follows the stroke must be opaque.
public struct StreamID: Identifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What happened to the partnership as a whole; the one stream that is never disposed of.
    public static let office: StreamID = "office"

    /// Whether the database takes the whole of it: SQLite ends a text at a NUL, and would find another stream.
    var isWhole: Bool { !rawValue.utf8.contains(0) }
}
