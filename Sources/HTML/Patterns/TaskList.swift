/// What there is to do, and how far each thing has come.
public struct TaskList: Pattern {
    /// One thing to do; without an address it cannot be begun yet.
    public struct Item: Sendable {
        public var title: String
        public var href: String?
        public var hint: String?
        public var tag: Tag

        /// Makes an item.
        public init(_ title: String, href: String? = nil, hint: String? = nil, tag: Tag) {
            self.title = title
            self.href = href
            self.hint = hint
            self.tag = tag
        }
    }

    public var items: [Item]
    /// Keeps the ids of several lists on one page apart.
    public var id: String

    /// Lists the items in the order in which they are best done.
    public init(_ items: [Item], id: String = "task") {
        self.items = items
        self.id = id
    }

    public func write(into w: inout Writer) {
        w.ul(.class("tasks")) { w in
            for (place, item) in items.enumerated() {
                write(item, id: "\(id)-\(place + 1)", into: &w)
            }
        }
    }

    private func write(_ item: Item, id: String, into w: inout Writer) {
        let ids = item.hint == nil ? "\(id)-tag" : "\(id)-hint \(id)-tag"
        w.li(.class("task")) { w in
            w.div(.class("task-name")) { w in
                if let href = item.href {
                    w.a(item.title, href: href, .aria("describedby", ids))
                } else {
                    w.span(item.title)
                }
                if let hint = item.hint { w.p(hint, .class("hint"), .id("\(id)-hint")) }
            }
            w.div(.class("task-tag"), .id("\(id)-tag")) { $0.append(item.tag) }
        }
    }
}
