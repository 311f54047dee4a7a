import CaseReview
import HTML
import Office

/// Everything as it will be handed in.
struct CheckAnswersPage {
    let referral: Referral

    /// Throws `notFound` for a referral that is not the visitor's to hand in.
    init(_ referral: Referral) throws {
        guard referral.isOwn else { throw OfficeFailure.notFound }
        self.referral = referral
    }

    /// A referral that has been handed in already shows its receipt: nothing is handed in twice.
    func reply() -> Reply { referral.isDraft ? page() : .see(referral.link("/receipt")) }

    func handIn() throws -> Reply {
        guard referral.isDraft else { return .see(referral.link("/receipt")) }
        guard referral.gaps.isEmpty else { return page(problems: problems) }
        let visit = referral.visit
        let actor = visit.actor(for: referral.step, of: referral.matter, under: referral.procedure)
        do {
            try visit.here().perform(.handIn(referral.step.id), on: referral.matter.id, by: actor)
            return .see(referral.link("/receipt"))
        } catch OfficeFailure.refused(let refusal) {
            return page(refusal: refusal.words(under: referral.procedure))
        }
    }

    private func page(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        let visit = referral.visit
        return visit.page(
            "Check your answers", problems: problems, crumbs: referral.crumbs,
            status: refusal == nil ? 200 : 409
        ) { w in
            w.h1("Check your answers before you hand them in")
            if let refusal { w.append(RefusalBox(refusal)) }
            writeGaps(into: &w)
            for doubt in referral.doubts { w.append(WarningText(doubt)) }
            for section in referral.sections { write(section, into: &w) }
            if let age = referral.age { w.p("Age at the incident: \(age)") }
            referral.writeFilesBeside(into: &w)
            w.h2("Hand in the referral")
            w.p("Once handed in, it can be read by the panel's staff and cannot be changed here.")
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(Button("Hand in the referral"))
            }
            w.p { $0.a("Come back to it later", href: visit.link("referrals")) }
        }
    }

    private func writeGaps(into w: inout Writer) {
        let gaps = referral.gaps
        if gaps.isEmpty { return }
        w.h2("Still to be filled in")
        w.ul { w in
            for (place, gap) in gaps.enumerated() {
                w.li { w in
                    w.a(gap.words, href: referral.link(gap), .id("gap-\(place)"))
                    w.text(", in “\(gap.section.title)”")
                }
            }
        }
    }

    private func write(_ section: Form.Section, into w: inout Writer) {
        w.h2(section.title)
        w.append(
            AnswersView(
                fields: section.fields, answers: referral.answers, visit: referral.visit,
                change: referral.link("/sections/\(section.id)")))
    }

    /// Each leads to the entry in the list of what is missing, and so to the part where it is entered.
    private var problems: [Problem] {
        referral.gaps.enumerated().map { place, gap in
            Problem(
                field: "gap-\(place)",
                message: "“\(gap.words)” has to be filled in, in “\(gap.section.title)”")
        }
    }
}
