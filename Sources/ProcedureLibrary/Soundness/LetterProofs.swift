import CaseReview

/// A letter is for a step of the kind that it says, and nobody has two letters for one occasion.
extension Prover {
    func proveLetters() {
        var taken: [Letter.Occasion: LetterID] = [:]
        for letter in procedure.letters {
            proveWithheld(in: letter)
            for occasion in letter.occasions {
                proveKind(of: occasion, letter)
                // Several letters may go with one step that is neither a notice nor a request.
                if case .at = occasion { continue }
                if let earlier = taken[occasion] {
                    complain(
                        letter, "is for the step '\(occasion.step)', as is '\(earlier)'",
                        cure: "Give each recipient of a step one letter")
                }
                taken[occasion] = letter.id
            }
        }
    }

    /// The reason is the record's, and may name others.
    private func proveWithheld(in letter: Letter) {
        guard letter.isForPublic, letter.template.names.contains(.reason) else { return }
        complain(
            letter, "is for the public and gives the reason as it stands in the record",
            cure: "Write {{family words}}, or words that fit every case")
    }

    private func proveKind(of occasion: Letter.Occasion, _ letter: Letter) {
        guard let step = procedure.steps[occasion.step] else { return }
        switch (occasion, step.activity) {
        case (.tells, .tell), (.asks, .gather), (.chases, .gather): return
        case (.at, .form), (.at, .settle), (.at, .decide), (.at, .await): return
        case (.tells, _):
            complain(
                letter, "tells at '\(step.id)', where nobody is told", cure: "Write 'at:' and 'to:'"
            )
        case (.asks, _), (.chases, _):
            complain(
                letter, "asks at '\(step.id)', where nobody is asked", cure: "Write 'at:' and 'to:'"
            )
        case (.at, .tell):
            complain(letter, "is at '\(step.id)', which tells somebody", cure: "Write 'tells:'")
        case (.at, .gather):
            complain(
                letter, "is at '\(step.id)', which asks agencies",
                cure: "Write 'asks:' or 'chases:'")
        }
    }

    private func complain(_ letter: Letter, _ wrong: String, cure: String) {
        complain(.letter, letter.id, "The letter '\(letter.id)' \(wrong)", cure: cure)
    }
}
