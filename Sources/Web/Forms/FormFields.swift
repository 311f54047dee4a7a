import CaseReview
import HTML
import Office

/// The fields of a form, or of a part of one, as controls.
///
/// A field that is asked only after some answer stands under that answer. A form that was sent to add or
/// remove a row is shown with the row added or removed, and all that was typed.
struct FormFields: Pattern {
    let fields: [Field]
    let form: FormData
    let problems: [Problem]
    let choices: FieldChoices
    /// What stands before a field, by the field.
    private let beside: [FieldID: Fragment]
    /// The group to which a row was just added; the row takes the focus.
    private let grown: FieldID?

    /// - Parameter form: what was typed, or stored answers shown as a form.
    init(
        _ fields: [Field], form: FormData, problems: [Problem] = [], visit: Visit,
        beside: [FieldID: Fragment] = [:]
    ) {
        self.fields = fields
        self.beside = beside
        self.form = form.reshaped(fields)
        self.problems = problems
        choices = FieldChoices(visit)
        grown = fields.first { form.isAdding(to: $0) }?.id
    }

    func write(into w: inout Writer) { write(fields, row: nil, into: &w) }

    private func write(_ fields: [Field], row: FieldName.Row?, into w: inout Writer) {
        for field in fields where field.revealer(among: fields) == nil {
            write(field, among: fields, row: row, into: &w)
        }
    }

    private func write(
        _ field: Field, among fields: [Field], row: FieldName.Row?, into w: inout Writer
    ) {
        if row == nil, let words = beside[field.id] { w.append(words) }
        if case .group(let inner, let addAnother) = field.kind {
            return write(group: field, inner, addAnother, into: &w)
        }
        let control = FieldControl(
            field: field, name: FieldName(field.id, row: row).text, form: form, problems: problems,
            choices: choices, reveals: reveals(of: field, among: fields, row: row))
        control.write(into: &w)
    }

    /// The questions that follow from an answer, by the answer.
    private func reveals(
        of field: Field, among fields: [Field], row: FieldName.Row?
    ) -> [String: Fragment] {
        let following = fields.filter { $0.revealer(among: fields) == field.id }
        return Dictionary(grouping: following) { $0.askedWhen?.equals ?? "" }.mapValues { asked in
            Fragment { w in
                for field in asked { write(field, among: fields, row: row, into: &w) }
            }
        }
    }

    private func write(
        group: Field, _ inner: [Field], _ addAnother: String, into w: inout Writer
    ) {
        let count = form.rowCount(of: group.id)
        w.append(HiddenField(name: FieldName.rows(of: group.id), value: String(count)))
        if let hint = group.hint { w.p(hint, .class("hint")) }
        if let problem = problems.message(for: FieldName(group.id).text) {
            w.p(.class("problem")) { w in
                w.hidden("Error: ")
                w.text(problem)
            }
        }
        for index in 0..<count {
            let isNew = group.id == grown && index == count - 1
            w.fieldset(
                .class("group"), .id(index == 0 ? FieldName(group.id).text : nil), .tabindex(-1),
                .data("focus", isNew ? "true" : nil)
            ) { w in
                w.legend("\(group.label), \(index + 1)", .class("label label-medium"))
                write(inner, row: FieldName.Row(group: group.id, index: index), into: &w)
                if count > 1 { writeRemoval(of: group, index, into: &w) }
            }
        }
        w.append(Button(addAnother, kind: .secondary, name: "add", value: group.id.rawValue))
    }

    private func writeRemoval(of group: Field, _ index: Int, into w: inout Writer) {
        w.append(
            Button(
                "Remove number \(index + 1)", kind: .secondary,
                name: "remove-\(group.id)-\(index)", value: "yes"))
    }
}

extension Field {
    /// The field under one of whose answers this one stands; nil when it stands for itself.
    fileprivate func revealer(among fields: [Field]) -> FieldID? {
        guard let askedWhen, askedWhen.field != id else { return nil }
        let asking = fields.first { $0.id == askedWhen.field }
        return asking?.kind.canReveal(under: askedWhen.equals) == true ? asking?.id : nil
    }
}
