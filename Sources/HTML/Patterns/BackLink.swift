/// The way back to the question before.
public struct BackLink: Pattern {
    public var href: String
    public var words: String

    /// Makes the link.
    public init(href: String, words: String = "Back") {
        self.href = href
        self.words = words
    }

    public func write(into w: inout Writer) {
        w.p(.class("back")) { $0.a(words, href: href) }
    }
}
