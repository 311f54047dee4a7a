import CaseReview
import HTML
import Office

/// Referring somebody: a task list, one thing a page, check your answers, a receipt.
enum ReferralRoutes {
    static let all: [Route] = [
        .get("/:partnership/referrals", for: .here) { visit in
            try ReferralsPage(visit: visit).reply()
        },
        .post("/:partnership/referrals", for: .here) { visit in try start(visit) },
        .get("/:partnership/referrals/:case", for: .here) { visit in
            try Referral(visit).overview()
        },
        .get("/:partnership/referrals/:case/sections/:section", for: .here) { visit in
            let referral = try Referral(visit)
            return try SectionPage(referral, try referral.section()).reply()
        },
        .post("/:partnership/referrals/:case/sections/:section", for: .here) { visit in
            try save(visit)
        },
        .get("/:partnership/referrals/:case/check", for: .here) { visit in
            try CheckAnswersPage(try Referral(visit)).reply()
        },
        .post("/:partnership/referrals/:case/check", for: .here) { visit in try handIn(visit) },
        .get("/:partnership/referrals/:case/receipt", for: .here) { visit in
            ReceiptPage(try Referral(visit)).reply()
        },
        .get("/:partnership/referrals/:case/steps/:step", for: .here) { visit in
            try OwnStep(visit).page()
        },
        .post("/:partnership/referrals/:case/steps/:step", for: .here) { visit in
            try OwnStep(visit).take()
        },
    ]

    private static func start(_ visit: Visit) throws -> Reply {
        let office = try visit.here()
        let procedure = try office.procedure
        let pathway = procedure.pathways.first { $0.id.rawValue == visit.form.text("pathway") }
        guard let pathway else { throw OfficeFailure.notFound }
        let actor = visit.viewer.actors.first { visit.mayBegin(pathway, $0, under: procedure) }
        guard let actor else { throw OfficeFailure.notFound }
        let matter = try office.openCase(on: pathway.id, by: actor)
        return .see(visit.link("referrals/\(matter.id)"))
    }

    private static func save(_ visit: Visit) throws -> Reply {
        let referral = try Referral(visit)
        let section = try referral.section()
        let reading = FormReading(
            visit.form, fields: section.fields, today: visit.today, isComplete: false)
        let actor = visit.actor(for: referral.step, of: referral.matter, under: referral.procedure)
        try visit.here().perform(
            .save(referral.step.id, reading.answers), on: referral.matter.id, by: actor)
        if visit.isAutosave { return .nothing }
        let isReshaped = visit.form.has("add") || visit.form.entries.contains { entry in
            entry.name.hasPrefix("remove-")
        }
        if isReshaped || !reading.problems.isEmpty {
            return try SectionPage(
                try Referral(visit), section, form: reshaped(visit.form, section, reading),
                problems: reading.problems
            ).reply()
        }
        if visit.form.text("then") == "later" { return .see(visit.link("referrals")) }
        let next = referral.section(after: section)
        return .see(visit.link("referrals/\(referral.matter.id)" + (next.map { "/sections/\($0.id)" } ?? "/check")))
    }

    /// The form with one more row where another was asked for, or without the row that was removed.
    private static func reshaped(
        _ form: FormData, _ section: Form.Section, _ reading: FormReading
    ) -> FormData {
        var shown = form
        if form.entries.contains(where: { $0.name.hasPrefix("remove-") }) {
            shown = FormData(showing: reading.answers, of: section.fields)
        }
        if form.has("add") {
            let group = FieldID(form.text("add"))
            shown.set(FieldName.rows(of: group), String(shown.rowCount(of: group) + 1))
        }
        return shown
    }

    private static func handIn(_ visit: Visit) throws -> Reply {
        let referral = try Referral(visit)
        let actor = visit.actor(for: referral.step, of: referral.matter, under: referral.procedure)
        do {
            try visit.here().perform(.handIn(referral.step.id), on: referral.matter.id, by: actor)
            return .see(visit.link("referrals/\(referral.matter.id)/receipt"))
        } catch OfficeFailure.refused(let refusal) where !refusal.fields.isEmpty {
            return try CheckAnswersPage(referral, missing: refusal.fields).reply()
        }
    }
}

extension Visit {
    /// Whether an actor may open a case on a pathway.
    func mayBegin(_ pathway: Pathway, _ actor: Actor, under procedure: Procedure) -> Bool {
        pathway.begins.first.flatMap { procedure.steps[$0] }?.by
            .includes(actor, in: Case(id: ""), under: procedure) ?? false
    }
}
