import HTML

/// Where somebody is given an account and their first role.
struct AddPersonPage {
    let action: String
    let token: HiddenField
    let form: FormData
    let posting: PostingFields
    let problems: [Problem]

    /// What is missing of the person themselves.
    static func problems(in form: FormData) -> [Problem] {
        var problems: [Problem] = []
        if form.text("name").isEmpty {
            problems.append(Problem(field: "name", message: "Enter the person's name"))
        }
        if form.text("email").isEmpty {
            problems.append(Problem(field: "email", message: "Enter the person's e-mail address"))
        }
        return problems
    }

    func write(into w: inout Writer) {
        w.h1("Add a person")
        w.form(action: action) { w in
            w.append(token)
            w.append(
                TextField(
                    name: "name", label: "Name", value: form.text("name"),
                    problem: problems.message(for: "name"), width: .half, autocomplete: "off"))
            w.append(
                TextField(
                    name: "email", label: "E-mail address",
                    hint: "At the agency. Somebody with an account elsewhere keeps that account.",
                    value: form.text("email"), problem: problems.message(for: "email"),
                    kind: .email, width: .half, autocomplete: "off"))
            w.append(posting)
            w.append(Button("Add the person"))
        }
    }
}
