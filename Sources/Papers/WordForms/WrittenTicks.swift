import CaseReview

/// Boxes with words beside them, as a form has them: ☒ Yes ☐ No.
struct WrittenTicks {
    let ticked: [String]
    let empty: [String]

    private static let full: Set<Character> = ["☒", "☑", "✓", "✔", "✗", "✘", "🗹", "🗷"]
    private static let hollow: Set<Character> = ["☐", "□", "◻", "▢", "⬜", "❏", "❑"]
    private static let written = [
        ("[x]", "☒"), ("[X]", "☒"), ("(x)", "☒"), ("(X)", "☒"), ("[ ]", "☐"), ("[]", "☐"),
        ("( )", "☐"), ("[✓]", "☒"),
    ]

    /// Nil when there are no boxes among the words.
    init?(_ words: String) {
        var drawn = words
        for (typed, box) in Self.written { drawn = drawn.replacing(typed, with: box) }
        guard drawn.contains(where: Self.isBox) else { return nil }
        var ticked: [String] = []
        var empty: [String] = []
        for line in drawn.split(separator: "\n") {
            for (isTicked, name) in Self.boxes(on: String(line)) {
                if isTicked { ticked.append(name) } else { empty.append(name) }
            }
        }
        self.ticked = ticked
        self.empty = empty
    }

    /// Each box with the words that belong to it: those behind it where a box comes first, else those before it.
    private static func boxes(on line: String) -> [(Bool, String)] {
        let trimmed = line.trimmed
        let isBoxFirst = trimmed.first.map(isBox) ?? false
        var found: [(Bool, String)] = []
        var words = ""
        for character in trimmed {
            guard isBox(character) else {
                words.append(character)
                continue
            }
            if isBoxFirst {
                if let last = found.indices.last { found[last].1 = words.trimmed }
                found.append((full.contains(character), ""))
            } else {
                found.append((full.contains(character), words.trimmed))
            }
            words = ""
        }
        if isBoxFirst, let last = found.indices.last { found[last].1 = words.trimmed }
        return found
    }

    private static func isBox(_ character: Character) -> Bool {
        full.contains(character) || hollow.contains(character)
    }
}
