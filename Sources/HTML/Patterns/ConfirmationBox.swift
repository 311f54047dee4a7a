/// Says that something has been done, as the heading of its page.
public struct ConfirmationBox: Pattern {
    public var title: String
    /// What to keep, such as a reference number.
    public var text: Fragment?

    /// Makes the box.
    public init(_ title: String, text: Fragment? = nil) {
        self.title = title
        self.text = text
    }

    public func write(into w: inout Writer) {
        w.div(.class("confirmation")) { w in
            w.h1(title)
            if let text { w.div(.class("confirmation-text")) { $0.append(text) } }
        }
    }
}
