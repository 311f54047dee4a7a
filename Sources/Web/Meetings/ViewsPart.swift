import CaseReview
import HTML

/// What each agency thinks, apart from its vote.
struct ViewsPart {
    let item: Item
    /// What was sent from the form of this part.
    let typed: FormData

    func write(into w: inout Writer) {
        let views = item.consideration.views
        if views.isEmpty { w.p("No agency has given a view yet.") }
        for agency in views.keys.sorted() {
            w.p { $0.strong(item.name(agency)) }
            w.paragraphs(of: views[agency] ?? "")
        }
        let own = item.ownAgencies
        guard item.isRunning, !own.isEmpty else { return }
        w.details(
            summary: "Record an agency's view", .flag("open", typed.has("view"))
        ) { w in writeForm(own, into: &w) }
    }

    /// A view given again takes the place of the one before.
    private func writeForm(_ agencies: [AgencyID], into w: inout Writer) {
        let only = agencies.count == 1 ? agencies.first?.rawValue : nil
        w.form(action: "\(item.path)/views\(ItemPart.views.fragment)", .id("giving-a-view")) { w in
            w.append(item.visit.token)
            w.append(
                Select(
                    name: "agency", label: "Which agency's view?",
                    choices: agencies.map { Choice($0.rawValue, item.name($0)) },
                    value: typed.has("agency") ? typed.text("agency") : only, prompt: "Choose"))
            w.append(
                TextArea(
                    name: "view", label: "What the agency thinks", value: typed.text("view"),
                    rows: 3
                ))
            w.append(Button("Record the view", kind: .secondary))
        }
    }
}
