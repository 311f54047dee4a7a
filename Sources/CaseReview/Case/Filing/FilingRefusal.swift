/// Everything that attaching a file, taking one back, or closing one to readers can say no to.
public enum FilingRefusal: Sendable, Hashable {
    case titleMissing
    case titleTooLong
    case isEmpty
    case tooLarge
    /// The case holds as many files as one may.
    case caseIsFull
    /// Somebody has files in so many drafts that they have not handed in.
    case draftsAreFull(Int)
    /// As many files have been attached in the place as may.
    case placeIsFull
    /// What still fits in the case is kept for those who keep the cases.
    case restIsForKeepers
    case noSuchFile
    case withdrawnAlready
    /// Only whoever attached a file takes it back.
    case attachedByAnother
    /// What the file belongs to was handed in, or a body has decided with it.
    case handedIn(StepID)
    case closedAlready
    case closingIsForKeepers
    /// The procedure lets the author say this, whatever others think of it.
    case stands(StepID)
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
        case .draftsAreFull(let count):
            RefusalWords(
                "drafts-are-full",
                "You have files in \(count) drafts that you have not handed in.",
                cure: "Hand one in, or discard one that you no longer need.")
        case .caseIsFull:
            RefusalWords(
                "case-is-full",
                "The case holds \(AttachedFile.mostInCase) files, those that were withdrawn included, "
                    + "and no more fit.",
                cure: "Keep it outside, and have those who keep the cases note where it is.")
        case .placeIsFull:
            RefusalWords(
                "place-is-full",
                "\(AttachedFile.mostInPlace) files have been attached here, and no more fit. Those that "
                    + "were withdrawn count too.",
                cure:
                    "Send what is missing to those who keep the cases. They have room of their own: "
                    + "they can attach it, to a referral as soon as it is handed in.")
        case .restIsForKeepers:
            RefusalWords(
                "rest-is-for-keepers",
                "The case holds \(AttachedFile.mostInCase - AttachedFile.keptForKeepers) files or more, "
                    + "and what still fits is kept for those who keep the cases.",
                cure: "Send it to them: they can attach it.")
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
                cure:
                    "Ask them, or ask those who keep the cases whether it has to be closed to readers."
            )
        case .handedIn(let step):
            RefusalWords(
                "handed-in",
                "The file is part of what the case rests on by now, so that it stays.",
                cure:
                    "Attach a corrected file beside it, and say in its title what it corrects. Is it "
                    + "about the wrong person, tell those who keep the cases at once: they can close it "
                    + "to readers.",
                procedure.steps[step]?.citation)
        case .closedAlready:
            RefusalWords(
                "closed-to-readers", "The file was closed to readers before.",
                cure: "Nothing more is needed.")
        case .closingIsForKeepers:
            RefusalWords(
                "closing-is-for-keepers", "Only those who keep the cases close a file to readers.",
                cure: "Tell them which file it is, and why nobody may read it.")
        case .stands(let step):
            RefusalWords(
                "file-stands",
                "What was attached here is its author's own view, and nobody closes it to readers.",
                cure:
                    "Attach an answer beside it. Until it is handed in, or a body decides, its author can "
                    + "withdraw it.",
                procedure.steps[step]?.citation)
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "A reason is needed, for the record.",
                cure: "Say why in a sentence or two.")
        }
    }
}
