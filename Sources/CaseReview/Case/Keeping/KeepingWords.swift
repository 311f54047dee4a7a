extension KeepingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .notAKeeper:
            RefusalWords(
                "not-a-keeper", "Only those who keep the cases can do this.",
                cure: "Ask the secretariat.")
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "A reason is needed, for the record.",
                cure: "Say why in a sentence or two.")
        case .noSuchPathway(let pathway):
            RefusalWords(
                "no-such-pathway", "The procedure has no pathway “\(pathway)”.",
                cure: "Choose one of: \(procedure.pathways.map(\.name).joined(separator: "; ")).")
        case .pathwayIsOpen(let pathway):
            RefusalWords(
                "pathway-is-open",
                "The case is on the pathway “\(procedure.pathway(pathway)?.name ?? "")” already.",
                cure: "Take its open steps.", procedure.pathway(pathway)?.citation)
        case .noSuchReview(let review):
            RefusalWords(
                "no-such-review", "The procedure knows no review called “\(review)”.",
                cure: "Choose one whose test the case meets.")
        case .leadIsForOthers(let roles):
            RefusalWords(
                "lead-is-for-others", "Naming the process that leads is not yours to do.",
                cure: roles.isEmpty
                    ? "The procedure does not have a process lead; each pathway goes on by itself."
                    : "It is for \(roles.map { procedure.name($0) }.joined(separator: " or ")).",
                procedure.leadProcess?.citation)
        case .noSuchLimit(let limit):
            RefusalWords(
                "no-such-limit", "The procedure has no time limit “\(limit)”.",
                cure: "Choose one that is shown on the case.")
        case .cannotBeExtended, .extensionIsForOthers, .notRunning, .notLater:
            wordsOfExtending(under: procedure)
        case .linkedAlready, .linkedToItself:
            RefusalWords(
                self == .linkedToItself ? "linked-to-itself" : "linked-already",
                self == .linkedToItself
                    ? "A case is not linked to itself." : "The two cases are linked already.",
                cure: "Choose another case.")
        case .sameProcedure(let id):
            RefusalWords(
                "same-procedure", "The case runs under \(id) already.",
                cure: "Choose another version.")
        case .anotherPartnership(let id):
            RefusalWords(
                "another-partnership", "\(id) is not a version of this partnership's procedure.",
                cure: "Choose one that is.")
        case .openStepIsMissing(let step, let id):
            RefusalWords(
                "open-step-is-missing",
                "“\(procedure.name(step))” is open, and \(id) has no such step.",
                cure: "Take the step first, or leave the case on its version.")
        case .positionIsForKeepers, .positionNotAsked, .paperNotThereYet, .exemptionMissing,
            .publicInterestMissing:
            wordsOfPosition(under: procedure)
        }
    }

    private func wordsOfPosition(under procedure: Procedure) -> RefusalWords {
        let rule = procedure.freedomOfInformationCitation
        return switch self {
        case .positionIsForKeepers:
            RefusalWords(
                "position-is-for-keepers",
                "Only those who keep the cases or the meetings settle this.",
                cure: "Ask the secretariat.", rule)
        case .paperNotThereYet(.decisionRecord):
            RefusalWords(
                "paper-not-there-yet", "Nothing has been decided, and there is no such paper.",
                cure: "Settle it once a body has decided.", rule)
        case .paperNotThereYet:
            RefusalWords(
                "paper-not-there-yet", "There is no such paper of the case.",
                cure:
                    "Settle it once the form or the answer is handed in, the file is attached, or "
                    + "the letter has gone out.", rule)
        case .exemptionMissing:
            RefusalWords(
                "exemption-missing", "An exempt paper names its exemption.",
                cure: "Enter the section of the Act.", rule)
        case .publicInterestMissing:
            RefusalWords(
                "public-interest-missing", "It is not said how the public interest was weighed.",
                cure: "Say it in a sentence or two.", rule)
        default:
            RefusalWords(
                "position-not-asked", "The procedure asks for no position on this paper.",
                cure: "Nothing is needed.")
        }
    }

    private func wordsOfExtending(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .cannotBeExtended(let limit):
            RefusalWords(
                "cannot-be-extended", "The procedure lets nobody put this day off.",
                cure: "Do it late, if it must be, and the record shows it.",
                procedure.citation(of: limit))
        case .extensionIsForOthers(let limit, let roles):
            RefusalWords(
                "extension-is-for-others", "Putting this day off is not yours to do.",
                cure: "It is for \(roles.map { procedure.name($0) }.joined(separator: " or ")).",
                procedure.citationOfExtending(limit))
        case .notRunning(let limit):
            RefusalWords(
                "not-running", "The time limit is not running.",
                cure: "There is nothing to put off.", procedure.citation(of: limit))
        case .notLater(let limit, let day):
            RefusalWords(
                "not-later", "The new day is not after \(day.longText).",
                cure: "Give a later day.", procedure.citation(of: limit))
        default: RefusalWords("not-extended", "The day stays as it is.", cure: "Look again.")
        }
    }
}

extension Procedure {
    /// The rule that a time limit carries out.
    func citation(of limit: LimitID) -> Citation? {
        self.limit(limit)?.citation
    }

    /// Where the procedure asks for positions under the Freedom of Information Act; nil where no body does.
    var freedomOfInformationCitation: Citation? {
        let papers = bodies.values.sorted { $0.id < $1.id }.map(\.papers)
        return papers.lazy.compactMap(\.freedomOfInformation?.citation).first
    }

    /// The rule by which a time limit may be put off.
    func citationOfExtending(_ limit: LimitID) -> Citation? {
        self.limit(limit)?.extension?.citation
    }
}
