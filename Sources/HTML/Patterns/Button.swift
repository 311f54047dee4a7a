/// What sends a form, or a link that looks as weighty.
public struct Button: Pattern {
    /// How much a button asks to be pressed; `warning` for what cannot be undone.
    public enum Kind: Sendable {
        case primary, secondary, warning

        var buttonClass: String {
            switch self {
            case .primary: "button"
            case .secondary: "button button-secondary"
            case .warning: "button button-warning"
            }
        }
    }

    public var words: String
    public var kind: Kind
    public var name: String?
    public var value: String?
    public var href: String?

    /// Makes a button that sends its form, with a name and value where it has several.
    public init(
        _ words: String, kind: Kind = .primary, name: String? = nil, value: String? = nil
    ) {
        self.words = words
        self.kind = kind
        self.name = name
        self.value = value
    }

    /// Makes a link that looks like a button.
    public init(_ words: String, href: String, kind: Kind = .primary) {
        self.words = words
        self.kind = kind
        self.href = href
    }

    public func write(into w: inout Writer) {
        if let href { return w.a(words, href: href, .class(kind.buttonClass)) }
        w.button(words, .class(kind.buttonClass), .type("submit"), .name(name), .value(value))
    }
}
