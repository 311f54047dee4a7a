import CaseReview

/// Looks up in a case what a letter's template may name.
struct CaseLetter {
    let offer: LetterOffer
    let matter: Case
    let surroundings: LetterSurroundings

    private var setting: Setting { surroundings.setting }
    private var procedure: Procedure { setting.procedure }
    private var step: Step { offer.step }

    var values: [MergeName: String] {
        var found: [MergeName: String?] = [
            .today: setting.today.longText, .recipient: recipient,
            .agency: agency.map { name($0) }, .step: step.name,
            .partnership: procedure.about.area, .procedure: procedure.about.title,
            .version: procedure.about.version, .rule: rule, .link: surroundings.link,
            .sender: surroundings.name(surroundings.sender.person),
            .senderRole: procedure.roles[surroundings.sender.role]?.name,
            .dueDay: dueDay?.longText, .question: question, .request: request,
            .sentDay: agency.flatMap { requests?.asked[$0]?.sentAt.day.longText },
        ]
        found.merge(ofTheCase) { first, _ in first }
        found.merge(ofTheDecision) { first, _ in first }
        found.merge(ofTheMeeting) { first, _ in first }
        return found.compactMapValues(\.self)
    }

    private var ofTheCase: [MergeName: String?] {
        [
            .reference: matter.reference, .subject: matter.subjectName(under: procedure),
            .dateOfBirth: day(.subjectBirthDate), .incidentDate: day(.incidentDate),
            .referralDate: day(.referralDate) ?? handedIn?.longText,
            .referrer: matter.openedBy.map { surroundings.name($0.person) },
            .familyWords: matter.entry(.familyWords, under: procedure)?.text,
        ]
    }

    private var ofTheDecision: [MergeName: String?] {
        guard let ground else { return [:] }
        let met = ground.met.compactMap { procedure.criteria[$0]?.name }
        return [
            .outcome: ground.outcome.toldAs ?? ground.outcome.name,
            .reason: offer.letter.isForPublic ? nil : ground.reason,
            .decidedBy: ground.decidedBy(under: procedure),
            .decisionDay: ground.day.longText, .criteriaMet: met.joined(separator: "; "),
        ]
    }

    /// Of the sitting at which the step is heard, else of the one that decided what the letter tells of.
    private var ofTheMeeting: [MergeName: String?] {
        let heard = [step.id, ground?.step.id].compactMap { $0 }
            .compactMap { matter.considerations[$0] }.first { $0.meeting != nil }
        let meeting = heard?.meeting.flatMap { surroundings.meeting($0) }
        return [
            .meetingDay: heard?.listedOn?.longText, .meetingTime: meeting?.time,
            .meetingPlace: meeting?.place,
        ]
    }

    private var ground: LetterGround? {
        LetterGround(before: step.id, of: matter, under: procedure)
    }

    private var agency: AgencyID? {
        if case .agency(let agency) = offer.addressee { agency } else { nil }
    }

    private var requests: Requests? { matter.gatherings[step.id] }

    private func name(_ agency: AgencyID) -> String {
        procedure.agencies[agency]?.name(on: setting.today) ?? agency.rawValue
    }

    private func day(_ meaning: Field.Meaning) -> String? {
        matter.entry(meaning, under: procedure)?.day?.longText
    }

    private var handedIn: Day? {
        procedure.pathways.flatMap(\.begins)
            .compactMap { matter.progress[$0]?.rounds.first?.endedAt?.day }.min()
    }

    /// As the letter addresses whoever it goes to; what the procedure says about them in brackets is not said to them.
    private var recipient: String {
        switch offer.addressee {
        case .agency(let agency): name(agency)
        case .named(let words): words
        case .recipient(let recipient):
            offer.letter.addressee ?? recipient.name.components(before: " (")
        }
    }

    private var rule: String {
        let citation: Citation
        if case .recipient(let recipient) = offer.addressee, let own = recipient.citation {
            citation = offer.letter.citation ?? own
        } else {
            citation = offer.letter.citation ?? step.citation
        }
        return "\(citation.reference): \(citation.says)"
    }

    private var dueDay: Day? {
        let clocks = Clocks(of: matter, in: setting).all()
        guard let agency else { return Deadlines(clocks, under: procedure).due(at: step.id) }
        let own = clocks.filter {
            $0.agency == agency && procedure.limit($0.limit)?.eachAgencyAt == step.id
        }
        return own.compactMap(\.due).min() ?? Deadlines(clocks, under: procedure).due(at: step.id)
    }

    /// What was asked when the referral came back: the latest reason that opened this step.
    private var question: String? {
        matter.settlements.last { settlement in
            let outcome = procedure.steps[settlement.step]?.outcome(settlement.outcome)
            return outcome?.opens.contains { $0.step == step.id } ?? false
        }?.reason
    }

    /// Each entry of the request on a line, in the order of its form.
    private var request: String? {
        guard case .gather(let gathering) = step.activity, let requests else { return nil }
        let words = EntryWords(under: procedure, name: surroundings.name)
        return words.lines(requests.request, in: [gathering.request])
            .map { "\($0.label): \($0.text)" }.joined(separator: "\n")
    }
}

extension String {
    /// What stands before the first occurrence of a mark; all of it where there is none.
    fileprivate func components(before mark: String) -> String {
        firstRange(of: mark).map { String(self[startIndex..<$0.lowerBound]) } ?? self
    }
}
