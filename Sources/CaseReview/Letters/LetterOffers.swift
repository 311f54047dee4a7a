extension Procedure {
    /// The letter of this name, the procedure's own or one that every procedure has.
    public func letter(_ id: LetterID) -> Letter? {
        letters.first { $0.id == id } ?? StandardLetters.all.first { $0.id == id }
    }

    /// The letter to somebody whom a step tells; there always is one.
    public func letter(telling recipient: Recipient, at step: StepID) -> Letter {
        letter(for: .tells(step, recipient: recipient.id))
            ?? letter(for: .tells(step, recipient: nil)) ?? StandardLetters.telling
    }

    /// The letter to each agency that is asked at a step.
    public func letter(askingAt step: StepID) -> Letter {
        letter(for: .asks(step)) ?? StandardLetters.asking
    }

    /// The letter to an agency that was asked at a step and has not answered.
    public func letter(chasingAt step: StepID) -> Letter {
        letter(for: .chases(step)) ?? StandardLetters.chasing
    }

    private func letter(for occasion: Letter.Occasion) -> Letter? {
        letters.first { $0.occasions.contains(occasion) }
    }

    /// The letters at a step that is neither a notice nor a request, with those to whom they go, in the pack's order.
    func letters(at step: Step) -> [LetterOffer] {
        let own = letters.flatMap { letter in
            letter.occasions.compactMap { occasion -> LetterOffer? in
                guard case .at(step.id, let to) = occasion else { return nil }
                return LetterOffer(letter: letter, step: step, addressee: .named(to))
            }
        }
        if !own.isEmpty { return own }
        let referrer = LetterOffer.Addressee.named("The referrer")
        if step.by == .referrer {
            return [
                LetterOffer(letter: StandardLetters.question, step: step, addressee: referrer)
            ]
        }
        guard beginnings.contains(step.id), step.activity.form != nil,
            case .anyOf(let roles) = step.by,
            roles.contains(where: { self.roles[$0]?.sees == .ownReferrals })
        else { return [] }
        return [
            LetterOffer(letter: StandardLetters.acknowledgement, step: step, addressee: referrer)
        ]
    }
}

extension Case {
    /// The letters that can be written at a step of the case; empty until the step has begun.
    public func letters(at step: Step, under procedure: Procedure) -> [LetterOffer] {
        guard progress[step.id] != nil else { return [] }
        switch step.activity {
        case .tell(let recipients):
            return recipients.map { recipient in
                LetterOffer(
                    letter: procedure.letter(telling: recipient, at: step.id), step: step,
                    addressee: .recipient(recipient))
            }
        case .gather:
            let requests = gatherings[step.id]
            return offers(of: procedure.letter(askingAt: step.id), at: step, requests?.everybody)
                + offers(
                    of: procedure.letter(chasingAt: step.id), at: step, requests?.outstanding)
        case .form, .settle, .decide, .await:
            return procedure.letters(at: step)
        }
    }

    /// The same with reminders to agencies that have answered since: such a letter may have gone out before.
    public func lettersEverOffered(
        at step: Step, under procedure: Procedure
    ) -> [LetterOffer] {
        guard case .gather = step.activity else { return letters(at: step, under: procedure) }
        guard progress[step.id] != nil else { return [] }
        let asked = gatherings[step.id]?.everybody
        return offers(of: procedure.letter(askingAt: step.id), at: step, asked)
            + offers(of: procedure.letter(chasingAt: step.id), at: step, asked)
    }

    private func offers(
        of letter: Letter, at step: Step, _ agencies: [AgencyID]?
    ) -> [LetterOffer] {
        (agencies ?? []).map { agency in
            LetterOffer(letter: letter, step: step, addressee: .agency(agency))
        }
    }
}
