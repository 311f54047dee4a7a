/// The name of an entry as forms print it, without what differs from one print to the next.
///
/// Letters are small; numbering before it, punctuation, hyphens inside words and the smallest words are left
/// out. "2.1 Date of incident/death:" and "Date of Incident or Death" are one name.
struct PrintedName: Hashable, Sendable {
    let text: String

    private static let smallWords: Set<String> = ["a", "an", "the", "of", "or", "and", "please"]

    /// The most characters that are looked at: longer words are an answer, and no form's name of an entry.
    private static let longest = 600

    init(_ words: String) {
        let joined = words.prefix(Self.longest).lowercased().replacing("(s)", with: "s").replacing(
            "’", with: "'")
        var tokens: [String] = []
        var token = ""
        let characters = Array(joined)
        for (place, character) in characters.enumerated() {
            if character.isLetter || character.isNumber {
                token.append(character)
            } else if !Self.isInsideWord(place, characters) {
                if !token.isEmpty { tokens.append(token) }
                token = ""
            }
        }
        if !token.isEmpty { tokens.append(token) }
        let numbering = Self.numbering(of: joined)
        if tokens.count > numbering { tokens.removeFirst(numbering) }
        text = tokens.filter { !Self.smallWords.contains($0) }.joined(separator: " ")
    }

    var isEmpty: Bool { text.isEmpty }

    /// A name that is only plain together with what stands above or before it.
    func under(_ context: PrintedName) -> PrintedName {
        PrintedName(joined: context.isEmpty ? text : "\(context.text) \(text)")
    }

    private init(joined: String) { text = joined }

    /// A hyphen or an apostrophe between two letters belongs to the word.
    private static func isInsideWord(_ place: Int, _ characters: [Character]) -> Bool {
        guard "-'‑".contains(characters[place]), place > 0, place + 1 < characters.count else {
            return false
        }
        return characters[place - 1].isLetter && characters[place + 1].isLetter
    }

    /// How many tokens of numbering it begins with: "4.", "a)", "(2)" and "2.1" do, "G.P." does not.
    private static func numbering(of words: String) -> Int {
        let first = words.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
        guard first.contains(where: { ".)".contains($0) }) else { return 0 }
        let parts = first.split { ".()".contains($0) }
        let isNumber = parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
        let isLetter = parts.count == 1 && parts[0].count == 1
        return !parts.isEmpty && (isNumber || isLetter) ? parts.count : 0
    }
}
