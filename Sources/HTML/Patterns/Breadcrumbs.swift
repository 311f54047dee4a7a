/// The way from the front page to the page above this one.
public struct Breadcrumbs: Pattern {
    public var links: [Link]

    /// Puts the front page first; this page itself is not among them.
    public init(_ links: [Link]) {
        self.links = links
    }

    public func write(into w: inout Writer) {
        w.nav(.class("breadcrumbs"), .aria("label", "Breadcrumbs")) { w in
            w.ol { w in
                for link in links { w.li { $0.append(link) } }
            }
        }
    }
}
