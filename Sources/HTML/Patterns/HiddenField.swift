/// A field that is sent with a form and not shown.
public struct HiddenField: Pattern {
    public var name: String
    public var value: String

    /// Names the field and what it holds.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    public func write(into w: inout Writer) {
        w.input(.type("hidden"), .name(name), .value(value))
    }
}
