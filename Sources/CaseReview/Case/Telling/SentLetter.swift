/// A letter that went out on paper, as whoever sent it noted.
public struct SentLetter: Sendable, Hashable, Codable {
    public let letter: LetterID
    /// For whom the letter was written, as its address calls them (`LetterOffer.addresseeID`).
    public let addressee: String
    /// To whom it went, in words.
    public let to: String
    public let how: How
    public let on: Day

    /// The way in which a letter reaches somebody. Cases are added, never changed.
    public enum How: String, Sendable, Hashable, Codable, CaseIterable {
        case posted
        case handedOver = "handed-over"
    }

    public init(letter: LetterID, addressee: String, to: String, how: How, on: Day) {
        self.letter = letter
        self.addressee = addressee
        self.to = to
        self.how = how
        self.on = on
    }
}

/// A note that a letter went out, with who made it and when.
public struct LetterNote: Sendable, Hashable {
    public let step: StepID
    public let sent: SentLetter
    public let by: Actor
    public let at: Moment
}

/// Noting that a letter written at a step went out on paper.
extension Taking {
    /// Also on a case that is closed: the letter that tells of its end goes out when it has ended.
    func noteSent(_ sent: SentLetter) throws(Refusal) -> [CaseEvent] {
        guard isKeeper || step.by.includes(actor, in: matter, under: procedure) else {
            throw .acting(.notYours(step.id))
        }
        let offer = matter.lettersEverOffered(at: step, under: procedure).first {
            $0.letter.id == sent.letter && $0.addresseeID == sent.addressee
        }
        guard let offer, let begun = matter.beginning(of: offer) else {
            throw .telling(.noSuchLetter(step.id))
        }
        if sent.to.trimmed.isEmpty { throw .telling(.letterToNobody(step.id)) }
        guard sent.on <= setting.today else { throw .telling(.letterIsAhead(sent.on)) }
        guard sent.on >= begun else { throw .telling(.letterTooEarly(sent.on, begun: begun)) }
        let isKnown = matter.letterNotes.contains { $0.step == step.id && $0.sent == sent }
        if isKnown { throw .telling(.letterNotedAlready(step.id)) }
        return [.letterSent(step.id, sent)]
    }
}

extension Case {
    /// The first day on which a letter could be written; nil when it never could.
    fileprivate func beginning(of offer: LetterOffer) -> Day? {
        if case .agency(let agency) = offer.addressee {
            return gatherings[offer.step.id]?.asked[agency]?.sentAt.day
        }
        return progress[offer.step.id]?.rounds.first?.openedAt.day
    }

    /// The notes that a letter to somebody went out, oldest first.
    public func notes(of offer: LetterOffer) -> [LetterNote] {
        letterNotes.filter { note in
            note.step == offer.step.id && note.sent.letter == offer.letter.id
                && note.sent.addressee == offer.addresseeID
        }
    }
}
