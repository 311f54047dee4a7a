/// What stands around a control: its name, a hint, and what is wrong with what was entered.
struct FieldText: Sendable {
    var name: String
    var label: String
    var hint: String?
    var problem: String?
    var size: LabelSize
    var isPageHeading: Bool

    var id: String { FieldID.of(name) }
    var groupClass: String { problem == nil ? "field" : "field field-problem" }
    var isInvalid: Attribute { .aria("invalid", problem == nil ? nil : "true") }

    /// The ids of the hint, the problem and whatever else describes the control.
    func describedBy(_ others: String...) -> Attribute {
        var ids: [String] = []
        if hint != nil { ids.append("\(id)-hint") }
        if problem != nil { ids.append("\(id)-problem") }
        ids += others
        return .aria("describedby", ids.isEmpty ? nil : ids.joined(separator: " "))
    }

    /// Writes a single control with its label, hint and problem before it.
    func writeField(into w: inout Writer, control: (inout Writer) -> Void) {
        w.div(.class(groupClass)) { w in
            writeLabel(into: &w)
            writeHintAndProblem(into: &w)
            control(&w)
        }
    }

    /// Writes several controls under one legend.
    func writeGroup(into w: inout Writer, controls: (inout Writer) -> Void) {
        w.div(.class(groupClass)) { w in
            w.fieldset(.class("fieldset"), describedBy()) { w in
                writeLegend(into: &w)
                writeHintAndProblem(into: &w)
                controls(&w)
            }
        }
    }

    private func writeLabel(into w: inout Writer) {
        guard isPageHeading else {
            return w.label(label, for: id, .class(size.labelClass))
        }
        w.h1(.class("label-heading")) { $0.label(label, for: id, .class("label label-page")) }
    }

    private func writeLegend(into w: inout Writer) {
        guard isPageHeading else {
            return w.legend(label, .class(size.labelClass))
        }
        w.legend(.class("label label-page")) { $0.h1(label, .class("label-heading")) }
    }

    private func writeHintAndProblem(into w: inout Writer) {
        if let hint { w.p(hint, .class("hint"), .id("\(id)-hint")) }
        guard let problem else { return }
        w.p(.class("problem"), .id("\(id)-problem")) { w in
            w.hidden("Error: ")
            w.text(problem)
        }
    }
}
