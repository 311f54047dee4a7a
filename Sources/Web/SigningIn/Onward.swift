import HTML
import Identity

/// What a sign-in carries from page to page: whose second factor is owed, and where it then leads.
struct Onward {
    let pending: PendingToken?
    let next: String

    func write(into w: inout Writer) {
        w.append(HiddenField(name: "pending", value: pending?.text ?? ""))
        w.append(HiddenField(name: "next", value: next))
    }
}

extension Visit {
    /// What the form carried; with a token of its own where the sign-in has just begun.
    func onward(_ begun: PendingToken?) -> Onward {
        Onward(
            pending: begun ?? PendingToken(form.text("pending")),
            next: LocalPath.checked(form.text("next")) ?? "/")
    }
}
