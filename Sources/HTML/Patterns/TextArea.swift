/// Several lines to type in.
public struct TextArea: Pattern {
    public var value: String?
    public var rows: Int
    /// The most characters it takes; said below the box, never enforced while typing.
    public var limit: Int?
    var text: FieldText

    /// Makes a box of a number of rows; `limit` is in characters.
    public init(
        name: String, label: String, hint: String? = nil, value: String? = nil,
        problem: String? = nil, rows: Int = 6, limit: Int? = nil, size: LabelSize = .small,
        isPageHeading: Bool = false
    ) {
        self.value = value
        self.rows = rows
        self.limit = limit
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: isPageHeading)
    }

    public func write(into w: inout Writer) {
        text.writeField(into: &w) { w in
            w.element(
                "textarea", .class("input"), .id(text.id), .name(text.name),
                .attribute("rows", rows), .data("limit", limit.map(String.init)),
                limit == nil ? text.describedBy() : text.describedBy("\(text.id)-limit"),
                text.isInvalid
            ) { w in
                // A browser swallows one newline after the start tag; this one, not the person's.
                w.raw("\n")
                w.text(value ?? "")
            }
            guard let limit else { return }
            w.p("You can enter up to \(limit) characters", .class("hint"), .id("\(text.id)-limit"))
        }
    }
}
