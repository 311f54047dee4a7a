import CaseReview

/// The decision that a letter tells of: what was decided before the step at which the letter is written.
struct LetterGround {
    let step: Step
    let outcome: Outcome
    let reason: String
    let day: Day
    let by: Actor?
    /// The tests that whoever decided had before them and found met.
    let met: [CriterionID]

    /// Looks back from a step to the decision because of which it opened; nil where no decision opened it.
    ///
    /// A notice may open another notice: what counts is the decision before both.
    init?(before step: StepID, of matter: Case, under procedure: Procedure) {
        var looked: Set<StepID> = [step]
        var place = step
        while let opener = Self.opener(of: place, in: matter, procedure, besides: looked) {
            if opener.step.decides(with: opener.outcome) {
                self = LetterGround(opener, matter)
                return
            }
            looked.insert(opener.step.id)
            place = opener.step.id
        }
        return nil
    }

    private typealias Opener = (step: Step, outcome: Outcome, round: Progress.Round)

    private init(_ opener: Opener, _ matter: Case) {
        step = opener.step
        outcome = opener.outcome
        reason = opener.round.reason
        by = opener.round.endedBy
        let decision = matter.decisions.last { $0.step == opener.step.id }
        day = decision?.heldOn ?? opener.round.endedAt?.day ?? opener.round.openedAt.day
        let results = decision?.criteria ?? matter.grounds[opener.step.id]?.criteria ?? []
        met = results.filter { $0.verdict == .met }.map(\.criterion)
    }

    /// The step that ended last with an outcome that opens this one.
    private static func opener(
        of step: StepID, in matter: Case, _ procedure: Procedure, besides looked: Set<StepID>
    ) -> Opener? {
        let found = procedure.steps.values.compactMap { candidate -> Opener? in
            guard !looked.contains(candidate.id),
                let round = matter.progress[candidate.id]?.lastEnded,
                let outcome = round.outcome.flatMap({ candidate.outcome($0) }),
                outcome.opens.contains(where: { $0.step == step })
            else { return nil }
            return (candidate, outcome, round)
        }
        return found.max {
            ($0.round.endedAt ?? $0.round.openedAt, $0.step.id)
                < ($1.round.endedAt ?? $1.round.openedAt, $1.step.id)
        }
    }

    /// Who decided, as a letter says it: the body, or the office-holders; nil where it was decided outside, since
    /// whoever wrote the answer down did not decide.
    func decidedBy(under procedure: Procedure) -> String? {
        if case .await = step.activity { return nil }
        switch (step.activity, step.by) {
        case (.decide(let deciding), _): return procedure.bodies[deciding.body]?.name
        case (_, .body(let body)): return procedure.bodies[body]?.name
        case (_, .jointly(let roles)):
            return roles.compactMap { procedure.roles[$0]?.name }.joined(separator: ", ")
        default: return by.flatMap { procedure.roles[$0.role]?.name }
        }
    }
}

extension Step {
    /// Whether an outcome of the step is a decision that people are told.
    ///
    /// What comes from outside and has a reason, such as a refusal, was decided there. An outcome that says how it is
    /// told is meant to be told, whatever its step consists of.
    fileprivate func decides(with outcome: Outcome) -> Bool {
        if outcome.toldAs != nil { return true }
        return switch activity {
        case .settle, .decide: true
        case .await: outcome.needsReason
        case .form, .gather, .tell: false
        }
    }
}
