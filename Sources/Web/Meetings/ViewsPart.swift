import CaseReview
import HTML

/// What each agency thinks, apart from its vote.
struct ViewsPart {
    let item: Item

    func write(into w: inout Writer) {
        w.h2("The agencies' views")
        let views = item.consideration.views
        if views.isEmpty { w.p("No agency has given a view yet.") }
        for agency in views.keys.sorted() {
            w.p { $0.strong(item.name(agency)) }
            w.paragraphs(of: views[agency] ?? "")
        }
        guard item.isRunning else { return }
        for agency in item.ownAgencies { writeForm(agency, views[agency], into: &w) }
    }

    private func writeForm(_ agency: AgencyID, _ view: String?, into w: inout Writer) {
        let name = "view-\(agency)"
        let form = item.visit.form
        w.details(summary: "\(view == nil ? "Record" : "Change") the view of \(item.name(agency))")
        { w in
            w.form(action: item.path + "/views") { w in
                w.append(item.visit.token)
                w.append(HiddenField(name: "agency", value: agency.rawValue))
                w.append(
                    TextArea(
                        name: name, label: "The view of \(item.name(agency))",
                        value: form.has(name) ? form.text(name) : view, rows: 3))
                w.append(Button("Record the view", kind: .secondary))
            }
        }
    }
}
