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

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
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
            if mayFill { writeForm(problems, into: &w) }
            writeSheet(into: &w)
        }
    }

    func save() throws -> Reply {
        let reading = FormReading(
            visit.form, fields: fields, today: visit.today, isComplete: false)
        guard reading.problems.isEmpty else { return reply(problems: reading.problems) }
        let actor =
            page.isMine
            ? visit.actor(for: page.step, of: page.matter, under: page.procedure)
            : visit.actor(with: .keepCases, under: page.procedure)
        do {
            try visit.here().perform(
                .save(page.step.id, reading.filled), on: page.matter.id, by: actor)
            return .see(visit.link("\(path)/packs/\(recipient.id)") + "#sheet")
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: page.procedure))
        }
    }

    private var path: String { "cases/\(page.matter.id)/steps/\(page.step.id)" }
    private var fields: [Field] { visit.fields(of: form.id, page.procedure) }

    private func writeForm(_ problems: [Problem], into w: inout Writer) {
        let typed =
            problems.isEmpty ? FormData(showing: page.matter.entries, of: fields) : visit.form
        w.form(action: visit.path) { w in
            w.append(visit.token)
            for section in form.sections where visit.fills(section) {
                w.h2(section.title)
                w.append(
                    FormFields(
                        section.fields, form: typed.reshaped(section.fields), problems: problems,
                        visit: visit))
            }
            w.append(Button("Save"))
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
