import CaseReview
import HTML
import Office

/// Reads the form of a step and takes it: for office-holders, referrers and the secretariat alike.
struct StepTaking {
    let visit: Visit
    let matter: Case
    let procedure: Procedure
    let step: Step

    enum Result {
        case done
        case problems([Problem])
        case refused(RefusalWords)
        /// Somebody else acted since the version that the visitor was looking at.
        case movedOn(since: Int)
    }

    /// All problems at once; nothing is recorded while there is one.
    func take() throws -> Result {
        let fields = fields
        // A row more or less is only another form to fill in.
        if visit.form.isReshaping(fields) || visit.form.has(Attaching.unsent) {
            return .problems([])
        }
        let reading = FormReading(
            visit.form, fields: fields, today: visit.today, isComplete: true)
        var problems = reading.problems + Attaching.forgotten(in: visit.form)
        let outcome = step.outcome(OutcomeID(visit.form.text("outcome")))
        if isChoosing, outcome == nil {
            problems.insert(Problem(field: "outcome", message: "Choose an answer"), at: 0)
        }
        guard problems.isEmpty else { return .problems(problems) }
        let actor = visit.actor(for: step, of: matter, under: procedure)
        do {
            try act(outcome, reading, by: actor)
            return .done
        } catch OfficeFailure.refused(let refusal) {
            return .refused(refusal.words(under: procedure))
        } catch OfficeFailure.movedOn {
            return .movedOn(since: opened ?? matter.version)
        }
    }

    /// The version of the case when the visitor opened the page.
    private var opened: Int? { visit.form.count("version") }

    /// The version that the visitor knows: where nothing has happened since they opened the page but that they attached
    /// files themselves, nothing has to be looked at again.
    private func seen(_ office: Office) throws -> Int? {
        guard let opened, opened < matter.version else { return opened }
        let since = try office.happenings(of: matter.id).prefix(matter.version).dropFirst(opened)
        let isTheirOwn = since.allSatisfy { recorded in
            guard case .fileAttached = recorded.happening.event else { return false }
            return recorded.happening.actor.person == visit.viewer.person
        }
        return isTheirOwn ? matter.version : opened
    }

    private func act(_ outcome: Outcome?, _ reading: FormReading, by actor: Actor) throws {
        let office = try visit.here()
        if case .form = step.activity {
            // Together, so that nothing is left half done: entries saved, and the step still open.
            try office.perform(
                [.save(step.id, reading.filled), .handIn(step.id)], on: matter.id, by: actor)
        } else if let outcome {
            try office.perform(
                .settle(
                    step.id, outcome.id, reason: visit.form.text("reason"), reading.filled),
                on: matter.id, by: actor, seen: try seen(office))
        }
    }

    private var isChoosing: Bool { step.activity.form == nil }

    /// The entries that the form of the step, or of the chosen outcome, asks for.
    private var fields: [Field] {
        if let form = step.activity.form.flatMap({ procedure.forms[$0] }) {
            return visit.sections(of: form, at: step, in: matter, under: procedure)
                .flatMap(\.fields)
        }
        let outcome = step.outcome(OutcomeID(visit.form.text("outcome")))
        return [step.activity.examining?.record, outcome?.form].compactMap(\.self)
            .flatMap { visit.fields(of: $0, procedure) }
    }
}

/// The form of a step: its own entries, or outcomes with a reason and what each asks for besides.
struct StepForm {
    let step: Step
    let matter: Case
    let procedure: Procedure
    let visit: Visit
    let problems: [Problem]
    /// The address of the step, under which its form is sent from whatever page.
    let address: String
    /// Outcomes that are offered; all when nil.
    var offered: [Outcome]?
    /// Nil where the form has no room for a file.
    var attaching: Attaching?
    /// Whether the form is shown again with a file: it is still about the case as the visitor saw it at first.
    var isAttaching = false

    func write(into w: inout Writer) {
        w.form(action: address) { w in
            w.append(visit.token)
            w.append(HiddenField(name: "version", value: version))
            if let form = step.activity.form.flatMap({ procedure.forms[$0] }) {
                for section in visit.sections(of: form, at: step, in: matter, under: procedure) {
                    if let hint = section.hint { w.p(hint) }
                    w.append(fields(section.fields))
                }
            } else {
                writeChoice(into: &w)
            }
            attaching?.write(problems, within: address, into: &w)
            w.append(Button("Record it"))
        }
    }

    private var version: String {
        let seen = visit.form.text("version")
        return isAttaching && !seen.isEmpty ? seen : String(matter.version)
    }

    private func writeChoice(into w: inout Writer) {
        let outcomes = offered ?? step.outcomes
        let shared = shared(among: outcomes)
        if let record = step.activity.examining?.record.flatMap({ procedure.forms[$0] }) {
            w.append(fields(record.sections.filter(visit.fills).flatMap(\.fields)))
        }
        w.append(
            Radios(
                name: "outcome", label: "What do you answer?",
                choices: outcomes.map { choice($0, shared) }, value: visit.form.text("outcome"),
                problem: problems.message(for: "outcome")))
        let needing = outcomes.filter(\.needsReason).map(\.name)
        w.append(
            TextArea(
                name: "reason", label: "Reason",
                hint: needing.isEmpty
                    ? "If there is anything to add."
                    : "As it should stand in the record. Needed for: "
                        + needing.joined(separator: "; ") + ".",
                value: visit.form.text("reason"), problem: problems.message(for: "reason")))
        for id in shared.sorted() {
            guard let form = procedure.forms[id] else { continue }
            let names = outcomes.filter { $0.form == id }.map(\.name).joined(separator: "; ")
            w.h2(form.name)
            w.p("For: \(names).", .class("hint"))
            w.append(fields(form.sections.filter(visit.fills).flatMap(\.fields)))
        }
    }

    /// Forms that more than one outcome asks for: they stand on the page once, after the choice.
    private func shared(among outcomes: [Outcome]) -> Set<FormID> {
        let forms = outcomes.compactMap(\.form)
        return Set(forms.filter { form in forms.count { $0 == form } > 1 })
    }

    private func choice(_ outcome: Outcome, _ shared: Set<FormID>) -> Choice {
        let own = outcome.form.flatMap { shared.contains($0) ? nil : $0 }
        let form = own.flatMap { procedure.forms[$0] }
        return Choice(
            outcome.id.rawValue, outcome.name,
            reveals: form.map { form in
                .pattern(fields(form.sections.filter(visit.fills).flatMap(\.fields)))
            })
    }

    private func fields(_ fields: [Field]) -> FormFields {
        FormFields(
            fields, form: visit.form.reshaped(fields), problems: problems, visit: visit)
    }
}

extension Visit {
    /// Whether the visitor fills in a section: one that is not kept for roles that they do not have.
    func fills(_ section: Form.Section) -> Bool {
        section.onlyFor.isEmpty || viewer.standings.contains { section.onlyFor.contains($0.role) }
    }

    /// The fields of a form that the visitor fills in.
    func fields(of form: FormID, _ procedure: Procedure) -> [Field] {
        procedure.forms[form]?.sections.filter(fills).flatMap(\.fields) ?? []
    }
}
