import CaseReview
import HTML
import Office

/// A referral as it was handed in, where it stands, and what is asked of the visitor.
struct HandedInPage {
    let referral: Referral

    init(_ referral: Referral) { self.referral = referral }

    func reply() -> Reply {
        let visit = referral.visit
        return visit.page(
            "Referral \(referral.matter.reference)", crumbs: Array(referral.crumbs.prefix(1))
        ) { w in
            w.h1("Referral \(referral.matter.reference)")
            w.append(Tag(standing.words, standing.tag))
            w.p(sentence)
            for step in openSteps { write(step, into: &w) }
            writeAnswered(into: &w)
            if referral.isOwn {
                w.p { $0.a("See the receipt", href: referral.link("/receipt")) }
            }
            referral.writeFilesBeside(into: &w)
            w.h2("What was handed in")
            if referral.matter.papers[referral.step.id] != nil {
                w.p { $0.a("See the Word form that it came on", href: referral.link("/word-form")) }
            }
            ReferralReadOnly(referral).write(into: &w)
        }
    }

    /// The steps that wait for this visitor.
    private var openSteps: [Step] {
        if referral.matter.isClosed { return [] }
        return referral.matter.openSteps(under: referral.procedure).filter { step in
            step.id != referral.step.id
                && referral.visit.viewer.actors.contains {
                    step.by.includes($0, in: referral.matter, under: referral.procedure)
                }
        }
    }

    private var seesCase: Bool {
        access(
            to: .wholeCase, of: referral.matter, for: referral.visit.viewer,
            under: referral.procedure
        ).isGranted
    }

    private func write(_ step: Step, into w: inout Writer) {
        // Whoever may see the case takes their steps on its page, where they see what they need for them.
        guard step.isPersonal || !seesCase else { return }
        let question = referral.question(opening: step.id)
        w.append(
            NotificationBanner(
                .important,
                Fragment { w in
                    w.p { $0.strong(step.name) }
                    if let question { w.paragraphs(of: question.reason) }
                    w.append(
                        Button(
                            question == nil ? "Go on" : "Answer",
                            href: referral.link("/steps/\(step.id)")))
                }, id: "asked-\(step.id)"))
    }

    /// What the referrer was asked and answered.
    private func writeAnswered(into w: inout Writer) {
        let answered = referral.procedure.steps.values.filter { step in
            step.by == .referrer && referral.matter.progress[step.id]?.lastEnded != nil
        }
        for step in answered.sorted(by: { $0.id < $1.id }) {
            guard let form = step.activity.form.flatMap({ referral.procedure.forms[$0] }) else {
                continue
            }
            w.h2(referral.isOwn ? "What you were asked" : "What the referrer was asked")
            if let question = referral.question(opening: step.id) {
                w.append(AskedOfReferrer(question, by: referral.visit.name(question.by.person)))
            }
            w.append(
                AnswersView(
                    fields: form.fields, answers: referral.matter.forms[step.id] ?? [:],
                    visit: referral.visit))
        }
    }

    private var standing: (words: String, tag: Standing) {
        if referral.matter.isClosed { return ("Closed", .done) }
        let isAsked = referral.isOwn && openSteps.contains(where: \.isPersonal)
        return isAsked ? ("A question for you", .late) : ("With the panel", .waiting)
    }

    private var sentence: String {
        if let closed = referral.matter.closedAt {
            return "The case was closed on \(closed.day.longText)."
        }
        let handedIn = referral.matter.progress[referral.step.id]?.lastEnded?.endedAt
        return handedIn.map { "Handed in on \($0.day.longText)." } ?? "Not handed in yet."
    }
}

extension Step {
    /// Whether the step is one person's, as referrer or by name, and not an office's.
    fileprivate var isPersonal: Bool {
        switch by {
        case .referrer, .named: true
        case .anyOf, .jointly, .body: false
        }
    }
}
