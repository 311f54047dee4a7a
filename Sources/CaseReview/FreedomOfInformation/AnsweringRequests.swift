/// Everything that the log of information requests can say no to.
public enum InformationRefusal: Error, Sendable, Hashable {
    case requesterMissing
    case nothingAsked
    case lawMissing
    case dayIsAhead(Day)
    case loggedAlready
    case noSuchRequest(InformationRequestID)
    case answerMissing
    case answeredBeforeReceived(Day)
    case answeredAlready
    case noSuchAgency(AgencyID)
    /// The Act does not apply to the partnership, and the request was made under it.
    case notAPublicAuthority
    /// The procedure does not say that the Act does not apply.
    case mayBePublicAuthority
    /// That the Act does not apply is no answer to a request under another law.
    case askedUnderAnotherLaw
}

/// Somebody keeping the log of information requests.
struct AnsweringRequests {
    let partnership: Partnership
    let setting: Setting

    func log(
        _ id: InformationRequestID, _ request: InformationRequest
    ) throws(InformationRefusal) -> [PartnershipEvent] {
        if request.receivedOn > setting.today { throw .dayIsAhead(request.receivedOn) }
        if request.from.allSatisfy(\.isWhitespace) { throw .requesterMissing }
        if request.asked.allSatisfy(\.isWhitespace) { throw .nothingAsked }
        if request.law == .another, request.lawInTheirWords.allSatisfy(\.isWhitespace) {
            throw .lawMissing
        }
        if partnership.requests.contains(where: { $0.request == request }) {
            throw .loggedAlready
        }
        return [.informationRequested(id, request)]
    }

    func answer(
        _ id: InformationRequestID, _ answer: InformationAnswer
    ) throws(InformationRefusal) -> [PartnershipEvent] {
        guard let logged = partnership.request(id) else { throw .noSuchRequest(id) }
        if answer.on > setting.today { throw .dayIsAhead(answer.on) }
        if answer.on < logged.request.receivedOn {
            throw .answeredBeforeReceived(logged.request.receivedOn)
        }
        try require(answer.reply, fits: logged.request)
        let stranger = answer.holders.first { setting.procedure.agencies[$0] == nil }
        if let stranger { throw .noSuchAgency(stranger) }
        if logged.answers.last?.answer == answer { throw .answeredAlready }
        return [.informationRequestAnswered(id, answer)]
    }

    private func require(
        _ reply: InformationAnswer.Reply, fits request: InformationRequest
    ) throws(InformationRefusal) {
        let replies = setting.procedure.replies(to: request)
        switch reply {
        case .actDoesNotApply:
            if replies.contains(.actDoesNotApply) { return }
            throw request.law == .another ? .askedUnderAnotherLaw : .mayBePublicAuthority
        case .answered(let words, _):
            guard replies.contains(.answered) else { throw .notAPublicAuthority }
            if words.allSatisfy(\.isWhitespace) { throw .answerMissing }
        }
    }
}

/// The kinds of answer that a request can have.
public enum ReplyKind: String, Sendable, Hashable, CaseIterable {
    case actDoesNotApply = "act-does-not-apply"
    case answered
}

extension Procedure {
    /// The kinds of answer that the procedure leaves open to a request.
    ///
    /// Where it says that the partnership is no public authority, a request under the Act has that answer alone.
    public func replies(to request: InformationRequest) -> [ReplyKind] {
        guard isPublicAuthority.rule == false else { return [.answered] }
        switch request.law {
        case .freedomOfInformation: return [.actDoesNotApply]
        case .another: return [.answered]
        case .notNamed: return [.actDoesNotApply, .answered]
        }
    }
}
