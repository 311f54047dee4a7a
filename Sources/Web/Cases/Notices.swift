import CaseReview
import HTML
import Office

/// Recording who was told, when and how, and putting it right.
struct NoticesForm {
    let page: StepPage
    let recipients: [Recipient]
    let problems: [Problem]

    func write(into w: inout Writer) {
        let told = page.matter.notices[page.step.id] ?? [:]
        let letters = StepLetters(page.visit, page.matter, page.procedure, at: page.step)
        for recipient in recipients {
            w.h2(recipient.name)
            letters.write(to: recipient, into: &w)
            if let notice = told[recipient.id] {
                write(notice, to: recipient, into: &w)
            } else if mayTell, page.matter.isOpen(page.step.id) {
                writePack(of: recipient, into: &w)
                write(recipient, into: &w)
            } else {
                w.p("Not told yet.")
            }
        }
    }

    private var mayTell: Bool {
        page.isMine || page.visit.has(.keepCases, under: page.procedure)
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
        let today = visit.today
        w.form(action: path("notices")) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "recipient", value: recipient.id))
            NoticeFields(of: recipient, typed: typed(for: recipient), problems: problems)
                .write(Notice(on: today, how: ""), into: &w)
            w.append(Button("Record that they were told"))
        }
    }

    private func write(_ notice: Notice, to recipient: Recipient, into w: inout Writer) {
        w.p("Told on \(notice.on.longText): \(notice.how). \(notice.reference)")
        guard mayTell else { return }
        let typed = typed(for: recipient)
        w.details(
            summary: "Put right when or how they were told", .flag("open", !typed.entries.isEmpty)
        ) { w in
            w.form(action: path("notices/corrected")) { w in
                w.append(page.visit.token)
                w.append(HiddenField(name: "recipient", value: recipient.id))
                NoticeFields(of: recipient, typed: typed, problems: problems)
                    .write(notice, into: &w)
                let why = "why-\(recipient.id)"
                w.append(
                    TextField(
                        name: why, label: "What was wrong, for the record",
                        value: typed.text(why), problem: problems.message(for: why)))
                w.append(Button("Put it right"))
            }
        }
    }

    /// What was typed for a recipient just now; nothing for the others.
    private func typed(for recipient: Recipient) -> FormData {
        let form = page.visit.form
        return form.text("recipient") == recipient.id ? form : FormData()
    }

    private func path(_ act: String) -> String {
        page.visit.link("cases/\(page.matter.id)/steps/\(page.step.id)/\(act)")
    }
}

/// The day, the way and the reference of a notice.
private struct NoticeFields {
    private let recipient: String
    private let typed: FormData
    private let problems: [Problem]

    init(of recipient: Recipient, typed: FormData, problems: [Problem]) {
        self.recipient = recipient.id
        self.typed = typed
        self.problems = problems
    }

    /// - Parameter notice: what stands in the fields until something is typed.
    func write(_ notice: Notice, into w: inout Writer) {
        let isTyped = !typed.entries.isEmpty
        let entry = DateEntry(typed, "on-\(recipient)")
        w.append(
            DateField(
                name: "on-\(recipient)", label: "Told on",
                day: isTyped ? entry.day : String(notice.on.dayOfMonth),
                month: isTyped ? entry.month : String(notice.on.month),
                year: isTyped ? entry.year : String(notice.on.year),
                problem: problems.message(for: "on-\(recipient)")))
        w.append(
            TextField(
                name: "how-\(recipient)", label: "How, such as by e-mail or in person",
                value: isTyped ? typed.text("how-\(recipient)") : notice.how,
                problem: problems.message(for: "how-\(recipient)")))
        w.append(
            TextField(
                name: "reference-\(recipient)", label: "Their reference, if there is one",
                value: isTyped ? typed.text("reference-\(recipient)") : notice.reference))
    }
}

/// Reads a notice as it was typed, and records it.
extension StepPage {
    func tell() throws -> Reply {
        let recipient = visit.form.text("recipient")
        var problems: [Problem] = []
        guard let notice = readNotice(to: recipient, &problems) else {
            return reply(problems: problems)
        }
        return try record(.tell(step.id, recipient: recipient, notice))
    }

    func correctTelling() throws -> Reply {
        let recipient = visit.form.text("recipient")
        var problems: [Problem] = []
        let notice = readNotice(to: recipient, &problems)
        let reason = visit.form.text("why-\(recipient)")
        if reason.isEmpty {
            problems.append(
                Problem(field: "why-\(recipient)", message: "Say what was wrong, for the record"))
        }
        guard problems.isEmpty, let notice else { return reply(problems: problems) }
        return try record(
            .correctTelling(step.id, recipient: recipient, notice, reason: reason))
    }

    private func readNotice(to recipient: String, _ problems: inout [Problem]) -> Notice? {
        var day: Day?
        switch DateEntry(visit.form, "on-\(recipient)").read() {
        case .day(let entered): day = entered
        case .none:
            problems.append(
                Problem(field: "on-\(recipient)", message: "Enter the day on which they were told"))
        case .unreadable(let why):
            problems.append(Problem(field: "on-\(recipient)", message: "The day: \(why)"))
        }
        let how = visit.form.text("how-\(recipient)")
        if how.isEmpty {
            problems.append(Problem(field: "how-\(recipient)", message: "Enter how they were told"))
        }
        guard problems.isEmpty, let day else { return nil }
        return Notice(on: day, how: how, reference: visit.form.text("reference-\(recipient)"))
    }

    private func record(_ act: CaseAct) throws -> Reply {
        let actor = visit.actor(for: step, of: matter, under: procedure)
        do {
            let after = try visit.here().perform(act, on: matter.id, by: actor)
            let next = after.isOpen(step.id) ? "/steps/\(step.id)" : ""
            return .see(visit.link("cases/\(matter.id)\(next)"))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: procedure))
        }
    }
}
