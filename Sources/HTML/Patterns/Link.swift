/// Words that lead somewhere.
public struct Link: Pattern, Equatable {
    public var words: String
    public var href: String
    /// Heard after the words and not seen, so that "Change" says what it changes.
    public var subject: String?

    /// Makes a link; an address that could run a script becomes `#`.
    public init(_ words: String, href: String, subject: String? = nil) {
        self.words = words
        self.href = href
        self.subject = subject
    }

    public func write(into w: inout Writer) {
        w.a(href: href) { w in
            w.text(words)
            if let subject { w.hidden(" \(subject)") }
        }
    }
}
