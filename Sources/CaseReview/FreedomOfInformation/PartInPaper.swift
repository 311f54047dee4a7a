/// What something that happened to a case does to one of its papers.
public enum PartInPaper: Sendable, Hashable {
    /// Words or days of it stand on the paper, or change what stands there: with it the paper is another one.
    case printed
    /// Nothing of it is printed; it says to which round or decision something that is printed belongs.
    case arranging
    case none
}

extension CaseEvent {
    /// What this does to a paper. The paper is made from what has a part in it and from nothing else, and a position
    /// on the paper holds until something more is printed: neither can know of an event of which the other does not.
    public func part(in paper: CasePaper) -> PartInPaper {
        if paper == .decisionRecord { return partInDecisionRecord }
        return paper == ownPaper ? .printed : .none
    }

    /// The one paper beside the decision record on which something of this stands; nil where there is none.
    var ownPaper: CasePaper? {
        switch self {
        case .answersSaved(let step, let answers), .settled(let step, _, _, let answers):
            answers.isEmpty ? nil : .form(step)
        case .receivedOnPaper(let step, _): .form(step)
        case .replied(let step, let agency, _): .agencyReturn(step, agency)
        case .fileAttached(_, _, let file): .file(file.id)
        case .letterSent(let step, let sent):
            .letter(step, sent.letter, addressee: sent.addressee)
        case .opened, .stepOpened, .pathwayOpened, .pathwayClosed, .handedIn, .jointAnswerGiven,
            .requested, .chased, .listed, .interestDeclared, .interestRuled, .chairTaken, .answered,
            .viewGiven, .proposed, .voted, .decided, .told, .allTold, .stepWithdrawn, .closed,
            .examined, .leadNamed, .extended, .linked, .moved, .minuted, .engaged,
            .engagementAgreed, .confidenceDeclared, .engagementEnded,
            .freedomOfInformationSettled, .fileWithdrawn, .fileClosedToReaders,
            .missingExplained, .tellingCorrected, .actionAgreed, .actionEnded:
            nil
        }
    }

    private var partInDecisionRecord: PartInPaper {
        switch self {
        case .opened, .pathwayOpened, .handedIn, .settled, .jointAnswerGiven, .decided, .told,
            .moved, .fileClosedToReaders, .tellingCorrected:
            .printed
        // What is entered can be one of the facts of the case, on whichever form it stands.
        case .answersSaved(_, let answers), .requested(_, _, let answers):
            answers.isEmpty ? .none : .printed
        // The files that were before a body are printed with its decision, as they were then.
        case .stepOpened, .stepWithdrawn, .allTold, .fileAttached, .fileWithdrawn: .arranging
        case .pathwayClosed, .replied, .chased, .listed, .interestDeclared, .interestRuled,
            .chairTaken, .answered, .viewGiven, .proposed, .voted, .closed, .examined, .leadNamed,
            .extended, .linked, .minuted, .receivedOnPaper, .engaged, .engagementAgreed,
            .confidenceDeclared, .engagementEnded, .freedomOfInformationSettled, .letterSent,
            .missingExplained, .actionAgreed, .actionEnded:
            .none
        }
    }
}
