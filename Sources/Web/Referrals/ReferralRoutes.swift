import CaseReview
import HTML
import Office

/// Referring somebody: a task list, one thing a page, check your answers, a receipt.
enum ReferralRoutes {
    static let all: [Route] =
        ofPages + Route.list("/:partnership/referrals") { try ReferralsPage(visit: $0).file() }

    private static let ofPages: [Route] = [
        .get("/:partnership/referrals", for: .here) { visit in
            try ReferralsPage(visit: visit).reply()
        },
        .post("/:partnership/referrals", for: .here) { visit in try start(visit) },
        .get("/:partnership/referrals/:case", for: .here) { visit in
            try Referral(visit).overview()
        },
        .get("/:partnership/referrals/:case/sections/:section", for: .here) { visit in
            let referral = try Referral(visit)
            return SectionPage(referral, try referral.section()).reply()
        },
        .post("/:partnership/referrals/:case/sections/:section", for: .here) { visit in
            try SectionSaving(visit).reply()
        },
        .get("/:partnership/referrals/:case/check", for: .here) { visit in
            try CheckAnswersPage(try Referral(visit)).reply()
        },
        .post("/:partnership/referrals/:case/check", for: .here) { visit in
            try CheckAnswersPage(try Referral(visit)).handIn()
        },
        .get("/:partnership/referrals/:case/discard", for: .here) { visit in
            try DiscardPage(try Referral(visit)).reply()
        },
        .post("/:partnership/referrals/:case/discard", for: .here) { visit in
            try DiscardPage(try Referral(visit)).take()
        },
        .get("/:partnership/referrals/:case/receipt", for: .here) { visit in
            try ReceiptPage(try Referral(visit)).reply()
        },
        .get("/:partnership/referrals/:case/steps/:step", for: .here) { visit in
            try OwnStep(visit).page()
        },
        .post("/:partnership/referrals/:case/steps/:step", for: .here) { visit in
            try OwnStep(visit).take()
        },
    ]

    private static func start(_ visit: Visit) throws -> Reply {
        let procedure = try visit.here().procedure
        let pathway = procedure.pathways.first { $0.id.rawValue == visit.form.text("pathway") }
        guard let pathway else { throw OfficeFailure.notFound }
        let actor = visit.viewer.actors.first { visit.mayBegin(pathway, $0, under: procedure) }
        guard let actor else { throw OfficeFailure.notFound }
        let matter = try visit.here().openCase(on: pathway.id, by: actor)
        return .see(visit.link("referrals/\(matter.id)"))
    }
}

extension Visit {
    /// Whether an actor may open a case on a pathway.
    func mayBegin(_ pathway: Pathway, _ actor: Actor, under procedure: Procedure) -> Bool {
        guard let step = pathway.begins.first.flatMap({ procedure.steps[$0] }),
            step.activity.form != nil
        else { return false }
        return step.by.includes(actor, in: Case(id: ""), under: procedure)
    }

    /// The pathways on which the visitor may open a case, in the procedure's order.
    func pathwaysToBegin(under procedure: Procedure) -> [Pathway] {
        procedure.pathways.filter { pathway in
            viewer.actors.contains { mayBegin(pathway, $0, under: procedure) }
        }
    }
}
