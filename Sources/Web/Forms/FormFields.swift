import CaseReview
import HTML
import Office

/// The fields of a form, or of a part of one, as controls.
struct FormFields: Pattern {
    let fields: [Field]
    let form: FormData
    let problems: [Problem]
    let choices: FieldChoices

    /// - Parameter form: what was typed, or stored answers shown as a form.
    init(_ fields: [Field], form: FormData, problems: [Problem] = [], visit: Visit) {
        self.fields = fields
        self.form = form
        self.problems = problems
        choices = FieldChoices(visit)
    }

    func write(into w: inout Writer) {
        for field in fields { write(field, FieldName(field.id), into: &w) }
    }

    private func write(_ field: Field, _ name: FieldName, into w: inout Writer) {
        if case .group(let inner, let addAnother) = field.kind {
            return write(group: field, inner, addAnother, into: &w)
        }
        FieldControl(field: field, name: name.text, form: form, problems: problems, choices: choices)
            .write(into: &w)
    }

    private func write(
        group: Field, _ inner: [Field], _ addAnother: String, into w: inout Writer
    ) {
        let count = form.rowCount(of: group.id)
        w.append(HiddenField(name: FieldName.rows(of: group.id), value: String(count)))
        if let hint = group.hint { w.p(hint, .class("hint")) }
        for index in 0..<count {
            w.fieldset(.class("group")) { w in
                w.legend("\(group.label), \(index + 1)")
                for field in inner {
                    let row = FieldName.Row(group: group.id, index: index)
                    write(field, FieldName(field.id, row: row), into: &w)
                }
                if count > 1 {
                    w.append(
                        Button(
                            "Remove number \(index + 1)", kind: .secondary,
                            name: "remove-\(group.id)-\(index)", value: "yes"))
                }
            }
        }
        w.append(Button(addAnother, kind: .secondary, name: "add", value: group.id.rawValue))
    }
}
