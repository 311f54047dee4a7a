import CaseReview
import HTML
import Office

/// A later step that is the referrer's, or that of the person named on the form: answering, confirming.
struct OwnStep {
    let referral: Referral
    let step: Step

    /// Throws `notFound` for anybody whose step it is not.
    init(_ visit: Visit) throws {
        let (_, procedure) = try visit.matter(.step(StepID(visit.parameter("step"))))
        referral = try Referral(visit)
        step = try visit.step(under: procedure)
    }

    func page(problems: [Problem] = [], refusal: RefusalWords? = nil) throws -> Reply {
        let visit = referral.visit
        let status = refusal == nil ? 200 : 409
        return visit.page(step.name, problems: problems, crumbs: referral.crumbs, status: status) { w in
            w.h1(step.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if let question { w.append(InsetText(Fragment { $0.paragraphs(of: question) })) }
            if let guidance = step.guidance { w.p(guidance) }
            w.append(CitationNote(step.citation))
            if referral.matter.isOpen(step.id) {
                StepForm(
                    step: step, procedure: referral.procedure, visit: visit, problems: problems,
                    version: referral.matter.version
                ).write(into: &w)
            } else {
                w.p("This has been done.")
            }
            w.h2("The referral")
            for section in referral.form.sections where section.onlyFor.isEmpty {
                w.h3(section.title)
                w.append(
                    AnswersView(fields: section.fields, answers: referral.answers, visit: visit))
            }
        }
    }

    func take() throws -> Reply {
        let taking = StepTaking(
            visit: referral.visit, matter: referral.matter, procedure: referral.procedure,
            step: step)
        return switch try taking.take() {
        case .done: .see(referral.link(""))
        case .problems(let problems): try page(problems: problems)
        case .refused(let words): try page(refusal: words)
        }
    }

    /// What somebody wanted to know, where this step was opened by a question.
    private var question: String? {
        let last = referral.matter.settlements.last { settlement in
            let outcome = referral.procedure.steps[settlement.step]?.outcome(settlement.outcome)
            return outcome?.opens.contains { $0.step == step.id } ?? false
        }
        return last?.reason
    }
}
