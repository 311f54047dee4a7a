import CaseReview

/// Reads what ended after a body first decided, in the order in which it happened.
struct LaterStepReader {
    let words: EntryWords
    private var joint: [StepID: [LaterStep.JointAnswer]] = [:]
    private var typed: [StepID: Answers] = [:]
    private(set) var steps: [LaterStep] = []
    private var hasDecided = false
    private var procedure: Procedure { words.procedure }

    init(_ words: EntryWords) { self.words = words }

    mutating func take(_ placed: PlacedHappening) {
        let happening = placed.happening
        switch happening.event {
        case .decided: hasDecided = true
        case .stepOpened(let step):
            joint[step] = nil
            typed[step] = nil
        case .answersSaved(let step, let answers):
            typed[step, default: [:]].merge(answers) { _, new in new }
        case .jointAnswerGiven(let step, let role, let outcome, let reason, let answers):
            let by = Actor(
                person: happening.actor.person, role: role, agency: happening.actor.agency)
            joint[step, default: []].append(
                LaterStep.JointAnswer(
                    by: words.actor(by, on: happening.at.day), outcome: name(step, outcome),
                    reason: reason, entries: entries(step, outcome, answers), at: happening.at))
        case .settled(let step, let outcome, let reason, let answers):
            add(step, outcome, reason, answers, placed)
        case .handedIn(let step, let outcome): add(step, outcome, "", typed[step] ?? [:], placed)
        default: break
        }
    }

    private mutating func add(
        _ step: StepID, _ outcome: OutcomeID, _ reason: String, _ answers: Answers,
        _ placed: PlacedHappening
    ) {
        guard hasDecided else { return }
        let happening = placed.happening
        let jointly = joint[step] ?? []
        // What several decided jointly is nobody's alone: the last to answer gives no reason for the others.
        let isJoint = !jointly.isEmpty
        steps.append(
            LaterStep(
                step: procedure.steps[step]?.name ?? step.rawValue, outcome: name(step, outcome),
                reason: isJoint ? "" : reason,
                entries: isJoint ? [] : entries(step, outcome, answers), jointly: jointly,
                by: isJoint
                    ? Self.names(jointly) : words.actor(happening.actor, on: happening.at.day),
                at: happening.at,
                citation: procedure.steps[step]?.outcome(outcome)?.citation
                    ?? procedure.steps[step]?.citation,
                place: placed.place))
    }

    /// Those who answered, each once, in the order of their first answers.
    private static func names(_ answers: [LaterStep.JointAnswer]) -> String {
        var seen: Set<String> = []
        return answers.map(\.by).filter { seen.insert($0).inserted }.joined(separator: "; ")
    }

    private func name(_ step: StepID, _ outcome: OutcomeID) -> String {
        procedure.steps[step]?.outcome(outcome)?.name ?? outcome.rawValue
    }

    private func entries(
        _ step: StepID, _ outcome: OutcomeID, _ answers: Answers
    ) -> [RecordLine] {
        var forms: [FormID] = []
        if case .form(let form)? = procedure.steps[step]?.activity { forms.append(form) }
        if let form = procedure.steps[step]?.outcome(outcome)?.form { forms.append(form) }
        return words.lines(answers, in: forms)
    }
}
