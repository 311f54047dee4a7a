import CaseReview
import HTML
import Office

/// What an outside form asks for, put together from what is known, to be completed and copied from.
struct NotificationPackPage {
    let page: StepPage
    let recipient: Recipient
    let form: Form
    private var visit: Visit { page.visit }

    /// Throws `notFound` where the recipient has no form of its own.
    init(_ visit: Visit) throws {
        page = try StepPage(visit)
        guard case .tell(let recipients) = page.step.activity,
            let recipient = recipients.first(where: { $0.id == visit.parameter("recipient") }),
            let form = recipient.form.flatMap({ [page] in page.procedure.forms[$0] })
        else { throw OfficeFailure.notFound }
        self.recipient = recipient
        self.form = form
    }

    private var mayFill: Bool {
        (page.isMine || visit.has(.keepCases, under: page.procedure))
            && page.matter.isOpen(page.step.id)
    }

    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, entries: EntriesReading? = nil
    ) -> Reply {
        let status = refusal == nil ? 200 : 409
        let back = Link(page.step.name, href: visit.link(path))
        return visit.page(
            form.name, problems: problems, crumbs: [page.matter.crumb(visit), back],
            status: status
        ) { w in
            w.p("For: \(recipient.name)", .class("over-heading"))
            w.h1(form.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if let intro = form.intro { w.p(intro) }
            if let citation = recipient.citation ?? form.citation {
                w.append(CitationNote(citation))
            }
            if mayFill { writeForm(problems, entries, into: &w) }
            writeSheet(into: &w)
        }
    }

    /// Records what the visitor changed, and leaves the rest as others have it by now.
    func save() throws -> Reply {
        let reading = FormReading(
            visit.form, fields: fields, today: visit.today, isComplete: false)
        guard reading.problems.isEmpty else { return reply(problems: reading.problems) }
        for _ in 1..<4 {
            do { return try attempt(reading) } catch OfficeFailure.movedOn { continue }
        }
        return try attempt(reading)
    }

    private func attempt(_ reading: FormReading) throws -> Reply {
        // Read anew: somebody else may have saved since.
        let page = try NotificationPackPage(visit)
        let office = try visit.here()
        let matter = page.page.matter
        let entries = EntriesReading(
            reading, visit.form, fields: fields, of: try CaseVersions(of: matter, in: office),
            on: visit.today)
        // Nobody is asked to choose what they may not record: that is refused below.
        guard entries.clashing.isEmpty || !page.mayFill else {
            return page.reply(problems: entries.problems, entries: entries)
        }
        do {
            if !entries.changed.isEmpty || !page.mayFill {
                try office.perform(
                    .save(page.page.step.id, entries.changed), on: matter.id, by: actor,
                    seen: matter.version)
            }
            return .see(visit.link("\(path)/packs/\(recipient.id)") + "#sheet")
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return page.reply(refusal: refusal.words(under: page.page.procedure))
        }
    }

    private var actor: Actor {
        page.isMine
            ? visit.actor(for: page.step, of: page.matter, under: page.procedure)
            : visit.actor(with: .keepCases, under: page.procedure)
    }

    private var path: String { "cases/\(page.matter.id)/steps/\(page.step.id)" }
    private var fields: [Field] { visit.fields(of: form.id, page.procedure) }

    private func writeForm(
        _ problems: [Problem], _ entries: EntriesReading?, into w: inout Writer
    ) {
        // A form that was sent is shown as it was typed, and is still about what it showed at first.
        let isSent = !visit.form.entries.isEmpty
        let typed =
            isSent ? visit.form : FormData(showing: page.matter.entries, of: fields)
        let shown = isSent ? visit.form.count(EntriesReading.shown) ?? 0 : page.matter.version
        w.form(action: visit.path) { w in
            w.append(visit.token)
            w.append(HiddenField(name: EntriesReading.shown, value: String(shown)))
            w.append(HiddenField(name: EntriesReading.beside, value: String(page.matter.version)))
            for section in form.sections where visit.fills(section) {
                w.h2(section.title)
                w.append(
                    FormFields(
                        section.fields, form: typed.reshaped(section.fields), problems: problems,
                        visit: visit, beside: besides(entries, section.fields, problems)))
            }
            w.append(Button("Save"))
        }
    }

    /// What somebody else entered meanwhile, and the choice between that and what was typed, by the field.
    private func besides(
        _ entries: EntriesReading?, _ fields: [Field], _ problems: [Problem]
    ) -> [FieldID: Fragment] {
        guard let entries else { return [:] }
        let words = AnswerWords(visit)
        let clashing = fields.filter { entries.clashing.contains($0.id) }
        return Dictionary(
            clashing.map { field in
                let held = page.matter.entries[field.id]
                return (field.id, choosing(field, words.value(held, of: field), problems))
            }, uniquingKeysWith: { first, _ in first })
    }

    private func choosing(_ field: Field, _ held: Fragment, _ problems: [Problem]) -> Fragment {
        Fragment { w in
            w.append(
                InsetText(
                    Fragment { w in
                        w.p { $0.strong("Entered by somebody else meanwhile: \(field.label)") }
                        w.append(held)
                    }))
            let name = EntriesReading.stands(field.id)
            w.append(
                Radios(
                    name: name, label: "Two entries were made. Which one stands?",
                    choices: [
                        Choice(EntriesReading.own, "Mine, as it is below"),
                        Choice(EntriesReading.others, "The other one"),
                    ], problem: problems.message(for: name)))
        }
    }

    /// Each entry in the outside form's order, to copy from; what is wanted and missing is said.
    private func writeSheet(into w: inout Writer) {
        w.h2("To copy from", .id("sheet"))
        w.p("\(page.procedure.about.marking). Our reference: \(page.matter.reference).")
        let words = AnswerWords(visit)
        w.append(
            SummaryList(
                form.fields.map { field in
                    let said = page.matter.entries[field.id].map { words.text($0, of: field) } ?? ""
                    let missing = field.isRequired ? "Still wanted" : "Not given"
                    return .init(field.label, text: said.isEmpty ? missing : said)
                }))
        w.p { $0.a("Record that it was sent", href: visit.link(path)) }
    }
}
