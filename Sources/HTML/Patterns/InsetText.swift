/// Words set apart from the text around them, such as a rule that is being cited.
public struct InsetText: Pattern {
    public var content: Fragment

    /// Sets the content apart.
    public init(_ content: Fragment) {
        self.content = content
    }

    public func write(into w: inout Writer) {
        w.div(.class("inset")) { $0.append(content) }
    }
}
