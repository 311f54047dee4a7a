/// Finds the word that somebody most likely meant.
public enum NearestWord {
    /// The closest of the known words; nil when none is within about a third of the letters.
    public static func to(_ word: String, among known: some Sequence<String>) -> String? {
        let reach = max(1, word.count / 3)
        let candidates = known.map { (distance(word, $0), $0) }.filter { $0.0 <= reach }
        return candidates.min { $0 < $1 }?.1
    }

    /// How many letters have to be put in, taken out or changed (Levenshtein).
    private static func distance(_ left: String, _ right: String) -> Int {
        // Nobody mistypes a word this long into another; it also bounds the work.
        guard left.utf8.count <= 80, right.utf8.count <= 80 else { return Int.max }
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let changed = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
