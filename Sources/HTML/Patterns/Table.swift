/// Facts in rows and columns; on a narrow screen it scrolls by itself and the page does not.
public struct Table: Pattern {
    /// What one column holds.
    public struct Column: Sendable, ExpressibleByStringLiteral {
        public var title: String
        public var isNumeric: Bool

        /// Names a column; numbers stand to the right, digits under digits.
        public init(_ title: String, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }

        /// Names a column of words.
        public init(stringLiteral title: String) { self.init(title) }
    }

    public var caption: String
    public var columns: [Column]
    /// One cell a column; a row that is short leaves its last cells empty.
    public var rows: [[Fragment]]
    /// Whether the first cell of each row says what the row is about.
    public var hasRowHeaders: Bool
    public var isCaptionHidden: Bool
    /// Keeps the ids of several tables on one page apart.
    public var id: String

    /// Makes a table; ids have to differ where a page has several.
    public init(
        caption: String, columns: [Column], rows: [[Fragment]], hasRowHeaders: Bool = true,
        isCaptionHidden: Bool = false, id: String = "table"
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.hasRowHeaders = hasRowHeaders
        self.isCaptionHidden = isCaptionHidden
        self.id = id
    }

    public func write(into w: inout Writer) {
        w.div(
            .class("table-scroll"), .role("region"), .tabindex(0),
            .aria("labelledby", "\(id)-caption")
        ) { w in
            w.table(.class("table")) { w in
                w.caption(
                    caption, .id("\(id)-caption"),
                    .class(isCaptionHidden ? "visually-hidden" : nil))
                w.thead { $0.tr { writeHead(into: &$0) } }
                w.tbody { w in
                    for row in rows { w.tr { write(row, into: &$0) } }
                }
            }
        }
    }

    private func writeHead(into w: inout Writer) {
        for column in columns {
            w.th(column.title, .scope("col"), .class(column.isNumeric ? "numeric" : nil))
        }
    }

    private func write(_ row: [Fragment], into w: inout Writer) {
        for (place, column) in columns.enumerated() {
            let cell = place < row.count ? row[place] : ""
            if place == 0, hasRowHeaders {
                w.th(.scope("row")) { $0.append(cell) }
            } else {
                w.td(.class(column.isNumeric ? "numeric" : nil)) { $0.append(cell) }
            }
        }
    }
}
