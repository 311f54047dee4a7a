/// What a person typed, as blocks of lines.
enum Paragraphs {
    /// The lines between blank lines, in order; no block is empty.
    static func split(_ words: String) -> [[String]] {
        var blocks: [[String]] = [[]]
        for line in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                blocks.append([])
            } else {
                blocks[blocks.count - 1].append(String(line))
            }
        }
        return blocks.filter { !$0.isEmpty }
    }
}
