extension MeetingRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .notYours:
            RefusalWords(
                "not-yours", "This is not yours to do.",
                cure: "Ask the secretariat or the chair.")
        case .alreadyPlanned:
            RefusalWords(
                "already-planned", "The meeting is planned already.", cure: "Plan another one.")
        case .meetingIsOver:
            RefusalWords(
                "meeting-is-over", "The meeting is over.",
                cure: "Record what was missed as a correction at the next one.")
        case .meetingIsCancelled:
            RefusalWords(
                "meeting-is-cancelled", "The meeting was cancelled.", cure: "Plan another one.")
        case .dayIsPast(let day):
            RefusalWords(
                "day-is-past", "\(day.longText) has passed.",
                cure: "Enter today or a later day.")
        case .notAMember(let agency):
            RefusalWords(
                "not-a-member", "\(procedure.name(agency)) is not a member of this body.",
                cure: "Record the person as a guest.")
        case .isHereAlready:
            RefusalWords(
                "is-here-already", "This person is in the room.",
                cure: "Nothing more is needed.")
        case .notHere:
            RefusalWords(
                "not-here", "This person is not in the room.",
                cure: "Look at the attendance again.")
        case .chairCancels(let role):
            RefusalWords(
                "chair-cancels", "Only the chair cancels a meeting.",
                cure: "Ask \(procedure.name(role)).", cancellationCitation(procedure))
        case .casesWait(let count):
            RefusalWords(
                "cases-wait",
                count == 1
                    ? "A case is waiting for this meeting."
                    : "\(count) cases are waiting for this meeting.",
                cure: "Hold the meeting, or list them elsewhere with a reason first.",
                cancellationCitation(procedure))
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "This needs a reason.",
                cure: "Enter the reason, as it should stand in the record.")
        case .agencyMissing:
            RefusalWords(
                "agency-missing", "A member or deputy attends for an agency.",
                cure: "Choose the agency, or record the person as a guest.")
        case .noSuchMoment(let moment):
            RefusalWords(
                "no-such-moment", "No time limit of this body waits for “\(moment)”.",
                cure: "Choose one that is shown.")
        }
    }

    private func cancellationCitation(_ procedure: Procedure) -> Citation? {
        procedure.bodies.values.sorted { $0.id < $1.id }.lazy.compactMap(\.meets.citation).first
    }
}
