extension ReferringRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "The form is not complete.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        case .noSuchField(let field):
            RefusalWords(
                "no-such-field", "The form has no entry “\(field)”.",
                cure: "Use the form as it is shown.")
        case .notAnOption(let field):
            RefusalWords(
                "not-an-option", "“\(procedure.label(field))” cannot be answered in that way.",
                cure: "Choose one of the answers shown.")
        case .partForOthers(let field):
            RefusalWords(
                "part-for-others", "“\(procedure.label(field))” is not yours to fill in.",
                cure: "Leave it to the role that the form names.")
        case .cannotBegin(let step):
            RefusalWords(
                "cannot-begin", "“\(procedure.name(step))” cannot be begun now.",
                cure: "Wait until the procedure allows it.", procedure.steps[step]?.citation)
        case .paperTooLong:
            RefusalWords(
                "paper-too-long", "The form holds more words than can be taken in.",
                cure: "Fill in the referral by hand.")
        case .handedInAlready:
            RefusalWords(
                "handed-in-already", "This was handed in, and is on record.",
                cure: "Tell the secretariat what is wrong with it.")
        case .discardedOften(let most):
            RefusalWords(
                "discarded-often", "You have discarded \(most) drafts today.",
                cure: "Leave this one as it is, or discard it tomorrow: nobody else sees it.")
        }
    }
}
