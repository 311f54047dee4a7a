import CaseReview
import HTML
import Office

/// Saving one part: whatever can be read is kept, whatever cannot is shown again as typed.
struct SectionSaving {
    private var referral: Referral
    private let section: Form.Section
    private let visit: Visit

    /// Throws `notFound` where there is no such part to be filled in.
    init(_ visit: Visit) throws {
        self.visit = visit
        referral = try Referral(visit)
        section = try referral.section()
    }

    consuming func reply() throws -> Reply {
        let reading = FormReading(
            visit.form, fields: referral.fields(of: section), today: visit.today,
            isComplete: false, choices: FieldChoices(visit))
        if visit.isAutosave {
            try referral.save(reading.answers, of: section)
            return .nothing
        }
        do {
            try referral.save(reading.answers, of: section)
        } catch OfficeFailure.refused(let refusal) {
            return refused(refusal)
        }
        if reading.isReshaped { return SectionPage(referral, section, form: visit.form).reply() }
        guard reading.problems.isEmpty else {
            return SectionPage(referral, section, form: visit.form, problems: reading.problems)
                .reply()
        }
        return .see(next)
    }

    private func refused(_ refusal: Refusal) -> Reply {
        let words = refusal.words(under: referral.procedure)
        let problems = refusal.fields.map {
            Problem(field: FieldName($0).text, message: words.cure)
        }
        var page = SectionPage(referral, section, form: visit.form, problems: problems)
        page.refusal = words
        return page.reply()
    }

    private var next: String {
        if visit.form.text("then") == "later" { return visit.link("referrals") }
        let next = referral.section(after: section)
        return referral.link(next.map { "/sections/\($0.id)" } ?? "/check")
    }
}
