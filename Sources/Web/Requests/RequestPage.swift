import CaseReview
import HTML
import Office

/// The request to the agencies: written before it is sent, a tracker of answers afterwards.
struct RequestPage {
    let visit: Visit
    let asking: GatheringStep

    init(_ visit: Visit) throws {
        self.visit = visit
        asking = try GatheringStep(visit, .wholeCase)
    }

    private var path: String {
        visit.link("cases/\(asking.matter.id)/requests/\(asking.step.id)")
    }

    func reply(
        problems: [Problem] = [], refusal: RefusalWords? = nil, meanwhile: MeanwhileBox? = nil
    ) throws -> Reply {
        let office = try visit.here()
        let unreached = try office.agenciesWithoutAnswerer(
            asking.silent, at: asking.step.id, of: asking.matter)
        let status = refusal == nil && meanwhile == nil ? 200 : 409
        return visit.page(
            asking.step.name, problems: problems, crumbs: [asking.matter.crumb(visit)],
            status: status
        ) { w in
            w.p(asking.matter.reference, .class("over-heading"))
            w.h1(asking.step.name)
            if let refusal { w.append(RefusalBox(refusal)) }
            if let meanwhile { w.append(meanwhile) }
            if !asking.matter.isOpen(asking.step.id) { w.append(TypedWords(visit.form)) }
            w.append(CitationNote(asking.step.citation))
            if asking.requests.asked.isEmpty {
                writeRequest(problems, office, into: &w)
            } else {
                if isToBeAskedAnew {
                    w.p(
                        "The step was opened again. Whoever was asked before can be asked anew, and then answers anew."
                    )
                    writeRequest(problems, office, into: &w)
                }
                TrackerView(
                    visit: visit, asking: asking, clocks: asking.clocks(office), path: path,
                    unreached: unreached
                ).write(into: &w)
                if isOpenToMe, !isToBeAskedAnew { further(problems).write(into: &w) }
                w.append(StepLetters(visit, asking.matter, asking.procedure, at: asking.step))
                writeCollating(into: &w)
            }
        }
    }

    private var isOpenToMe: Bool { asking.matter.isOpen(asking.step.id) && isMine }

    private func further(_ problems: [Problem] = []) -> FurtherAgencies {
        FurtherAgencies(visit: visit, asking: asking, path: path, problems: problems)
    }

    private var isToBeAskedAnew: Bool { isOpenToMe && asking.askedAnew.isEmpty }

    private func writeRequest(_ problems: [Problem], _ office: Office, into w: inout Writer) {
        guard isOpenToMe else {
            w.p("The request has not been sent.")
            return
        }
        let members = asking.matter.everybody(
            asked: asking.gathering, under: asking.procedure)
        if asking.gathering.missingFrom != nil, !members.isEmpty {
            let names = members.map { asking.name($0, on: visit.today) }
            w.p("It goes to those whom the quorum lacked: \(names.joined(separator: "; ")).")
        } else if !members.isEmpty {
            w.p(
                "It goes to all \(members.count) partner agencies, each of which answers for itself."
            )
            w.details(summary: "Who is asked") { w in
                w.bullets(members.map { asking.name($0, on: visit.today) })
            }
        }
        for limit in asking.procedure.limits where limit.eachAgencyAt == asking.step.id {
            for reading in limit.readings {
                if case .within(let period, _) = reading.span {
                    let due = office.setting(asking.procedure).calendar
                        .due(period, .after, from: visit.today)
                    w.p("Sent today, the answers are due by \(due.longText).", .class("lead"))
                }
            }
            w.append(CitationNote(limit.citation))
        }
        w.form(action: path) { w in
            w.append(visit.token)
            w.append(
                FormFields(
                    asking.requestFields, form: visit.form.reshaped(asking.requestFields),
                    problems: problems, visit: visit))
            if members.isEmpty || !extra.isEmpty { writeChoice(members, into: &w) }
            w.append(Button("Send the request"))
        }
    }

    /// Agencies that the referral names, beyond those who are all asked.
    private var extra: [String] {
        asking.matter.entry(.agenciesInvolved, under: asking.procedure)?.chosen ?? []
    }

    private func writeChoice(_ members: [AgencyID], into w: inout Writer) {
        let others = FieldChoices(visit).agencies.filter { choice in
            !members.contains { $0.rawValue == choice.value }
        }
        if others.isEmpty { return }
        w.append(
            Checkboxes(
                name: "agency", label: "Others to ask", choices: others,
                values: visit.form.has("agency") ? visit.form.all("agency") : extra))
    }

    private func writeCollating(into w: inout Writer) {
        guard isOpenToMe else { return }
        w.h2("Collate")
        let silent = asking.silent.map { asking.name($0, on: visit.today) }
        if !silent.isEmpty {
            w.p("Still silent, and shown as such in the collation:")
            w.bullets(silent)
        }
        guard let only = asking.step.outcomes.first, asking.step.outcomes.count == 1,
            !only.needsReason, only.form == nil
        else {
            StepForm(
                step: asking.step, matter: asking.matter, procedure: asking.procedure, visit: visit,
                problems: [], address: path,
                offered: OfferedOutcomes(
                    asking.step, of: asking.matter, under: asking.procedure
                ).open
            ).write(into: &w)
            return
        }
        w.form(action: path) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "outcome", value: only.id.rawValue))
            w.append(HiddenField(name: "version", value: String(asking.matter.version)))
            w.append(Button(only.name))
        }
    }

    private var isMine: Bool {
        visit.viewer.actors.contains {
            asking.step.by.includes($0, in: asking.matter, under: asking.procedure)
        }
    }

    func send() throws -> Reply {
        if visit.form.has("outcome") { return try collate() }
        if visit.form.isReshaping(asking.requestFields) { return try reply() }
        if visit.form.has(FurtherAgencies.flag) { return try askFurther() }
        do {
            let reading = FormReading(
                visit.form, fields: asking.requestFields, today: visit.today, isComplete: true)
            guard reading.problems.isEmpty else { return try reply(problems: reading.problems) }
            let agencies = visit.form.all("agency").map { AgencyID($0) }
                .filter { asking.procedure.agencies[$0] != nil }
            return try ask(agencies, reading.filled)
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: asking.procedure))
        }
    }

    /// Whoever is asked later is asked what the others were.
    private func askFurther() throws -> Reply {
        guard let chosen = further().chosen else {
            return try reply(problems: [
                Problem(field: "agency", message: "Choose at least one agency")
            ])
        }
        do {
            return try ask(chosen, asking.requests.request)
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: asking.procedure))
        }
    }

    private func ask(_ agencies: [AgencyID], _ answers: Answers) throws -> Reply {
        try visit.here().perform(
            .request(asking.step.id, of: agencies, answers), on: asking.matter.id,
            by: visit.actor(for: asking.step, of: asking.matter, under: asking.procedure))
        return .see(path)
    }

    private func collate() throws -> Reply {
        let taking = StepTaking(
            visit: visit, matter: asking.matter, procedure: asking.procedure, step: asking.step)
        switch try taking.take() {
        case .done: return .see(visit.link("cases/\(asking.matter.id)"))
        case .problems(let problems): return try reply(problems: problems)
        case .refused(let words): return try reply(refusal: words)
        case .movedOn(let version):
            let page = try RequestPage(visit)
            let box = try MeanwhileBox(
                visit, page.asking.matter, asking.procedure, since: version)
            return try page.reply(meanwhile: box)
        }
    }

    func remind() throws -> Reply {
        let actor = visit.actor(with: .keepCases, under: asking.procedure)
        do {
            try visit.here().perform(
                .chase(asking.step.id, AgencyID(visit.form.text("agency"))), on: asking.matter.id,
                by: actor)
            return .see(path)
        } catch OfficeFailure.refused(let refusal) {
            return try reply(refusal: refusal.words(under: asking.procedure))
        }
    }
}
