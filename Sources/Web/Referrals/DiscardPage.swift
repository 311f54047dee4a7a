import CaseReview
import HTML
import Office

/// Discarding a draft that one began and never handed in: begun by mistake, or twice.
struct DiscardPage {
    private let referral: Referral
    private var visit: Visit { referral.visit }

    /// Throws `notFound` for what was handed in, and for everybody but the writer of the draft.
    init(_ referral: Referral) throws {
        guard referral.mayBeDiscarded else { throw OfficeFailure.notFound }
        self.referral = referral
    }

    func reply(problems: [Problem] = [], refusal: RefusalWords? = nil) -> Reply {
        visit.page(
            "Discard the draft", problems: problems, crumbs: referral.crumbs,
            status: refusal == nil ? 200 : 409
        ) { w in
            w.p("Referral \(referral.matter.reference)", .class("over-heading"))
            w.h1("Discard the draft?")
            if let refusal { w.append(RefusalBox(refusal)) }
            w.p(
                "What you have written and attached is destroyed, and nobody can bring it back. That there was a "
                    + "draft, who discarded it, when and why stays on record.")
            w.form(action: visit.path) { w in
                w.append(visit.token)
                w.append(
                    TextField(
                        name: "reason", label: "Why?",
                        hint: "Such as: begun twice. It is kept for good: name nobody.",
                        value: visit.form.text("reason"),
                        problem: problems.message(for: "reason")))
                w.append(Button("Discard it for good", kind: .warning))
            }
            w.p { $0.a("Keep the draft", href: referral.link("")) }
        }
    }

    func take() throws -> Reply {
        let reason = visit.form.text("reason")
        if reason.allSatisfy(\.isWhitespace) {
            return reply(problems: [Problem(field: "reason", message: "Enter the reason")])
        }
        do {
            try visit.here().discardDraft(
                referral.matter.id, because: reason,
                by: visit.actor(for: referral.step, of: referral.matter, under: referral.procedure))
            return .see(visit.link("referrals"))
        } catch OfficeFailure.refused(let refusal) {
            return reply(refusal: refusal.words(under: referral.procedure))
        }
    }
}

extension Referral {
    /// Whether it is the visitor's own, and nothing of it was ever handed in.
    var mayBeDiscarded: Bool { isDraft && isOwn && !matter.hasBeenHandedIn }
}
