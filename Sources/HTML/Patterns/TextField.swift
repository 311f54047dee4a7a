/// One line to type in.
public struct TextField: Pattern {
    /// What is typed, which decides the keyboard that a phone shows.
    public enum Kind: Sendable {
        case text, email, telephone, wholeNumber, search, oneTimeCode
    }

    public var kind: Kind
    public var value: String?
    public var width: FieldWidth
    public var autocomplete: String?
    var text: FieldText

    /// Makes a field; `problem` is what to do about what was entered before.
    public init(
        name: String, label: String, hint: String? = nil, value: String? = nil,
        problem: String? = nil, kind: Kind = .text, width: FieldWidth = .full,
        autocomplete: String? = nil, size: LabelSize = .small, isPageHeading: Bool = false
    ) {
        self.kind = kind
        self.value = value
        self.width = width
        self.autocomplete = autocomplete ?? kind.autocomplete
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: isPageHeading)
    }

    public func write(into w: inout Writer) {
        text.writeField(into: &w) { w in
            w.input(
                .class(width.inputClass), .id(text.id), .name(text.name), .type(kind.inputType),
                .value(value), .attribute("inputmode", kind.inputMode),
                .attribute("autocomplete", autocomplete),
                .attribute("spellcheck", kind == .text || kind == .search ? nil : "false"),
                text.describedBy(), text.isInvalid)
        }
    }
}

extension TextField.Kind {
    fileprivate var inputType: String {
        switch self {
        case .email: "email"
        case .telephone: "tel"
        case .search: "search"
        case .text, .wholeNumber, .oneTimeCode: "text"
        }
    }

    fileprivate var inputMode: String? {
        self == .wholeNumber || self == .oneTimeCode ? "numeric" : nil
    }

    fileprivate var autocomplete: String? { self == .oneTimeCode ? "one-time-code" : nil }
}
