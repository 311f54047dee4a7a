/// The words in force for a letter, and whose they are.
public struct LetterText: Sendable, Hashable {
    public let template: LetterTemplate
    /// The change that they come from; nil while they are the procedure's own.
    public let change: LetterChange?
    /// How often the words were changed before and with this; 0 for the procedure's own.
    public let number: Int
}

/// One text that a partnership gave to a letter.
public struct LetterChange: Sendable, Hashable {
    /// Nil is the procedure's own.
    public let text: String?
    public let by: Actor
    public let at: Moment
}

extension Partnership {
    /// The words in force for a letter: the partnership's latest, else the procedure's.
    public func text(of letter: Letter) -> LetterText {
        let changes = letters[letter.id] ?? []
        guard let latest = changes.last, let text = latest.text,
            // Names are never taken away, so that what could once be read can always be read.
            let template = try? LetterTemplate(text)
        else { return LetterText(template: letter.template, change: nil, number: 0) }
        return LetterText(template: template, change: latest, number: changes.count)
    }
}
