/// Reads a template once from top to bottom, in time proportional to its length.
struct TemplateReading<Name: TemplateName> {
    /// The names for which there can be something.
    private let known: [Name]
    private(set) var faults: [TemplateFault] = []
    private(set) var text = ""
    private var names = 0

    init(known: [Name]) { self.known = known }

    /// More than this at once help nobody, and a text made of faults must not fill the memory.
    private static var mostFaults: Int { 20 }

    mutating func blocks(of written: String) -> [Template<Name>.Block] {
        // Measured before anything is looked at.
        guard written.utf8.count <= Template<Name>.longest else {
            complain(1, .tooLong(most: Template<Name>.longest))
            return []
        }
        let lines = written.withoutTurns.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        text = lines.joined(separator: "\n")
        var blocks: [Template<Name>.Block] = []
        var begin = 0
        while begin < lines.count, faults.count < Self.mostFaults {
            let end =
                lines[begin...].firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
            blocks += self.blocks(of: lines[begin..<end])
            begin = end + 1
        }
        if blocks.isEmpty, faults.isEmpty { complain(1, .empty) }
        return blocks
    }

    /// What stands between two blank lines: a heading ends with its line, whatever follows.
    private mutating func blocks(of lines: ArraySlice<Substring>) -> [Template<Name>.Block] {
        let headings = lines.prefix { $0.hasPrefix("# ") }
        var blocks = headings.indices.map { block(.heading, headings[$0...$0], leavingOut: 2) }
        let rest = lines.dropFirst(headings.count)
        if !rest.isEmpty {
            let isList = rest.allSatisfy { $0.hasPrefix("- ") }
            blocks.append(block(isList ? .list : .paragraph, rest, leavingOut: isList ? 2 : 0))
        }
        return blocks.compactMap(\.self)
    }

    private mutating func block(
        _ kind: Template<Name>.Block.Kind, _ lines: ArraySlice<Substring>, leavingOut mark: Int
    ) -> Template<Name>.Block? {
        var condition: Name?
        var read: [[Template<Name>.Piece]] = []
        for (index, line) in zip(lines.indices, lines) {
            var line = line.dropFirst(mark)
            if index == lines.startIndex { condition = takeCondition(from: &line, index + 1) }
            let pieces = pieces(of: line, index + 1)
            if !pieces.isEmpty { read.append(pieces) }
        }
        if read.isEmpty, condition != nil {
            complain(lines.startIndex + 1, .nothingAfterCondition)
        }
        guard !read.isEmpty else { return nil }
        return Template<Name>.Block(kind: kind, condition: condition, lines: read)
    }

    /// Takes `{{if name}}` off the beginning of a paragraph.
    private mutating func takeCondition(from line: inout Substring, _ number: Int) -> Name? {
        let words = line.drop(while: \.isWhitespace)
        guard words.hasPrefix("{{"), let end = words.firstRange(of: "}}"),
            let written = Self.condition(words[words.startIndex..<end.lowerBound].dropFirst(2))
        else { return nil }
        line = words[end.upperBound...].drop(while: \.isWhitespace)
        return name(written, number)
    }

    /// The name after "if"; nil when something else stands between the braces.
    private static func condition(_ inside: Substring) -> Substring? {
        let words = inside.drop(while: \.isWhitespace)
        guard words.lowercased().hasPrefix("if ") else { return nil }
        return words.dropFirst(3)
    }

    private mutating func pieces(of line: Substring, _ number: Int) -> [Template<Name>.Piece] {
        var pieces: [Template<Name>.Piece] = []
        var rest = line
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            if brace > rest.startIndex {
                pieces.append(.words(String(rest[rest.startIndex..<brace])))
            }
            rest = rest[brace...]
            guard rest.hasPrefix("{{") else {
                complain(number, .strayBrace)
                return []
            }
            rest = rest.dropFirst(2)
            guard let end = rest.firstIndex(of: "}"), rest[end...].hasPrefix("}}") else {
                complain(number, .unclosed)
                return []
            }
            if let name = inside(rest[rest.startIndex..<end], number) { pieces.append(.name(name)) }
            rest = rest[end...].dropFirst(2)
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        return pieces
    }

    private mutating func inside(_ written: Substring, _ number: Int) -> Name? {
        if written.contains("{") {
            complain(number, .nested)
            return nil
        }
        if Self.condition(written) != nil {
            complain(number, .conditionInside)
            return nil
        }
        return name(written, number)
    }

    private mutating func name(_ written: Substring, _ number: Int) -> Name? {
        names += 1
        if names == Template<Name>.mostNames + 1 {
            complain(number, .tooManyNames(most: Template<Name>.mostNames))
        }
        if written.allSatisfy(\.isWhitespace) {
            complain(number, .nameMissing)
            return nil
        }
        if let name = Name(written: written) {
            if known.contains(name) { return name }
            complain(number, .nothingFor(name.rawValue))
            return nil
        }
        let near = NearestWord.to(written.lowercased(), among: known.map(\.rawValue))
        complain(
            number, .unknownName(String(written.prefix(40)).trimmed, nearest: near))
        return nil
    }

    private mutating func complain(_ line: Int, _ kind: TemplateFault.Kind) {
        guard faults.count < Self.mostFaults else { return }
        let isLast = faults.count == Self.mostFaults - 1
        faults.append(TemplateFault(line: line, isLast ? .more : kind))
    }
}

extension String {
    /// The words without the invisible marks that turn the direction of reading.
    ///
    /// A turn that is not undone would run on into the words after it; letters of every script keep their own
    /// direction without one (Unicode Standard Annex 9, §2).
    public var withoutTurns: String {
        guard unicodeScalars.contains(where: \.isTurn) else { return self }
        var words = ""
        words.unicodeScalars.append(contentsOf: unicodeScalars.lazy.filter { !$0.isTurn })
        return words
    }
}

extension Unicode.Scalar {
    fileprivate var isTurn: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
