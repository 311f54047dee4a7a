import CaseReview
import HTML
import Office

/// Listing a case at a sitting of the body that decides on it.
struct ListingForm {
    let page: StepPage
    let deciding: Deciding

    func write(into w: inout Writer) {
        let visit = page.visit
        let consideration = page.matter.considerations[page.step.id]
        if let meeting = consideration?.meeting, let day = consideration?.listedOn {
            w.p { w in
                w.text("Listed for \(day.longText). ")
                w.a(
                    "Go to the item",
                    href: visit.link("meetings/\(meeting)/items/\(page.matter.id)/\(page.step.id)"))
            }
        }
        guard visit.has(.keepCases, under: page.procedure) else { return }
        let rows = (visit.office?.meetingRows() ?? []).filter { row in
            row.body == deciding.body && row.isByCorrespondence == deciding.isByCorrespondence
                && !row.isCancelled && !row.isClosed && row.day >= visit.today
        }
        w.h2("List it")
        if rows.isEmpty {
            w.p("No sitting is planned.")
            w.p { $0.a("Plan one", href: visit.link("meetings")) }
            return
        }
        w.form(action: visit.link("cases/\(page.matter.id)/steps/\(page.step.id)/listing")) { w in
            w.append(visit.token)
            w.append(
                Radios(
                    name: "meeting", label: "At which sitting?",
                    choices: rows.map { Choice($0.id.rawValue, "\($0.day.longText), \($0.place)") },
                    value: visit.form.text("meeting").isEmpty
                        ? rows.first?.id.rawValue : visit.form.text("meeting")))
            w.append(
                TextField(
                    name: "reason", label: "Reason, if it has to wait beyond the next one",
                    value: visit.form.text("reason")))
            w.append(Button("List the case"))
        }
    }
}
