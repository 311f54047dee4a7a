/// Counts beside each other, as words, numbers and bars.
public struct Tally: Pattern {
    /// One count.
    public struct Row: Sendable {
        public var label: String
        public var count: Int
        public var standing: Standing

        /// Makes a row.
        public init(_ label: String, _ count: Int, _ standing: Standing = .none) {
            self.label = label
            self.count = count
            self.standing = standing
        }
    }

    public var rows: [Row]
    /// What a full bar stands for; `nil` for the sum of the counts.
    public var total: Int?

    /// Lists the counts in the order given.
    public init(_ rows: [Row], of total: Int? = nil) {
        self.rows = rows
        self.total = total
    }

    public func write(into w: inout Writer) {
        let whole = max(total ?? rows.reduce(0) { $0 + $1.count }, 1)
        w.ul(.class("tally")) { w in
            for row in rows {
                w.li(.class("tally-\(row.standing.rawValue)")) { w in
                    w.span(row.label, .class("tally-label"))
                    w.span("\(row.count)", .class("tally-count"))
                    writeBar(row.count, of: whole, into: &w)
                }
            }
        }
    }

    private func writeBar(_ count: Int, of whole: Int, into w: inout Writer) {
        w.element(
            "svg", .class("tally-bar"), .attribute("viewBox", "0 0 100 4"),
            .attribute("preserveAspectRatio", "none"), .aria("hidden", "true"),
            .attribute("focusable", "false")
        ) { w in
            let share = Double(min(max(count, 0), whole)) / Double(whole) * 100
            w.element("rect", .attribute("width", share), .attribute("height", 4)) { _ in }
        }
    }
}
