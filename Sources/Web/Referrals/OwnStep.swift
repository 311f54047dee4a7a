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

    func page(
        problems: [Problem] = [], refusal: RefusalWords? = nil, hasMovedOn: Bool = false,
        isAttached: Bool = false
    ) -> Reply {
        let visit = referral.visit
        let status = refusal == nil && !hasMovedOn ? 200 : 409
        return visit.page(
            step.name, problems: problems, crumbs: referral.crumbs, status: status
        ) { w in
            w.h1(step.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if hasMovedOn { w.append(MeanwhileBox()) }
            if isAttached { w.append(visit.attachedBanner("the form")) }
            if let question = referral.question(opening: step.id) {
                w.append(AskedOfReferrer(question, by: visit.name(question.by.person)))
            }
            if let guidance = step.guidance { w.p(guidance) }
            w.append(CitationNote(step.citation))
            referral.writeFilesBeside(isBesideForm: isOpen, into: &w)
            writeForm(problems, into: &w)
            w.h2("The referral")
            ReferralReadOnly(referral).write(into: &w)
        }
    }

    func take() throws -> Reply {
        let taking = StepTaking(
            visit: referral.visit, matter: referral.matter, procedure: referral.procedure,
            step: step)
        switch try taking.take() {
        case .done: return .see(referral.link(""))
        case .problems(let problems): return page(problems: problems)
        case .refused(let words): return page(refusal: words)
        case .movedOn: return try OwnStep(referral.visit).page(hasMovedOn: true)
        }
    }

    private func writeForm(_ problems: [Problem], into w: inout Writer) {
        guard isOpen else {
            let isDone = referral.matter.progress[step.id]?.lastEnded != nil
            w.p(isDone ? "This has been done." : "There is nothing to do here at present.")
            return w.append(TypedWords(referral.visit.form))
        }
        let form = StepForm(
            step: step, matter: referral.matter, procedure: referral.procedure,
            visit: referral.visit, problems: problems,
            address: referral.link("/steps/\(step.id)"),
            // It throws only where there is no office, and then there is no page.
            attaching: try? attaching, isAttaching: referral.visit.form.has(Attaching.place))
        form.write(into: &w)
    }

    private var isOpen: Bool { referral.matter.isOpen(step.id) && !referral.matter.isClosed }

    private var attaching: Attaching {
        get throws {
            try Attaching(
                referral.visit, referral.matter, referral.procedure, among: [FilingPlace(step.id)])
        }
    }

    /// Takes a file that came with the form, and shows that again as it was filled in.
    func attach() throws -> Reply {
        switch try attaching.take() {
        case .done: try OwnStep(referral.visit.withoutTitle).page(isAttached: true)
        case .problems(let problems): page(problems: problems)
        case .refused(let words): page(refusal: words)
        }
    }
}
