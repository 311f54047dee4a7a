import CaseReview
import HTML

/// Asking one more agency the same, where it turns out that it may know something as well.
struct FurtherAgencies {
    /// The field by which its form is told from the others of the page.
    static let flag = "further"

    let visit: Visit
    let asking: GatheringStep
    let path: String
    let problems: [Problem]

    /// The agencies that were not asked since the step was opened.
    private var choices: [Choice] {
        let asked = asking.askedAnew
        return FieldChoices(visit).agencies.filter { !asked.contains(AgencyID($0.value)) }
    }

    func write(into w: inout Writer) {
        if choices.isEmpty { return }
        w.details(
            summary: "Ask another agency", .flag("open", visit.form.has(Self.flag))
        ) { w in
            w.form(action: path) { w in
                w.append(visit.token)
                w.append(HiddenField(name: Self.flag, value: "yes"))
                w.append(
                    Checkboxes(
                        name: "agency", label: "Who else is asked the same?", choices: choices,
                        values: visit.form.all("agency"),
                        problem: problems.message(for: "agency")))
                w.append(Button("Ask them as well", kind: .secondary))
            }
        }
    }

    /// Those who were chosen; nil where nobody was who can be asked.
    var chosen: [AgencyID]? {
        let open = Set(choices.map(\.value))
        let chosen = visit.form.all("agency").filter(open.contains).map { AgencyID($0) }
        return chosen.isEmpty ? nil : chosen
    }
}
