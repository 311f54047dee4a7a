/// One way into a part of the service.
public struct NavigationLink: Sendable, Equatable {
    public var words: String
    public var href: String
    /// Whether the page is in that part.
    public var isCurrent: Bool

    /// Makes a link.
    public init(_ words: String, href: String, isCurrent: Bool = false) {
        self.words = words
        self.href = href
        self.isCurrent = isCurrent
    }
}
