import CaseReview
import HTML
import Office

/// The letters that a visitor can write at a step: shown to those who take it, and to those who keep cases.
struct StepLetters: Pattern {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    let step: Step
    /// The letters that can be written now.
    let offers: [LetterOffer]
    /// The same with reminders to agencies that have answered since.
    let everOffered: [LetterOffer]

    init(_ visit: Visit, _ matter: Case, _ procedure: Procedure, at step: Step) {
        self.visit = visit
        self.matter = matter
        self.procedure = procedure
        self.step = step
        let isTheirs = visit.viewer.actors.contains {
            step.by.includes($0, in: matter, under: procedure)
        }
        let mayWrite = isTheirs || visit.has(.keepCases, under: procedure)
        offers = mayWrite ? matter.letters(at: step, under: procedure) : []
        everOffered = mayWrite ? matter.lettersEverOffered(at: step, under: procedure) : []
    }

    /// Links to every letter, closed until they are wanted.
    func write(into w: inout Writer) {
        if offers.isEmpty { return }
        w.details(summary: offers.count == 1 ? "Letter" : "Letters") { w in
            w.ul { w in
                for offer in offers { w.li { write(offer, into: &$0) } }
            }
        }
    }

    /// The link to the letter to one recipient.
    func write(to recipient: Recipient, into w: inout Writer) {
        for offer in offers where offer.addressee == .recipient(recipient) {
            w.p { write(offer, into: &$0) }
        }
    }

    private func write(_ offer: LetterOffer, into w: inout Writer) {
        let path = "cases/\(matter.id)/steps/\(step.id)/letters"
        w.a(
            "Letter: \(offer.letter.name), to \(name(offer))",
            href: visit.link("\(path)/\(offer.letter.id)/\(offer.addresseeID)"))
    }

    func name(_ offer: LetterOffer) -> String {
        switch offer.addressee {
        case .recipient(let recipient): recipient.name
        case .named(let words): words
        case .agency(let agency):
            procedure.agencies[agency]?.name(on: visit.today) ?? agency.rawValue
        }
    }

    /// The address at which whoever gets the letter finds the matter; nil for those who have no account.
    func link(of offer: LetterOffer) -> String? {
        switch offer.addressee {
        case .agency(let agency): whole("cases/\(matter.id)/requests/\(step.id)/\(agency)")
        case .recipient(let recipient):
            recipient.role.flatMap { procedure.roles[$0]?.sees }.flatMap { link(seeing: $0) }
        case .named:
            if step.by == .referrer {
                whole("referrals/\(matter.id)/steps/\(step.id)")
            } else if procedure.pathways.contains(where: { $0.begins.contains(step.id) }) {
                whole("referrals/\(matter.id)")
            } else {
                nil
            }
        }
    }

    private func link(seeing sight: Sight) -> String? {
        switch sight {
        case .everyCase, .listedCases, .ownSteps, .engagedCases, .invitedItems:
            whole("cases/\(matter.id)")
        case .ownReferrals: whole("referrals/\(matter.id)")
        case .ownRequests, .nothing: nil
        }
    }

    private func whole(_ path: String) -> String {
        visit.site.settings.publicAddress + visit.link(path)
    }
}
