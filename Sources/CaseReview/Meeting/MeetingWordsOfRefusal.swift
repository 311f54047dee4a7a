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
        case .notPlanned:
            RefusalWords("not-planned", "The meeting is not planned yet.", cure: "Plan it first.")
        case .hasBegun:
            RefusalWords(
                "has-begun", "Somebody has been recorded at this meeting.",
                cure: "Close it on its day, and plan another one.")
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
        case .dayHasNotCome(let day):
            RefusalWords(
                "day-has-not-come", "The meeting is on \(day.longText).",
                cure: "Do this on the day. If people meet on another one, change the day first.")
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
        case .chairCancels(let body):
            RefusalWords(
                "chair-cancels", "Only the chair cancels a meeting.",
                cure: "Ask \(procedure.bodies[body]?.chair.map(procedure.name) ?? "the chair").",
                procedure.bodies[body]?.cancellation?.citation)
        case .casesWait(let count, let body):
            RefusalWords(
                "cases-wait",
                count == 1
                    ? "A case is waiting for this meeting."
                    : "\(count) cases are waiting for this meeting.",
                cure: "Hold the meeting, or list them elsewhere with a reason first.",
                procedure.bodies[body]?.cancellation?.citation)
        case .reasonMissing:
            RefusalWords(
                "reason-missing", "This needs a reason.",
                cure: "Enter the reason, as it should stand in the record.")
        case .agencyMissing:
            RefusalWords(
                "agency-missing", "A member or deputy attends for an agency.",
                cure: "Choose the agency, or record the person as a guest.")
        case .noSeat(let role):
            RefusalWords(
                "no-seat",
                "\(procedure.name(role)) has no seat on this body, and does not chair it.",
                cure: "Name somebody who sits on it.")
        case .noCorrespondence(let body):
            RefusalWords(
                "no-correspondence",
                "By this procedure \(procedure.bodies[body]?.name ?? "this body") decides nothing by correspondence.",
                cure: "Plan a meeting.", procedure.bodies[body]?.citation)
        case .noSuchMoment(let moment):
            RefusalWords(
                "no-such-moment", "No time limit of this body waits for “\(moment)”.",
                cure: "Choose one that is shown.")
        case .doesNotStand, .decisionRests, .cameBack, .itemHasWords, .hasNoDay, .timeHasNotCome,
            .cameOnlyAt, .leftOnlyAt, .decidedAt, .votedAt:
            wordsOfCorrecting(under: procedure)
        case .actionIsEmpty, .noSuchOwner, .noSuchAction, .actionHasEnded, .dueBeforeMeeting,
            .doneAhead, .noteMissing:
            wordsOfAgreeing
        case .minutesAreApproved, .minutesNotApproved, .minutesNotBegun, .writtenMeanwhile,
            .noSuchLine:
            wordsOfMinutes
        default: wordsOfPreparing(under: procedure)
        }
    }

    private var wordsOfMinutes: RefusalWords {
        switch self {
        case .minutesAreApproved:
            RefusalWords(
                "minutes-are-approved", "The minutes are approved.",
                cure: "Open them again with a reason; they then become a new version.")
        case .minutesNotApproved:
            RefusalWords(
                "minutes-not-approved", "The chair has not approved the minutes.",
                cure: "Have the chair approve them first.")
        case .minutesNotBegun:
            RefusalWords(
                "minutes-not-begun", "The meeting is not closed yet.",
                cure: "Close the meeting first; then its minutes can be approved.")
        case .writtenMeanwhile:
            RefusalWords(
                "written-meanwhile", "Somebody else has written here since you read it.",
                cure: "Both are shown: put your words together with theirs, and save again.")
        default:
            RefusalWords(
                "no-such-line", "The agenda has no such line for words.",
                cure: "Look at the agenda again.")
        }
    }

    private func wordsOfPreparing(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .titleMissing:
            RefusalWords("title-missing", "The item has no title.", cure: "Enter what it is about.")
        case .chairAlone(let role):
            RefusalWords(
                "chair-alone", "Only the chair does this.", cure: "Ask \(procedure.name(role)).")
        case .agendaIsRatified:
            RefusalWords(
                "agenda-is-ratified", "The agenda is ratified.", cure: "Nothing more is needed.")
        case .nobodyNamed:
            RefusalWords("nobody-named", "Nobody is named.", cure: "Choose at least one person.")
        case .positionMissing(_, let body):
            RefusalWords(
                "position-missing",
                "Nothing is settled about freedom of information for this paper as it is now.",
                cure: "Settle it first: exempt or not, and why. That a paper waits for one "
                    + "is OnePanel's way.", procedure.actCitation(of: body))
        case .exemptionMissing(let body):
            RefusalWords(
                "exemption-missing", "An exempt paper names its exemption.",
                cure: "Enter the section of the Act.", procedure.actCitation(of: body))
        case .notDeclared(let body):
            RefusalWords(
                "not-declared", "The papers are opened with a declaration, and it was not made.",
                cure: "Open the papers, and make the declaration there.",
                procedure.bodies[body]?.papers.declaration?.citation)
        case .notCirculatedToYou(let body):
            RefusalWords(
                "not-circulated-to-you", "The papers have not been circulated to you.",
                cure: "You can open them once they are. Ask the secretariat.",
                procedure.bodies[body]?.papers.circulation)
        case .copyingNotForbidden:
            RefusalWords(
                "copying-not-forbidden", "The procedure asks for no permission to copy.",
                cure: "Nothing is needed.")
        default:
            RefusalWords("name-missing", "A name is missing.", cure: "Enter who it is.")
        }
    }
}

extension Procedure {
    /// Where the document says how a body's papers stand to the Act.
    fileprivate func actCitation(of body: BodyID) -> Citation? {
        bodies[body]?.papers.freedomOfInformation?.citation
    }
}
