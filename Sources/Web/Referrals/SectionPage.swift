import CaseReview
import HTML
import Office

/// One part of the form.
struct SectionPage {
    let referral: Referral
    let section: Form.Section
    let form: FormData
    let problems: [Problem]
    var refusal: RefusalWords?

    /// - Parameter form: what was typed; nil shows what is saved.
    init(
        _ referral: Referral, _ section: Form.Section, form: FormData? = nil,
        problems: [Problem] = []
    ) {
        self.referral = referral
        self.section = section
        self.form = form ?? FormData(showing: referral.answers, of: section.fields)
        self.problems = problems
    }

    func reply() -> Reply {
        let visit = referral.visit
        let status = refusal == nil ? 200 : 409
        return visit.page(
            section.title, problems: problems, crumbs: referral.crumbs, status: status
        ) { w in
            w.p(place, .class("over-heading"))
            w.h1(section.title)
            if let refusal { w.append(RefusalBox(refusal)) }
            if let hint = section.hint { w.paragraphs(of: hint) }
            if let citation = section.citation { w.append(CitationNote(citation)) }
            if isAboutAge, let words = referral.ageWords { w.append(InsetText(.text(words))) }
            w.form(action: visit.path, .data("autosave", "true")) { w in
                w.append(visit.token)
                if fields.contains(where: \.kind.isGroup) { writeWhatEnterPresses(into: &w) }
                w.append(FormFields(fields, form: form, problems: problems, visit: visit))
                w.append(buttons)
            }
        }
    }

    private var fields: [Field] { referral.fields(of: section) }

    private var place: String {
        let number = (referral.sections.firstIndex(of: section) ?? 0) + 1
        return "Referral \(referral.matter.reference), part \(number) of \(referral.sections.count)"
    }

    private var isAboutAge: Bool {
        section.fields.contains { [.subjectAge, .subjectBirthDate].contains($0.meaning) }
    }

    private var buttons: ButtonRow {
        ButtonRow([
            Button("Save and continue", name: "then", value: "next"),
            Button("Save and come back later", kind: .secondary, name: "then", value: "later"),
        ])
    }

    /// Enter presses the first button of a form: it has to save, not to add or remove a row.
    private func writeWhatEnterPresses(into w: inout Writer) {
        w.button(
            "Save and continue", .class("visually-hidden"), .name("then"), .value("next"),
            .tabindex(-1), .aria("hidden", "true"))
    }
}
