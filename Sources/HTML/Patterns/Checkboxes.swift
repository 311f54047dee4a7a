/// A question with any number of answers, each sent under the same name.
public struct Checkboxes: Pattern {
    public var choices: [Choice]
    public var values: [String]
    var text: FieldText

    /// Makes a question; `values` are the choices that are ticked, in any order.
    public init(
        name: String, label: String, choices: [Choice], hint: String? = nil,
        values: [String] = [], problem: String? = nil, size: LabelSize = .small,
        isPageHeading: Bool = false
    ) {
        self.choices = choices
        self.values = values
        text = FieldText(
            name: name, label: label, hint: hint, problem: problem, size: size,
            isPageHeading: isPageHeading)
    }

    public func write(into w: inout Writer) {
        ChoiceList(type: "checkbox", text: text, choices: choices, chosen: values).write(into: &w)
    }
}
