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

/// Recording who was told, when and how.
struct NoticesForm {
    let page: StepPage
    let recipients: [Recipient]
    let problems: [Problem]

    func write(into w: inout Writer) {
        let told = page.matter.notices[page.step.id] ?? [:]
        let mayTell = page.isMine || page.visit.has(.keepCases, under: page.procedure)
        let letters = StepLetters(page.visit, page.matter, page.procedure, at: page.step)
        for recipient in recipients {
            w.h2(recipient.name)
            letters.write(to: recipient, into: &w)
            if let notice = told[recipient.id] {
                w.p("Told on \(notice.on.longText): \(notice.how). \(notice.reference)")
            } else if mayTell {
                writePack(of: recipient, into: &w)
                write(recipient, into: &w)
            } else {
                w.p("Not told yet.")
            }
        }
    }

    private func writePack(of recipient: Recipient, into w: inout Writer) {
        guard let form = recipient.form.flatMap({ page.procedure.forms[$0] }) else { return }
        let path = "cases/\(page.matter.id)/steps/\(page.step.id)/packs/\(recipient.id)"
        w.p { w in
            w.a("Prepare “\(form.name)”", href: page.visit.link(path))
            w.text(": what their form asks for has to be complete before it is recorded as sent.")
        }
    }

    private func write(_ recipient: Recipient, into w: inout Writer) {
        let visit = page.visit
        let isThis = visit.form.text("recipient") == recipient.id
        let form = isThis ? visit.form : FormData()
        w.form(action: visit.link("cases/\(page.matter.id)/steps/\(page.step.id)/notices")) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "recipient", value: recipient.id))
            let name = "on-\(recipient.id)"
            let entry = DateEntry(form, name)
            w.append(
                DateField(
                    name: name, label: "Told on", day: isThis ? entry.day : today.0,
                    month: isThis ? entry.month : today.1, year: isThis ? entry.year : today.2,
                    problem: problems.message(for: name)))
            let how = "how-\(recipient.id)"
            w.append(
                TextField(
                    name: how, label: "How, such as by e-mail or in person", value: form.text(how),
                    problem: problems.message(for: how)))
            let reference = "reference-\(recipient.id)"
            w.append(
                TextField(
                    name: reference, label: "Their reference, if there is one",
                    value: form.text(reference)))
            w.append(Button("Record that they were told"))
        }
    }

    private var today: (String, String, String) {
        let day = page.visit.today
        return (String(day.dayOfMonth), String(day.month), String(day.year))
    }
}
