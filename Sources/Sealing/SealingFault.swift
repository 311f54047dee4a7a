/// Says what is wrong with a key, or with something sealed, where, and what would put it right.
///
/// Holds identifiers and paths only, never a key and never anything that was sealed.
public struct SealingFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let what: String
    public let `where`: String
    public let cure: String

    public init(what: String, where place: String, cure: String) {
        self.what = what
        self.where = place
        self.cure = cure
    }

    public var description: String { "\(what) (\(self.where)). \(cure)" }
}
