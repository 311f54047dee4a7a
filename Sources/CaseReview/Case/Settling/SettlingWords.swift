extension SettlingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .reasonMissing(let step, let outcome):
            RefusalWords(
                "reason-missing", "This outcome needs a reason.",
                cure: "Enter the reason, as it should stand in the record.",
                procedure.steps[step]?.outcome(outcome)?.citation
                    ?? procedure.steps[step]?.citation)
        case .answeredAlready(let step, let role):
            RefusalWords(
                "answered-already", "\(procedure.name(role)) has given this answer already.",
                cure: "Wait for the others, or give another answer.",
                procedure.steps[step]?.citation)
        case .incomplete(let step, let fields):
            RefusalWords(
                "incomplete", "Something is still to be filled in.",
                cure: "Fill in \(procedure.labels(fields)).", procedure.steps[step]?.citation)
        case .nothingSent(let step):
            RefusalWords(
                "nothing-sent", "Nobody has been asked yet.",
                cure: "Send the request first.", procedure.steps[step]?.citation)
        case .hasNotMet(let step, let body, let day):
            RefusalWords(
                "has-not-met",
                "No meeting of \(procedure.bodies[body]?.name ?? body.rawValue) was held on \(day.longText).",
                cure: "Plan it among the meetings and record who came, or enter its real day.",
                procedure.bodies[body]?.leastMeetings?.citation ?? procedure.steps[step]?.citation)
        case .metAlready(let step, let body, let day):
            RefusalWords(
                "met-already",
                "The meeting of \(procedure.bodies[body]?.name ?? body.rawValue) on \(day.longText) was for an earlier step.",
                cure: "Enter the day of another meeting about this case.",
                procedure.bodies[body]?.leastMeetings?.citation ?? procedure.steps[step]?.citation)
        }
    }
}
