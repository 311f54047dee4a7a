import CaseReview
import HTML
import Office

/// What happened to a case, newest first: a sentence each, who, when, and its place in the record.
struct HistoryEntries {
    private let visit: Visit
    private let procedure: Procedure

    init(_ visit: Visit, _ procedure: Procedure) {
        self.visit = visit
        self.procedure = procedure
    }

    func entries(of recorded: [Recorded]) -> [Timeline.Entry] {
        recorded.reversed().map(entry)
    }

    private func entry(_ recorded: Recorded) -> Timeline.Entry {
        let happening = recorded.happening
        let role = procedure.roles[happening.actor.role]?.name ?? happening.actor.role.rawValue
        return Timeline.Entry(
            sentence(happening.event),
            date: "\(happening.at.day.shortText) \(happening.at.londonTime)",
            datetime: happening.at.iso,
            byline: "\(visit.name(happening.actor.person)), \(role)",
            content: Fragment { w in
                if let reason = happening.event.reason, !reason.isEmpty { w.p(reason) }
                w.p("Entry \(recorded.position), \(recorded.hash.prefix(12))", .class("hash"))
            })
    }

    private func step(_ id: StepID) -> String { procedure.steps[id]?.name ?? id.rawValue }

    private func outcome(_ step: StepID, _ id: OutcomeID) -> String {
        procedure.steps[step]?.outcome(id)?.name ?? id.rawValue
    }

    private func agency(_ id: AgencyID) -> String {
        procedure.agencies[id]?.name(on: visit.today) ?? id.rawValue
    }

    private func sentence(_ event: CaseEvent) -> String {
        switch event {
        case .opened(let reference, let procedure, _):
            "Opened as \(reference) under \(procedure)"
        case .stepOpened(let id): "Opened: \(step(id))"
        case .stepWithdrawn(let id): "Overtaken: \(step(id))"
        case .answersSaved(let id, let answers): "Saved: \(step(id)), \(answers.count) entries"
        case .handedIn(let id, let end): "\(step(id)): \(outcome(id, end))"
        case .settled(let id, let end, _, _): "\(step(id)): \(outcome(id, end))"
        case .jointAnswerGiven(let id, _, let end, _, _):
            "\(step(id)): one answer given, \(outcome(id, end))"
        case .requested(let id, let agencies, _): "\(step(id)): sent to \(agencies.count) agencies"
        case .replied(_, let id, _): "\(agency(id)) answered"
        case .chased(_, let id): "\(agency(id)) was reminded"
        case .closed(let id, _): "Closed after: \(step(id))"
        default: sittingSentence(event)
        }
    }

    private func sittingSentence(_ event: CaseEvent) -> String {
        switch event {
        case .listed(let id, _, let day, _): "\(step(id)): listed for \(day.longText)"
        case .interestDeclared(_, let interest): "\(interest.name) declared an interest"
        case .interestRuled(_, _, let ruling, _):
            ruling == .withdraw ? "The chair ruled: withdraws" : "The chair ruled: stays"
        case .chairTaken(_, _, let name, _): "\(name) took the chair for this item"
        case .answered(_, let question, let answer):
            "\(procedure.questions[question]?.text ?? question.rawValue) \(answer.value.words)"
        case .viewGiven(_, let id, _): "\(agency(id)) gave its view"
        case .proposed(let id, let end, _, _): "Proposed: \(outcome(id, end))"
        case .voted(_, let vote): "\(agency(vote.agency)): \(vote.choice.words)"
        case .decided(let id, let decision): "\(step(id)): \(outcome(id, decision.outcome))"
        case .told(let id, let recipient, _): "\(step(id)): told \(name(recipient, at: id))"
        case .allTold(let id, _): "\(step(id)): everybody told"
        default: ""
        }
    }

    private func name(_ recipient: String, at step: StepID) -> String {
        guard case .tell(let recipients)? = procedure.steps[step]?.activity else { return recipient }
        return recipients.first { $0.id == recipient }?.name ?? recipient
    }
}

extension CaseEvent {
    /// The reason given, where the event has one.
    fileprivate var reason: String? {
        switch self {
        case .settled(_, _, let reason, _), .jointAnswerGiven(_, _, _, let reason, _),
            .listed(_, _, _, let reason), .interestRuled(_, _, _, let reason),
            .chairTaken(_, _, _, let reason), .proposed(_, _, let reason, _):
            reason
        case .answered(_, _, let answer): answer.reason
        case .viewGiven(_, _, let view): view
        case .voted(_, let vote): vote.reason
        case .decided(_, let decision): decision.reason
        case .interestDeclared(_, let interest): interest.nature
        default: nil
        }
    }
}

extension Answer.Value {
    /// The answer as a page says it.
    var words: String {
        switch self {
        case .yes: "Yes"
        case .suspected: "Suspected"
        case .no: "No"
        case .notKnown: "Not known"
        }
    }
}

extension Vote.Choice {
    var words: String {
        switch self {
        case .agree: "Agrees"
        case .disagree: "Disagrees"
        case .abstain: "Abstains"
        }
    }
}
