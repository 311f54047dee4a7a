/// The text of a letter, with the names that a case fills in.
public typealias LetterTemplate = Template<MergeName>

/// A text with names in it that are filled in.
///
///     # About {{subject}}, our reference {{reference}}
///
///     Dear {{recipient}},
///
///     {{if due day}} Please answer by {{due day}}.
///
/// Paragraphs stand between blank lines and keep their line breaks. A line that begins with `# ` is a heading; a
/// paragraph whose every line begins with `- ` is a list. A paragraph that begins with `{{if name}}` is left out when
/// there is nothing for the name. There is nothing else: no loop and no inclusion, so that filling in takes no
/// longer than reading.
public struct Template<Name: TemplateName>: Sendable, Hashable {
    /// As it was written, line ends made the same.
    public let text: String
    public let blocks: [Block]

    /// A heading, a paragraph or a list.
    public struct Block: Sendable, Hashable {
        public let kind: Kind
        /// The block is left out when there is nothing for this name.
        public let condition: Name?
        /// Never empty.
        public let lines: [[Piece]]

        public enum Kind: Sendable, Hashable { case heading, paragraph, list }
    }

    /// Words, or a name in place of words.
    public enum Piece: Sendable, Hashable {
        case words(String)
        case name(Name)
    }

    /// The longest template, in bytes of UTF-8, and the most names in one.
    public static var longest: Int { 20_000 }
    public static var mostNames: Int { 200 }

    /// Reads a template. Throws everything that is wrong with it, each fault with its line.
    ///
    /// - Parameter known: the names for which there can be something; any other is a fault.
    public init(
        _ text: String, knowing known: [Name] = Array(Name.allCases)
    ) throws(TemplateFaults) {
        var reading = TemplateReading(known: known)
        blocks = reading.blocks(of: text)
        if !reading.faults.isEmpty { throw TemplateFaults(faults: reading.faults) }
        self.text = reading.text
    }

    /// Takes the program's own words, which a test reads for faults: with one it would lack what is faulty, and whoever
    /// is written to would still be told.
    init(standard text: String, knowing known: [Name] = Array(Name.allCases)) {
        var reading = TemplateReading(known: known)
        blocks = reading.blocks(of: text)
        self.text = reading.text
    }

    /// The names that it uses, each once, in the order in which they are first used.
    public var names: [Name] {
        var seen: Set<Name> = []
        let used = blocks.flatMap { block in
            [block.condition].compactMap(\.self)
                + block.lines.flatMap { $0 }.compactMap { piece -> Name? in
                    if case .name(let name) = piece { name } else { nil }
                }
        }
        return used.filter { seen.insert($0).inserted }
    }
}
