/// Facts as pairs of key and value, with what can be done about each.
public struct SummaryList: Pattern {
    /// One fact; an empty value is shown as "Not given".
    public struct Row: Sendable {
        public var key: String
        public var value: Fragment
        public var actions: [Link]

        /// Makes a row; an action without a subject is given the key, for those who hear it.
        public init(_ key: String, _ value: Fragment, actions: [Link] = []) {
            self.key = key
            self.value = value
            self.actions = actions
        }

        /// Makes a row of words that may hold anything; `nil` is "Not given".
        public init(_ key: String, text: String?, actions: [Link] = []) {
            self.init(key, .text(text ?? ""), actions: actions)
        }
    }

    public var rows: [Row]

    /// Lists the facts in the order given.
    public init(_ rows: [Row]) {
        self.rows = rows
    }

    public func write(into w: inout Writer) {
        w.dl(.class("summary")) { w in
            for row in rows {
                w.div(.class("summary-row")) { write(row, into: &$0) }
            }
        }
    }

    private func write(_ row: Row, into w: inout Writer) {
        w.dt(row.key)
        w.dd(.class("summary-value")) { w in
            if row.value.isEmpty {
                w.span("Not given", .class("muted"))
            } else {
                w.append(row.value)
            }
        }
        guard !row.actions.isEmpty else { return }
        w.dd(.class("summary-actions")) { w in
            for var action in row.actions {
                action.subject = action.subject ?? row.key.lowercased()
                w.append(action)
            }
        }
    }
}
