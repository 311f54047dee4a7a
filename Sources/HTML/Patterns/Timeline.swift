/// What happened, in order, each with its date.
public struct Timeline: Pattern {
    /// One thing that happened.
    public struct Entry: Sendable {
        public var title: String
        /// The date for people.
        public var date: String
        /// The same in ISO 8601.
        public var datetime: String
        /// Who did it, and for whom.
        public var byline: String?
        public var content: Fragment?

        /// Makes an entry.
        public init(
            _ title: String, date: String, datetime: String, byline: String? = nil,
            content: Fragment? = nil
        ) {
            self.title = title
            self.date = date
            self.datetime = datetime
            self.byline = byline
            self.content = content
        }
    }

    public var entries: [Entry]
    /// 2 to 4: one below the heading that the list stands under.
    public var headingLevel: Int

    /// Lists the entries in the order given.
    public init(_ entries: [Entry], headingLevel: Int = 3) {
        self.entries = entries
        self.headingLevel = headingLevel
    }

    public func write(into w: inout Writer) {
        w.ol(.class("timeline")) { w in
            for entry in entries {
                w.li { write(entry, into: &$0) }
            }
        }
    }

    private func write(_ entry: Entry, into w: inout Writer) {
        switch headingLevel {
        case ...2: w.h2(entry.title, .class("timeline-title"))
        case 3: w.h3(entry.title, .class("timeline-title"))
        default: w.h4(entry.title, .class("timeline-title"))
        }
        w.p(.class("timeline-when")) { w in
            w.time(entry.date, datetime: entry.datetime)
            if let byline = entry.byline { w.text(", \(byline)") }
        }
        if let content = entry.content { w.div { $0.append(content) } }
    }
}
