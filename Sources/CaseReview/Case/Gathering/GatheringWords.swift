extension GatheringRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .nobodyAsked(let step):
            RefusalWords(
                "nobody-asked", "The request is to nobody.",
                cure: "Choose at least one agency.", procedure.steps[step]?.citation)
        case .askedAlready(let step):
            RefusalWords(
                "asked-already", "These agencies have been asked.",
                cure: "Chase those that have not answered.", procedure.steps[step]?.citation)
        case .notAsked(let step, let agency):
            RefusalWords(
                "not-asked", "\(procedure.name(agency)) was not asked.",
                cure: "Send it the request first.", procedure.steps[step]?.citation)
        case .repliedAlready(let step, let agency):
            RefusalWords(
                "replied-already", "\(procedure.name(agency)) has answered.",
                cure: "Tell the secretariat what has changed; an answer given stands as it was.",
                procedure.steps[step]?.citation)
        case .chasedToday(let step, let agency):
            RefusalWords(
                "chased-today", "\(procedure.name(agency)) has been reminded today.",
                cure: "Remind it again tomorrow, or ring its people.",
                procedure.steps[step]?.citation)
        case .notYourAgency(let agency):
            RefusalWords(
                "not-your-agency", "Only \(procedure.name(agency)) answers for itself.",
                cure: "Sign in for that agency, or ask the secretariat to enter its answer.")
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "Something is still to be filled in.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        }
    }
}
