extension TellingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .noSuchRecipient(let step, _):
            RefusalWords(
                "no-such-recipient", "The step does not tell them.",
                cure: "Choose one of those shown.", procedure.steps[step]?.citation)
        case .toldAlready(let step, _):
            RefusalWords(
                "told-already", "They have been told.", cure: "Nothing more is needed.",
                procedure.steps[step]?.citation)
        case .notToldYet(let step, _):
            RefusalWords(
                "not-told-yet", "It is not on record that they were told.",
                cure: "Record that they were, with the day.", procedure.steps[step]?.citation)
        case .reasonMissing(let step):
            RefusalWords(
                "reason-missing", "What is put right is put right for a reason.",
                cure: "Say what was wrong.", procedure.steps[step]?.citation)
        case .dayIsAhead(let day):
            RefusalWords(
                "day-is-ahead", "\(day.longText) has not come yet.",
                cure: "Enter the day on which they were told.")
        case .dayIsTooEarly(let day, let begun):
            RefusalWords(
                "day-is-too-early",
                "Nobody can have been told on \(day.longText): the case begins on \(begun.longText).",
                cure: "Enter the day on which they were told.")
        case .packIncomplete(let step, let recipient, let fields):
            RefusalWords(
                "pack-incomplete", "What the recipient's form asks for is not all there.",
                cure: "Fill in \(procedure.labels(fields)).",
                procedure.citation(of: recipient, at: step))
        case .packOfDecisionBefore(let step, let recipient):
            RefusalWords(
                "pack-of-decision-before",
                "What the recipient's form says was for the decision before this one.",
                cure: "Prepare it again: read it through, put it right, and save it.",
                procedure.citation(of: recipient, at: step))
        case .noSuchLetter(let step):
            RefusalWords(
                "no-such-letter", "No such letter can be written at this step.",
                cure: "Open the letter from the step, and note it there.",
                procedure.steps[step]?.citation)
        case .letterToNobody(let step):
            RefusalWords(
                "letter-to-nobody", "It is not said to whom the letter went.",
                cure: "Enter the name that stood on it.", procedure.steps[step]?.citation)
        case .letterIsAhead(let day):
            RefusalWords(
                "letter-is-ahead", "\(day.longText) has not come yet.",
                cure: "Enter the day on which the letter went out.")
        case .letterTooEarly(let day, let begun):
            RefusalWords(
                "letter-too-early",
                "The letter could not be written on \(day.longText): there was cause for it from "
                    + "\(begun.longText).",
                cure: "Enter a day from then on.")
        case .letterNotedAlready(let step):
            RefusalWords(
                "letter-noted-already", "This is on record already.",
                cure: "Nothing more is needed. If it went out again, enter the day of that.",
                procedure.steps[step]?.citation)
        }
    }
}

extension Procedure {
    /// The rule by which somebody is told at a step.
    func citation(of recipient: String, at step: StepID) -> Citation? {
        guard let step = steps[step] else { return nil }
        guard case .tell(let recipients) = step.activity else { return step.citation }
        return recipients.first { $0.id == recipient }?.citation ?? step.citation
    }
}
