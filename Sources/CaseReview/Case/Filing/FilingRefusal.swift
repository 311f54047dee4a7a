/// Everything that attaching a file, or taking one back, can say no to.
public enum FilingRefusal: Sendable, Hashable {
    case titleMissing
    case titleTooLong
    case isEmpty
    case tooLarge
    /// The case holds as many files as one may.
    case caseIsFull
    /// The agency has attached as many files to its answer as one may.
    case answerIsFull(AgencyID)
    case noSuchFile
    case withdrawnAlready
    /// Only whoever attached a file takes it back.
    case attachedByAnother
    /// What the file belongs to was handed in.
    case handedIn(StepID)
    case reasonMissing
}

extension FilingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .titleMissing:
            RefusalWords(
                "title-missing", "The file has no title.", cure: "Say what it is in a few words.")
        case .titleTooLong:
            RefusalWords(
                "title-too-long",
                "The title has more than \(AttachedFile.longestTitle) characters.",
                cure: "Shorten it.")
        case .isEmpty:
            RefusalWords(
                "file-is-empty", "There is nothing in the file.",
                cure: "Open it on your computer, see that it is the right one, and choose it again."
            )
        case .tooLarge:
            RefusalWords(
                "file-too-large",
                "The file has more than \(AttachedFile.longest >> 20) MB.",
                cure: "Take pictures out of it, or send it in parts.")
        case .caseIsFull:
            RefusalWords(
                "case-is-full", "The case holds \(AttachedFile.mostInCase) files, and no more fit.",
                cure: "Put what belongs together into one file.")
        case .answerIsFull(let agency):
            RefusalWords(
                "answer-is-full",
                "\(procedure.name(agency)) has attached \(AttachedFile.mostOfAgency) files here, "
                    + "and no more fit.",
                cure: "Put what belongs together into one file, or ask the secretariat.")
        case .noSuchFile:
            RefusalWords(
                "no-such-file", "The case has no such file.", cure: "Look at the case again.")
        case .withdrawnAlready:
            RefusalWords(
                "withdrawn-already", "The file was withdrawn before.",
                cure: "Nothing more is needed.")
        case .attachedByAnother:
            RefusalWords(
                "attached-by-another", "Only whoever attached a file can withdraw it.",
                cure: "Ask them. Nobody else can, whatever their office.")
        case .handedIn(let step):
            RefusalWords(
                "handed-in", "What the file belongs to has been handed in, so that it stays.",
                cure: "Attach a corrected file beside it, and say in its title what it corrects.",
                procedure.steps[step]?.citation)
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "A reason is needed, for the record.",
                cure: "Say why in a sentence or two.")
        }
    }
}
