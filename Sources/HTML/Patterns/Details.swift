/// Something that can be opened to read more, such as the source of a rule.
public struct Details: Pattern {
    public var summary: String
    public var content: Fragment
    public var isOpen: Bool

    /// Makes it, closed unless told.
    public init(_ summary: String, _ content: Fragment, isOpen: Bool = false) {
        self.summary = summary
        self.content = content
        self.isOpen = isOpen
    }

    public func write(into w: inout Writer) {
        w.details(summary: summary, .flag("open", isOpen)) { $0.append(content) }
    }
}
