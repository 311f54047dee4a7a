extension InformationRefusal {
    func words(under procedure: Procedure) -> RefusalWords {
        switch self {
        case .requesterMissing:
            RefusalWords(
                "requester-missing", "The request is from nobody.",
                cure: "Enter who asks, as they gave their name.")
        case .nothingAsked:
            RefusalWords(
                "nothing-asked", "The request asks for nothing.",
                cure: "Enter what is asked for, as far as you can in the requester's words.")
        case .lawMissing:
            RefusalWords(
                "law-missing", "The other law is not named.",
                cure: "Enter the law as the requester put it.")
        case .dayIsAhead(let day):
            RefusalWords(
                "day-is-ahead", "\(day.longText) has not come yet.",
                cure: "Enter the day on which it was.")
        case .loggedAlready:
            RefusalWords(
                "logged-already", "This request is in the log already.",
                cure: "Nothing more is needed; if it was made again, say so in what is asked.")
        case .noSuchRequest:
            RefusalWords(
                "no-such-request", "There is no such request in the log.",
                cure: "Choose one of those shown.")
        case .answerMissing:
            RefusalWords(
                "answer-missing", "The answer says nothing.",
                cure: "Enter what the requester was told.")
        case .answeredBeforeReceived(let day):
            RefusalWords(
                "answered-before-received", "The request was received on \(day.longText).",
                cure: "Enter that day or a later one.")
        case .answeredAlready:
            RefusalWords(
                "answered-already", "This answer is on record already.",
                cure: "Nothing more is needed.")
        case .noSuchAgency(let agency):
            RefusalWords(
                "no-such-agency", "The procedure knows no agency “\(agency)”.",
                cure: "Choose one of those shown.")
        case .notAPublicAuthority, .mayBePublicAuthority, .askedUnderAnotherLaw:
            wordsOfTheAct(under: procedure)
        }
    }

    private func wordsOfTheAct(under procedure: Procedure) -> RefusalWords {
        let rule = procedure.isPublicAuthority.citation
        return switch self {
        case .notAPublicAuthority:
            RefusalWords(
                "not-a-public-authority",
                "The Freedom of Information Act 2000 does not apply to the partnership.",
                cure: "Answer that it does not apply, and say who holds the information.", rule)
        case .askedUnderAnotherLaw:
            RefusalWords(
                "asked-under-another-law",
                "That the Act does not apply is no answer to a request under another law.",
                cure: "Enter what the requester was told.", rule)
        default:
            RefusalWords(
                "may-be-public-authority",
                "The procedure does not say that the Act does not apply to the partnership.",
                cure: "Enter what the requester was told.", rule)
        }
    }
}
