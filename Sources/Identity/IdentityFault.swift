/// The machine, the file or its key is broken: for the administrator. Holds no personal data.
public struct IdentityFault: Error, Hashable, CustomStringConvertible {
    public let what: String
    public let `where`: String
    public let cure: String

    public init(what: String, where place: String, cure: String) {
        self.what = what
        self.where = place
        self.cure = cure
    }

    public var description: String { "\(what) (\(`where`)). \(cure)" }
}
