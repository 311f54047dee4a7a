/// A field to choose a file with; it stands in a form written by `formWithFile`.
public struct FileField: Pattern {
    /// Kinds of file as a browser reads them: `.pdf,.docx`.
    public var accepts: String?
    var text: FieldText

    /// Makes a field for one file.
    public init(
        name: String, label: String, hint: String? = nil, problem: String? = nil,
        accepts: String? = nil, size: LabelSize = .small
    ) {
        self.accepts = accepts
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: false)
    }

    public func write(into w: inout Writer) {
        text.writeField(into: &w) { w in
            w.input(
                .class("file"), .id(text.id), .name(text.name), .type("file"),
                .attribute("accept", accepts), text.describedBy(), text.isInvalid)
        }
    }
}
