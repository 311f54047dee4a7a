/// The text of a letter with names in it that a case fills in.
///
///     # About {{subject}}, our reference {{reference}}
///
///     Dear {{recipient}},
///
///     {{if due day}} Please answer by {{due day}}.
///
/// Paragraphs stand between blank lines and keep their line breaks. A line that begins with `# ` is a heading; a
/// paragraph whose every line begins with `- ` is a list. A paragraph that begins with `{{if name}}` is left out when
/// the case has nothing for the name. There is nothing else: no loop and no inclusion, so that filling in takes no
/// longer than reading.
public struct LetterTemplate: Sendable, Hashable {
    /// As it was written, line ends made the same.
    public let text: String
    public let blocks: [Block]

    /// A heading, a paragraph or a list.
    public struct Block: Sendable, Hashable {
        public let kind: Kind
        /// The block is left out when the case has nothing for this name.
        public let condition: MergeName?
        /// Never empty.
        public let lines: [[Piece]]

        public enum Kind: Sendable, Hashable { case heading, paragraph, list }
    }

    /// Words, or a name in place of words.
    public enum Piece: Sendable, Hashable {
        case words(String)
        case name(MergeName)
    }

    /// The longest template, in bytes of UTF-8, and the most names in one.
    public static let longest = 20_000
    public static let mostNames = 200

    /// Reads a template. Throws everything that is wrong with it, each fault with its line.
    public init(_ text: String) throws(TemplateFaults) {
        var reading = TemplateReading()
        blocks = reading.blocks(of: text)
        if !reading.faults.isEmpty { throw TemplateFaults(faults: reading.faults) }
        self.text = reading.text
    }

    /// The names that it uses, each once, in the order in which they are first used.
    public var names: [MergeName] {
        var seen: Set<MergeName> = []
        let used = blocks.flatMap { block in
            [block.condition].compactMap(\.self)
                + block.lines.flatMap { $0 }.compactMap { piece -> MergeName? in
                    if case .name(let name) = piece { name } else { nil }
                }
        }
        return used.filter { seen.insert($0).inserted }
    }
}
