/// One attribute of an element; its value is always quoted and escaped.
///
/// An attribute without a value (`nil`, or a flag that is false) is left out altogether.
public struct Attribute: Sendable {
    private enum Value {
        case text(String)
        case present
        case absent
    }

    private let prefix: StaticString
    private let name: StaticString
    private let value: Value

    private init(prefix: StaticString = "", _ name: StaticString, _ value: Value) {
        self.prefix = prefix
        self.name = name
        self.value = value
    }

    /// Any attribute by its name.
    ///
    /// One that holds an address is checked as `href` is. An event handler or a style is left
    /// out: the content security policy of the pages forbids both.
    public static func attribute(_ name: StaticString, _ value: String?) -> Attribute {
        guard AttributeName.isAllowed(name) else { return Attribute(name, .absent) }
        return AttributeName.holdsAddress(name) ? following(name, value) : plain(name, value)
    }

    /// Any attribute that is a whole number.
    public static func attribute(_ name: StaticString, _ value: Int) -> Attribute {
        Attribute(name, .text(String(value)))
    }

    /// Any attribute that is a measure; written with at most two decimals.
    public static func attribute(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, .text(Measure.text(of: value)))
    }

    /// An attribute that says something by being there.
    public static func flag(_ name: StaticString, _ isPresent: Bool = true) -> Attribute {
        Attribute(name, isPresent && AttributeName.isAllowed(name) ? .present : .absent)
    }

    /// `aria-` and the name given.
    public static func aria(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(prefix: "aria-", name, value.map(Value.text) ?? .absent)
    }

    /// `data-` and the name given.
    public static func data(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(prefix: "data-", name, value.map(Value.text) ?? .absent)
    }

    /// An attribute known to be harmless whatever it holds.
    static func plain(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name, value.map(Value.text) ?? .absent)
    }

    /// An attribute that a browser would follow.
    static func following(_ name: StaticString, _ value: String?) -> Attribute {
        plain(name, value.map(Address.checked))
    }

    func write(into w: inout Writer) {
        if case .absent = value { return }
        w.raw(" ")
        w.raw(prefix)
        w.raw(name)
        guard case .text(let text) = value else { return }
        w.raw("=\"")
        w.attributeValue(text)
        w.raw("\"")
    }
}
