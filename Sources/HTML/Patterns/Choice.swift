/// One thing that can be chosen from a list.
public struct Choice: Sendable, Equatable {
    public var value: String
    public var label: String
    public var hint: String?
    /// What is asked further when it is chosen; always on the page where a browser cannot hide it.
    public var reveals: Fragment?

    /// Names what is sent and what is read; a `Select` shows neither hint nor further questions.
    public init(_ value: String, _ label: String, hint: String? = nil, reveals: Fragment? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
        self.reveals = reveals
    }
}
