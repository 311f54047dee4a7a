/// The words of one kind of e-mail: its subject, and the text that stands above the link.
///
/// The link, and the sentence that the message says no more, are no part of them: they stand beneath whatever the
/// words are, so that no change of words can lose them.
public struct MessageWords: Sendable, Hashable {
    /// One line, as it stands after the name of the service.
    public let subject: Template<MessageName>
    public let text: Template<MessageName>

    /// The longest subject and the longest text, in Unicode scalars: what is read as one character can be made of
    /// thousands. Neither is ever made shorter: changed words are kept.
    public static let longestSubject = 100
    public static let longestText = 4_000

    /// Reads words for a kind. Throws everything that is wrong with either.
    public init(subject: String, text: String, for kind: MessageKind) throws(MessageFaults) {
        let ofSubject = Self.read(subject.trimmed, for: kind, atMost: Self.longestSubject)
            .flatMap(\.asOneLine)
        let ofText = Self.read(text, for: kind, atMost: Self.longestText)
        switch (ofSubject, ofText) {
        case (.success(let subject), .success(let text)):
            self.subject = subject
            self.text = text
        default: throw MessageFaults(subject: ofSubject.faults, text: ofText.faults)
        }
    }

    /// Takes the program's own words for a kind, which a test reads as changed ones are read.
    init(standard subject: String, text: String, for kind: MessageKind) {
        self.subject = Template(standard: subject, knowing: kind.names)
        self.text = Template(standard: text, knowing: kind.names)
    }

    private static func read(
        _ words: String, for kind: MessageKind, atMost most: Int
    ) -> Result<Template<MessageName>, TemplateFaults> {
        guard words.unicodeScalars.count <= most else {
            return .failure(TemplateFaults(faults: [TemplateFault(line: 1, .tooLong(most: most))]))
        }
        do {
            return .success(try Template(words, knowing: kind.names))
        } catch {
            return .failure(error)
        }
    }
}

/// Everything found wrong with the words of an e-mail; one of the two is never empty.
public struct MessageFaults: Error, Sendable, Hashable {
    public let subject: [TemplateFault]
    public let text: [TemplateFault]
}

extension Result where Failure == TemplateFaults {
    fileprivate var faults: [TemplateFault] {
        if case .failure(let found) = self { found.faults } else { [] }
    }
}

extension Template {
    /// Itself, when it is a single line without a heading, a list or a condition.
    fileprivate var asOneLine: Result<Template, TemplateFaults> {
        if blocks.count == 1, let block = blocks.first, block.kind == .paragraph,
            block.condition == nil, block.lines.count == 1
        {
            return .success(self)
        }
        return .failure(TemplateFaults(faults: [TemplateFault(line: 1, .notOneLine)]))
    }
}
