/// What one e-mail has to say for each name: of a meeting or of a number, and of no case.
public struct MessageValues: Sendable, Hashable {
    private var values: [MessageName: String] = [:]
    /// The longest value in a subject, in characters.
    private static let longestInSubject = 100

    /// Keeps what there is, each on one line and without marks that turn the direction of reading.
    public init(_ values: [MessageName: String]) {
        for (name, words) in values {
            let kept = words.withoutTurns.split(whereSeparator: \.isNewline)
                .joined(separator: " ").trimmed
            if !kept.isEmpty { self.values[name] = kept }
        }
    }

    /// Made up, for a preview: of a meeting with a time and a place, or of one without.
    public static func example(of kind: MessageKind, isWhole: Bool = true) -> MessageValues {
        let names = kind.names.filter { isWhole || !optional.contains($0) }
        return MessageValues(
            Dictionary(names.map { ($0, $0.example) }, uniquingKeysWith: { first, _ in first }))
    }

    /// What a meeting may not have yet.
    public static let optional: Set<MessageName> = [.meetingTime, .meetingPlace]

    /// The subject, filled in.
    public func subject(_ words: MessageWords) -> String {
        lines(words.subject, cut: Self.longestInSubject).first?.first ?? ""
    }

    /// The text, filled in: paragraphs with a blank line between them, without what there is nothing for.
    public func text(_ words: MessageWords) -> String {
        lines(words.text).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func lines(_ template: Template<MessageName>, cut: Int = .max) -> [[String]] {
        template.blocks.filter { $0.condition.map { values[$0] != nil } ?? true }
            .map { block in
                let mark = block.kind == .list ? "- " : ""
                return block.lines.compactMap { line($0, cut).map { mark + $0 } }
            }.filter { !$0.isEmpty }
    }

    /// A line of names alone is left out where there is nothing for any of them; within a sentence it is said.
    private func line(_ pieces: [Template<MessageName>.Piece], _ cut: Int) -> String? {
        let isOfNames = pieces.allSatisfy { piece in
            switch piece {
            case .words(let words): words.allSatisfy(\.isWhitespace)
            case .name(let name): values[name] == nil
            }
        }
        if isOfNames { return nil }
        return pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .name(let name): String((values[name] ?? name.absence).prefix(cut))
            }
        }.joined()
    }
}
