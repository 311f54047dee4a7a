import CaseReview
import Papers

/// Everything that can have happened to a case, in a plain sentence each.
struct HistorySentences {
    let procedure: Procedure
    /// The name of a person, for a page.
    let name: (PersonID) -> String
    /// The title of a file of the case; nil for one that the case does not have.
    let title: (FileID) -> String?

    /// One sentence without a full stop; agencies are called as they were on the day.
    func sentence(_ event: CaseEvent, on day: Day) -> String {
        switch event {
        case .opened(let reference, let id, let pathway):
            "Opened as \(reference) under \(id): \(procedure.pathway(pathway)?.name ?? "")"
        case .stepOpened(let id): "Opened: \(step(id))"
        case .stepWithdrawn(let id): "Overtaken by something else: \(step(id))"
        case .answersSaved(let id, let answers):
            "Saved: \(step(id)), \(answers.count == 1 ? "1 entry" : "\(answers.count) entries")"
        case .receivedOnPaper(let id, let paper):
            "Came on a form that was filled in elsewhere: \(step(id)), “\(paper.name)”"
        case .handedIn(let id, let end), .settled(let id, let end, _, _),
            .allTold(let id, let end):
            "\(step(id)): \(outcome(id, end))"
        case .jointAnswerGiven(let id, let role, let end, _, _):
            "\(step(id)): \(procedure.roles[role]?.name ?? role.rawValue) answers \(outcome(id, end))"
        case .requested(let id, let agencies, _):
            "\(step(id)): \(agencies.count == 1 ? "1 agency" : "\(agencies.count) agencies") asked"
        case .replied(let id, let who, let answers):
            "\(agency(who, day)) answered\(known(id, answers).map { ": \($0)" } ?? "")"
        case .chased(_, let who): "\(agency(who, day)) was reminded"
        case .told(let id, let recipient, _): "Told: \(name(recipient, at: id))"
        case .tellingCorrected(let id, let recipient, _, _):
            "Put right when or how they were told: \(name(recipient, at: id))"
        case .letterSent(_, let sent): "\(sent.how.words): \(letter(sent.letter))"
        case .closed(let id, let end): "Closed. \(step(id)): \(outcome(id, end))"
        case .engaged(let new): "Taken on as \(role(new.role)): \(name(new.person))"
        case .engagementAgreed: "The chair agreed that a guest comes"
        case .confidenceDeclared: "Declared what is asked of whoever opens the papers"
        case .engagementEnded: "Somebody who was taken on has left"
        case .fileAttached(let id, let who, let file):
            "\(step(id))\(who.map { ", \(agency($0, day))" } ?? ""): attached “\(file.title)”"
        case .fileWithdrawn(let id, _): "Withdrawn: \(file(id))"
        case .fileClosedToReaders(let id, _): "Closed to readers: \(file(id))"
        case .pathwayOpened, .pathwayClosed, .leadNamed, .extended, .linked, .moved, .examined,
            .minuted, .freedomOfInformationSettled, .actionAgreed, .actionEnded:
            keepingSentence(event)
        default: sittingSentence(event, day)
        }
    }

    private func keepingSentence(_ event: CaseEvent) -> String {
        switch event {
        case .pathwayOpened(let id, _): "Pathway opened: \(pathway(id))"
        case .pathwayClosed(let id, let by, let end):
            "Pathway closed: \(pathway(id)). \(step(by)): \(outcome(by, end))"
        case .leadNamed(let review, _): "Leads the case: \(review)"
        case .extended(let id, _, let day, let before, _):
            "Put off from \(before.longText) to \(day.longText): \(limit(id))"
        case .linked: "Linked to another case"
        case .moved(let id, let before, _): "Moved from \(before) to \(id)"
        case .minuted(let id, _, _): "\(step(id)): what was said was written down"
        case .freedomOfInformationSettled(let paper, let position):
            "\(paper.words(under: procedure, title: title)), freedom of information: "
                + (position.isExempt ? "exempt" : "open to a request")
        case .actionAgreed(let id, _, _): "\(step(id)): an action was agreed"
        case .actionEnded(let id, _, .done): "\(step(id)): an action was done"
        case .actionEnded(let id, _, .notNeeded):
            "\(step(id)): an action is not needed any more"
        case .examined(let id, _): "\(step(id)): the tests as they stood were recorded"
        default: ""
        }
    }

    private func sittingSentence(_ event: CaseEvent, _ day: Day) -> String {
        switch event {
        case .listed(let id, _, let on, _): "\(step(id)): listed for \(on.longText)"
        case .missingExplained(let id, _, let on, _):
            "\(step(id)): why it was not heard on \(on.longText) was written down"
        case .interestDeclared(_, let interest): "\(interest.name) declared an interest"
        case .interestRuled(_, _, let ruling, _):
            ruling == .withdraw
                ? "The chair ruled on an interest: withdraws"
                : "The chair ruled on an interest: stays"
        case .chairTaken(_, _, let name, _): "\(name) took the chair for this item"
        case .answered(_, let question, let answer):
            "\(procedure.questions[question]?.text ?? question.rawValue) \(answer.value.words)"
        case .viewGiven(_, let who, _): "\(agency(who, day)) gave its view"
        case .proposed(let id, let end, _, _): "Proposed: \(outcome(id, end))"
        case .voted(_, let vote): "\(agency(vote.agency, day)): \(vote.choice.words)"
        case .decided(let id, let decision): "\(step(id)): \(outcome(id, decision.outcome))"
        default: ""
        }
    }

    /// The reason, evidence or words that the event carries; empty when it has none.
    func details(of event: CaseEvent) -> [String] {
        let words: [String] =
            switch event {
            case .settled(_, _, let reason, _), .jointAnswerGiven(_, _, _, let reason, _),
                .listed(_, _, _, let reason), .missingExplained(_, _, _, let reason),
                .interestRuled(_, _, _, let reason),
                .chairTaken(_, _, _, let reason), .proposed(_, _, let reason, _),
                .leadNamed(_, let reason), .extended(_, _, _, _, let reason),
                .linked(_, let reason), .moved(_, _, let reason),
                .engagementEnded(_, let reason):
                [reason]
            case .engaged(let new): [new.reason]
            case .answered(_, _, let answer):
                [answer.evidence.isEmpty ? "" : "Evidence: \(answer.evidence)", answer.reason]
            case .viewGiven(_, _, let view): [view]
            case .fileAttached(_, _, let file):
                [
                    "“\(file.name)”, \(file.kind.words), \(file.size)",
                    "SHA-256 \(file.digest)",
                ]
            case .fileWithdrawn(_, let reason), .fileClosedToReaders(_, let reason): [reason]
            case .minuted(_, _, let text): [text]
            case .actionAgreed(_, _, let action): [action.what]
            case .actionEnded(_, _, let end): end.details
            case .freedomOfInformationSettled(_, let position):
                [
                    position.exemptions.isEmpty
                        ? "" : "Exemptions considered: \(position.exemptions)",
                    "Public interest: \(position.publicInterest)",
                ]
            case .voted(_, let vote): [vote.reason]
            case .decided(_, let decision): [decision.reason]
            case .interestDeclared(let step, let interest):
                [procedure.body(at: step)?.interests?.degree(interest) ?? "", interest.nature]
            case .told(_, _, let notice):
                ["On \(notice.on.longText): \(notice.how)", notice.reference]
            case .tellingCorrected(_, _, let notice, let reason):
                ["On \(notice.on.longText): \(notice.how)", notice.reference, reason]
            case .letterSent(_, let sent): ["On \(sent.on.longText), to \(sent.to)"]
            default: []
            }
        return words.filter { !$0.isEmpty }
    }

    private func file(_ id: FileID) -> String { title(id).map { "“\($0)”" } ?? "a file" }

    private func pathway(_ id: PathwayID) -> String {
        procedure.pathway(id)?.name ?? id.rawValue
    }

    private func limit(_ id: LimitID) -> String {
        procedure.limit(id)?.name ?? id.rawValue
    }

    private func role(_ id: RoleID) -> String { procedure.roles[id]?.name ?? id.rawValue }

    private func step(_ id: StepID) -> String { procedure.steps[id]?.name ?? id.rawValue }

    private func outcome(_ step: StepID, _ id: OutcomeID) -> String {
        procedure.steps[step]?.outcome(id)?.name ?? id.rawValue
    }

    private func agency(_ id: AgencyID, _ day: Day) -> String {
        procedure.agencies[id]?.name(on: day) ?? id.rawValue
    }

    private func letter(_ id: LetterID) -> String {
        procedure.letter(id)?.name ?? id.rawValue
    }

    private func name(_ recipient: String, at step: StepID) -> String {
        guard case .tell(let recipients)? = procedure.steps[step]?.activity else {
            return recipient
        }
        return recipients.first { $0.id == recipient }?.name ?? recipient
    }

    /// Whether the agency knows the person, as its form has it.
    private func known(_ step: StepID, _ answers: Answers) -> String? {
        guard case .gather(let gathering)? = procedure.steps[step]?.activity,
            let fields = procedure.forms[gathering.reply]?.fields,
            let field = fields.first(where: { $0.meaning == .known }),
            case .choice(let options) = field.kind
        else { return nil }
        return options.first { answers[field.id]?.includes($0.id) ?? false }?.label
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

extension SentLetter.How {
    var words: String {
        switch self {
        case .posted: "Letter posted"
        case .handedOver: "Letter handed over"
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
