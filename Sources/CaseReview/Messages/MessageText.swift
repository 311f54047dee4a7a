/// The words in force for a kind of e-mail, and whose they are.
public struct MessageText: Sendable, Hashable {
    public let words: MessageWords
    /// The change that they come from; nil while they are the standard ones.
    public let change: MessageChange?
    /// How often the words were changed before and with this; 0 for the standard ones.
    public let number: Int
}

/// One set of words that a partnership gave to a kind of e-mail.
public struct MessageChange: Sendable, Hashable {
    /// Nil is the standard words.
    public let written: Written?
    public let by: Actor
    public let at: Moment

    /// As they were saved.
    public struct Written: Sendable, Hashable {
        public let subject: String
        public let text: String
    }
}

extension Partnership {
    /// The words in force for a kind of e-mail: the partnership's latest, else the standard ones.
    ///
    /// - Parameter moment: when the message was written, for the words that it leaves in. A change holds for what is
    ///   written after it, so that a message is the same however often, and however late, it is sent.
    public func text(of kind: MessageKind, writtenAt moment: Moment? = nil) -> MessageText {
        let changes = (messages[kind] ?? []).filter { change in
            moment.map { change.at < $0 } ?? true
        }
        guard let latest = changes.last, let written = latest.written,
            // Nothing that could once be read is ever made unreadable.
            let words = try? MessageWords(
                subject: written.subject, text: written.text, for: kind)
        else { return MessageText(words: kind.standardWords, change: nil, number: 0) }
        return MessageText(words: words, change: latest, number: changes.count)
    }
}
