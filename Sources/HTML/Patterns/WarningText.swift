/// A warning about what follows from going on.
public struct WarningText: Pattern {
    public var words: String

    /// Makes a warning.
    public init(_ words: String) {
        self.words = words
    }

    public func write(into w: inout Writer) {
        w.div(.class("warning")) { w in
            w.span("!", .class("warning-mark"), .aria("hidden", "true"))
            w.strong { w in
                w.hidden("Warning: ")
                w.text(words)
            }
        }
    }
}
