/// One answer from a long list.
public struct Select: Pattern {
    public var choices: [Choice]
    public var value: String?
    /// The first, empty entry: "Choose an agency"; `nil` for none.
    public var prompt: String?
    var text: FieldText

    /// Makes a list; `value` is the choice that is taken, `nil` when none is.
    public init(
        name: String, label: String, choices: [Choice], hint: String? = nil,
        value: String? = nil, problem: String? = nil, prompt: String? = nil,
        size: LabelSize = .small, isPageHeading: Bool = false
    ) {
        self.choices = choices
        self.value = value
        self.prompt = prompt
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: isPageHeading)
    }

    public func write(into w: inout Writer) {
        text.writeField(into: &w) { w in
            w.element(
                "select", .class("input select"), .id(text.id), .name(text.name),
                text.describedBy(), text.isInvalid
            ) { w in
                if let prompt { w.element("option", .value("")) { $0.text(prompt) } }
                for choice in choices {
                    w.element(
                        "option", .value(choice.value), .selected(choice.value == value)
                    ) { $0.text(choice.label) }
                }
            }
        }
    }
}
