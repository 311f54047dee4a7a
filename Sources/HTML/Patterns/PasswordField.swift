/// A field for a password; what was entered before is never shown again.
public struct PasswordField: Pattern {
    public var isNew: Bool
    var text: FieldText

    /// Makes a field; `isNew` tells a password keeper to offer one instead of filling one in.
    public init(
        name: String, label: String, hint: String? = nil, problem: String? = nil,
        isNew: Bool = false, size: LabelSize = .small
    ) {
        self.isNew = isNew
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: false)
    }

    public func write(into w: inout Writer) {
        text.writeField(into: &w) { w in
            w.input(
                .class(FieldWidth.half.inputClass), .id(text.id), .name(text.name),
                .type("password"), .attribute("spellcheck", "false"),
                .attribute("autocapitalize", "none"),
                .attribute("autocomplete", isNew ? "new-password" : "current-password"),
                text.describedBy(), text.isInvalid)
        }
    }
}
