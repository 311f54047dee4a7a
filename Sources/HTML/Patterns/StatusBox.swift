/// Whether a condition holds, and what it rests on: a heading, a tag and the reasons.
public struct StatusBox: Pattern {
    public var title: String
    public var tag: Tag
    public var content: Fragment

    /// Makes a box that bears the colour of its tag.
    public init(_ title: String, tag: Tag, _ content: Fragment) {
        self.title = title
        self.tag = tag
        self.content = content
    }

    public func write(into w: inout Writer) {
        w.section(.class("status-box status-\(tag.standing.rawValue)")) { w in
            w.div(.class("status-head")) { w in
                w.h2(title)
                w.append(tag)
            }
            w.append(content)
        }
    }
}
