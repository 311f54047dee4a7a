public import CaseReview

/// A letter as it is: a template filled in, with every gap in sight.
public struct WrittenLetter: Sendable, Hashable {
    /// What it is called, for a list and for the foot of its pages.
    public let title: String
    public let head: Head
    public let blocks: [Block]
    /// Names for which there is nothing, each once, in the order of the letter.
    public let gaps: [MergeName]

    /// What stands on every letter whatever its template.
    public struct Head: Sendable, Hashable {
        public let day: String
        public let recipient: String
        public let reference: String
        public let sender: String
        public let senderRole: String
    }

    public struct Block: Sendable, Hashable {
        public let kind: LetterTemplate.Block.Kind
        public let lines: [[Run]]
    }

    /// The words of the template, what the case has in place of a name, or the place where it has nothing.
    public enum Run: Sendable, Hashable {
        case words(String)
        case value(String)
        case gap(MergeName)
    }

    /// Fills in a template. Takes as long as the template and the values are long.
    public init(_ title: String, from template: LetterTemplate, with values: LetterValues) {
        self.title = title
        head = Head(
            day: values[.today] ?? "", recipient: values[.recipient] ?? "",
            reference: values[.reference] ?? "", sender: values[.sender] ?? "",
            senderRole: values[.senderRole] ?? "")
        let kept = template.blocks.filter { block in
            block.condition.map { values[$0] != nil } ?? true
        }
        blocks = kept.map { block in
            Block(kind: block.kind, lines: block.lines.map { $0.map { Run($0, values) } })
        }
        var seen: Set<MergeName> = []
        gaps = blocks.flatMap { $0.lines.flatMap { $0 } }.compactMap { run in
            if case .gap(let name) = run, seen.insert(name).inserted { name } else { nil }
        }
    }
}

extension WrittenLetter.Run {
    fileprivate init(_ piece: LetterTemplate.Piece, _ values: LetterValues) {
        switch piece {
        case .words(let words): self = .words(words)
        case .name(let name): self = values[name].map { .value($0) } ?? .gap(name)
        }
    }
}
