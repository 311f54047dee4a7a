/// Something in a template that is not as it has to be, with its line.
public struct TemplateFault: Error, Sendable, Hashable {
    /// Counted from 1.
    public let line: Int
    public let kind: Kind

    public enum Kind: Sendable, Hashable {
        /// There is nothing to read in the template.
        case empty
        /// In bytes of UTF-8; the template was not looked at any further.
        case tooLong(most: Int)
        case tooManyNames(most: Int)
        /// A name begins and does not end on its line.
        case unclosed
        /// A brace that belongs to no name.
        case strayBrace
        /// A brace within the braces of a name.
        case nested
        case nameMissing
        /// What was written, cut short; and the name that was most likely meant.
        case unknownName(String, nearest: String?)
        /// A name for which there is never anything in a text of this kind.
        case nothingFor(String)
        /// "if" anywhere but at the beginning of a paragraph.
        case conditionInside
        /// A paragraph of which nothing is left but its condition.
        case nothingAfterCondition
        /// A line of its own, such as a subject, has words and names alone.
        case notOneLine
        /// Faults beyond the most that are told at once.
        case more
    }

    public init(line: Int, _ kind: Kind) {
        self.line = line
        self.kind = kind
    }

    /// What is wrong, as a sentence without its full stop.
    public var wrong: String {
        switch kind {
        case .empty: "The template has no words"
        case .tooLong(let most): "The template is longer than \(most) characters"
        case .tooManyNames(let most): "The template uses more than \(most) names"
        case .unclosed: "A name begins with {{ and does not end on this line"
        case .strayBrace: "A brace stands here by itself"
        case .nested: "There is a brace within a name"
        case .nameMissing: "There is nothing between {{ and }}"
        case .unknownName(let written, _): "There is no name “\(written)”"
        case .conditionInside: "{{if …}} stands within a paragraph"
        case .nothingAfterCondition: "There are no words after {{if …}}"
        case .nothingFor(let name): "There is never anything for {{\(name)}} here"
        case .notOneLine: "It is not one line of plain words"
        case .more: "There are more faults further down"
        }
    }

    /// What would put it right, as a sentence without its full stop.
    public var cure: String {
        switch kind {
        case .empty: "Write what it has to say"
        case .tooLong, .tooManyNames: "Make it shorter"
        case .unclosed: "Close it with }}"
        case .strayBrace: "Write a name between two pairs of braces, {{like this}}"
        case .nested: "Close the first name before the next one begins"
        case .nameMissing: "Write one of the names listed beside the text"
        case .unknownName(_, let near?): "Write {{\(near)}}, if that is meant"
        case .unknownName(_, nil): "Use one of the names listed beside the text"
        case .nothingFor: "Use one of the names listed beside the text"
        case .notOneLine: "Write one line, without a heading, a list or {{if …}}"
        case .conditionInside: "Put it at the beginning of the paragraph that may be left out"
        case .nothingAfterCondition: "Write the paragraph on the same line or the next one"
        case .more: "Mend these first"
        }
    }
}

extension TemplateFault: CustomStringConvertible {
    public var description: String { "Line \(line): \(wrong). \(cure)." }
}

/// Everything found wrong with a template, in the order of its lines; never empty.
public struct TemplateFaults: Error, Sendable, Hashable {
    public let faults: [TemplateFault]
}
