/// A question with one answer.
public struct Radios: Pattern {
    public var choices: [Choice]
    public var value: String?
    public var isInline: Bool
    var text: FieldText

    /// Makes a question; `value` is the choice that is taken, `nil` when none is.
    public init(
        name: String, label: String, choices: [Choice], hint: String? = nil,
        value: String? = nil, problem: String? = nil, isInline: Bool = false,
        size: LabelSize = .small, isPageHeading: Bool = false
    ) {
        self.choices = choices
        self.value = value
        self.isInline = isInline
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: isPageHeading)
    }

    public func write(into w: inout Writer) {
        let chosen = value.map { [$0] } ?? []
        ChoiceList(type: "radio", text: text, choices: choices, chosen: chosen, isInline: isInline)
            .write(into: &w)
    }
}
