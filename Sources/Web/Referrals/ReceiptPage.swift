import CaseReview
import HTML
import Office

/// The receipt: the reference, and what happens next.
struct ReceiptPage {
    let referral: Referral

    /// Throws `notFound` for anybody but the referrer.
    init(_ referral: Referral) throws {
        guard referral.isOwn else { throw OfficeFailure.notFound }
        self.referral = referral
    }

    /// A draft has no receipt yet, and shows what is still to do.
    func reply() throws -> Reply {
        guard let handedIn = referral.matter.progress[referral.step.id]?.lastEnded,
            let at = handedIn.endedAt
        else { return .see(referral.link("")) }
        let outcome = handedIn.outcome.flatMap { referral.step.outcome($0) }
        let clocks = try running
        return referral.visit.page("Referral handed in") { w in
            w.append(
                ConfirmationBox(
                    "Referral handed in", text: "Your reference is \(referral.matter.reference)"))
            w.p("It was handed in on \(at.day.longText).")
            w.h2("What happens next")
            write(outcome?.opens.compactMap { referral.procedure.steps[$0.step] } ?? [], into: &w)
            if let outcome { write(limits(from: outcome), clocks, into: &w) }
            w.p("If anything is unclear you are asked here, under “Your referrals”.")
            w.p("You can print this page, or save it from your browser.")
            w.p { $0.a("See the referral", href: referral.link("")) }
        }
    }

    private var running: [Clock] {
        get throws {
            let setting = try referral.visit.here().setting(referral.procedure)
            return Clocks(of: referral.matter, in: setting).all()
        }
    }

    private func write(_ steps: [Step], into w: inout Writer) {
        w.ol { w in
            for step in steps {
                w.li { w in
                    w.text(step.name)
                    w.append(CitationNote(step.citation))
                }
            }
        }
    }

    /// The limits that run from the handing in.
    private func limits(from outcome: Outcome) -> [TimeLimit] {
        let moment = MomentID("\(referral.step.id).\(outcome.id)")
        return referral.procedure.limits.filter { limit in
            limit.readings.contains { $0.from.contains(moment) }
        }
    }

    private func write(_ limits: [TimeLimit], _ clocks: [Clock], into w: inout Writer) {
        if limits.isEmpty { return }
        w.h2("How long it takes")
        w.ul { w in
            for limit in limits {
                let due = clocks.first { $0.limit == limit.id }?.due
                w.li { w in
                    w.text(limit.name)
                    w.text(due.map { ": by \($0.longText)" } ?? "")
                    w.append(CitationNote(limit.citation))
                }
            }
        }
    }
}
