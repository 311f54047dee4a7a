import CaseReview

/// Every step can be taken by somebody, and ends in a way that the engine can bring about.
extension Prover {
    func proveSteps() {
        for step in steps {
            proveOutcomes(of: step)
            proveTakers(of: step)
            proveMarks(of: step)
            switch step.activity {
            case .decide(let deciding): prove(step, deciding)
            case .gather(let gathering): prove(step, gathering)
            case .form, .tell, .settle, .await: break
            }
        }
    }

    private func proveOutcomes(of step: Step) {
        if step.outcomes.isEmpty {
            complain(step, "never ends", cure: "Give it outcomes")
        }
        for outcome in step.outcomes {
            if let closing = outcome.closes, opensWhatItCloses(outcome, at: step, closing) {
                complain(
                    step, outcome, "opens a step on a pathway that it closes",
                    cure: "Close it at the end of the step that it opens")
            }
            for next in outcome.opens.map(\.step) where outcome.withdraws.contains(next) {
                complain(
                    step, outcome, "both opens and withdraws '\(next)'",
                    cure: "Take it out of one of the two")
            }
            if step.isDecided || outcome.effect == .settles { continue }
            complain(
                step, outcome, "\(outcome.effect.rawValue), which only a body's decision does",
                cure: "Take 'effect:' out")
        }
        if step.hasOneEnd { proveOneEnd(of: step) }
    }

    private func opensWhatItCloses(
        _ outcome: Outcome, at step: Step, _ closing: Closing
    ) -> Bool {
        let own = procedure.pathway(of: step.id)?.id
        return outcome.opens.contains { opening in
            guard let pathway = procedure.pathway(of: opening.step) else { return false }
            return closing == .matter ? pathway.kind != .notification : pathway.id == own
        }
    }

    private func proveOneEnd(of step: Step) {
        if step.outcomes.count > 1 {
            complain(
                step, "has \(step.outcomes.count) outcomes, of which only the first can happen",
                cure: "Keep one, and open what follows under a condition")
        }
        for outcome in step.outcomes where outcome.form != nil {
            complain(
                step, outcome, "asks for a form that nobody is shown", cure: "Take 'form:' out")
        }
    }

    private func proveTakers(of step: Step) {
        switch step.by {
        case .jointly(let roles):
            if roles.count < 2 {
                complain(step, "is taken jointly by one", cure: "Write 'by:' with a list")
            }
            if step.hasOneEnd || step.isDecided {
                complain(
                    step, "is taken jointly, which only settling is",
                    cure: "Write 'by:' with a list, or make it a step to settle")
            }
        case .named(let meaning): proveNaming(meaning, at: step)
        case .body(let body): proveSitting(body, at: step)
        case .anyOf, .referrer: break
        }
    }

    private func proveNaming(_ meaning: Field.Meaning, at step: Step) {
        let fields = procedure.pathway(of: step.id).map { openingFields(of: $0) } ?? []
        let isPerson = fields.contains { field in
            guard case .person = field.kind else { return false }
            return field.meaning == meaning
        }
        if isPerson { return }
        complain(
            step, "is for the person named as '\(meaning.rawValue)', whom no form names",
            cure: "Add an entry of type person that means it to the form that begins the pathway")
    }

    private func proveSitting(_ id: BodyID, at step: Step) {
        if case .decide(let deciding) = step.activity {
            if deciding.body == id { return }
            complain(
                step, "is decided by '\(deciding.body)' and taken by '\(id)'",
                cure: "Name the same body in both")
        } else if procedure.bodies[id]?.chair == nil {
            complain(
                step, "is for '\(id)', which has no chair to take it",
                cure: "Name a role, or give the body a chair")
        }
    }

    /// An outcome whose name is that of another moment would make the two one.
    private func proveMarks(of step: Step) {
        let all = step.moments
        for outcome in step.outcomes where all.count(where: { $0 == outcome.id.rawValue }) > 1 {
            complain(
                step, outcome, "has the name of another thing that happens at the step",
                cure: "Call it something else, so that '\(step.id).\(outcome.id)' is one moment")
        }
    }

    private func prove(_ step: Step, _ deciding: Deciding) {
        if !step.outcomes.contains(where: { $0.effect == .settles }) {
            complain(
                step, "has no outcome that a body could vote for",
                cure: "Add one whose effect is 'settles'")
        }
        guard let body = procedure.bodies[deciding.body] else { return }
        if body.members.isEmpty {
            complain(
                step, "is decided by '\(body.id)', which has no members",
                cure: "Give the body 'members:'")
        }
        let canEscalate = step.outcomes.contains { $0.effect == .escalates }
        if body.voting.rule != nil, !canEscalate {
            complain(
                step, "has no way on when the agencies disagree",
                cure: "Add an outcome whose effect is 'escalates'")
        }
    }

    private func prove(_ step: Step, _ gathering: Gathering) {
        if gathering.request == gathering.reply {
            complain(
                step, "asks and answers with the same form", cure: "Make a form for the reply")
        }
        if let body = gathering.everyMemberOf, procedure.bodies[body]?.members.isEmpty ?? true {
            complain(
                step, "asks every member of '\(body)', which has none",
                cure: "Give the body 'members:'")
        }
    }

    /// The fields with which a pathway begins.
    func openingFields(of pathway: Pathway) -> [Field] {
        procedure.openingForms(of: pathway).flatMap(\.fields)
    }
}

extension Step {
    fileprivate var isDecided: Bool { if case .decide = activity { true } else { false } }

    /// Whether the engine itself brings the step to its first outcome.
    fileprivate var hasOneEnd: Bool {
        switch activity {
        case .form, .tell: true
        case .settle, .gather, .decide, .await: false
        }
    }
}
