import CaseReview

/// Walks the keys of one map and remembers which it knows.
///
/// A key that is missing or wrong is complained of and a stand-in is returned, so that reading goes on and
/// finds the other faults; whatever is read from a file with faults is thrown away.
final class Keys {
    let source: Source
    let line: Int
    /// What the map describes, as a message begins: "The agency 'police'".
    let what: String
    private let pairs: [Entry.Pair]
    private let isWhole: Bool
    private var known: [String] = []

    init(_ source: Source, _ pairs: [Entry.Pair], line: Int, what: String, isWhole: Bool) {
        self.source = source
        self.pairs = pairs
        self.line = line
        self.what = what
        self.isWhole = isWhole
    }

    /// The key's value; nil when the key is not there.
    func optional(_ key: String) -> Entry.Pair? {
        if !known.contains(key) { known.append(key) }
        return pairs.first { $0.key == key }
    }

    /// The key's value; a key that is missing is a fault.
    func required(_ key: String) -> Entry.Pair? {
        if let pair = optional(key) { return pair }
        if isWhole {
            source.complain(line, "\(what) has no '\(key)'", cure: "Add '\(key):'")
        }
        return nil
    }

    /// Whether the map has any of these keys, none of which becomes known by asking.
    func has(_ keys: String...) -> Bool { pairs.contains { keys.contains($0.key) } }

    /// Complains of a value, on its line.
    func complain(_ pair: Entry.Pair, _ wrong: String, cure: String) {
        source.complain(pair.entry.line, "'\(pair.key)' of \(inner) \(wrong)", cure: cure)
    }

    /// What the map describes, within a sentence.
    var inner: String { what.prefix(1).lowercased() + what.dropFirst() }

    var allKeys: [String] { pairs.map(\.key) }

    fileprivate var unknown: [Entry.Pair] { pairs.filter { !known.contains($0.key) } }

    func complainOfTheRest() {
        for pair in unknown {
            let free = known.filter { key in !pairs.contains { $0.key == key } }
            let near = NearestWord.to(pair.key, among: free)
            let all = known.map { "'\($0)'" }.joined(separator: ", ")
            source.complain(
                pair.line, "\(what) has no use for the key '\(pair.key)'",
                cure: near.map { "Write '\($0)', if that is meant" }
                    ?? "Take it out; the keys here are \(all)")
        }
    }
}

extension Keys {
    /// Text that has to be there and not be empty.
    func text(_ key: String) -> String { required(key).flatMap(text) ?? "" }

    func optionalText(_ key: String) -> String? { optional(key).flatMap(text) }

    private func text(_ pair: Entry.Pair) -> String? {
        guard let text = pair.entry.text, text.contains(where: { !$0.isWhitespace }) else {
            complain(
                pair, "has to be text, not \(pair.entry.text == nil ? pair.entry.kind : "empty")",
                cure: "Write the words after '\(pair.key):'")
            return nil
        }
        // A folded text ends in a line end that nobody meant.
        return text.last == "\n" ? String(text.dropLast()) : text
    }

    func flag(_ key: String, default standing: Bool = false) -> Bool {
        guard let pair = optional(key) else { return standing }
        switch pair.entry.text {
        case "true": return true
        case "false": return false
        default:
            complain(pair, "is neither true nor false", cure: "Write true or false")
            return standing
        }
    }

    /// A whole number within bounds, which the message gives.
    func number(_ key: String, in bounds: ClosedRange<Int> = 1...10_000) -> Int? {
        optional(key).flatMap { number($0, in: bounds) }
    }

    func number(_ pair: Entry.Pair, in bounds: ClosedRange<Int>) -> Int? {
        if let number = pair.entry.text.flatMap({ Int($0) }), bounds.contains(number) {
            return number
        }
        complain(
            pair, "is not a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
            cure: "Write the number in digits")
        return nil
    }

    func day(_ key: String) -> Day {
        required(key).flatMap(day) ?? Day(daysSinceEpoch: 0)
    }

    func optionalDay(_ key: String) -> Day? { optional(key).flatMap(day) }

    func day(_ pair: Entry.Pair) -> Day? {
        if let day = pair.entry.text.flatMap({ Day(iso: $0) }) { return day }
        let found = pair.entry.text.map { "'\($0)'" } ?? pair.entry.kind
        complain(
            pair, "is no day of the calendar: \(found)",
            cure: "Write it as year, month and day, such as 2026-06-01")
        return nil
    }

    func period(_ key: String) -> Period? { optional(key).flatMap(period) }

    func period(_ pair: Entry.Pair) -> Period? {
        if let period = pair.entry.text.flatMap({ Period(written: $0) }) { return period }
        let found = pair.entry.text.map { "'\($0)'" } ?? pair.entry.kind
        complain(
            pair, "is no period: \(found)",
            cure: "Write one such as 24h, 10wd, 15d, 6m, 1y or end-of-following-month")
        return nil
    }

    /// One of a closed set of words.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, default standing: Word) -> Word
    where Word.RawValue == String {
        optional(key).flatMap { word($0) } ?? standing
    }

    func word<Word: RawRepresentable & CaseIterable>(_ pair: Entry.Pair) -> Word?
    where Word.RawValue == String {
        let words = Word.allCases.map(\.rawValue)
        return oneOf(words, pair).flatMap { Word(rawValue: $0) }
    }

    /// The value if it is one of these words.
    func oneOf(_ words: [String], _ pair: Entry.Pair) -> String? {
        if let text = pair.entry.text, words.contains(text) { return text }
        let found = pair.entry.text.map { "'\($0)'" } ?? pair.entry.kind
        let near = pair.entry.text.flatMap { NearestWord.to($0, among: words) }
        let all = words.joined(separator: ", ")
        complain(
            pair, "cannot be \(found)",
            cure: near.map { "Write \($0), if that is meant" } ?? "Write one of: \(all)")
        return nil
    }
}
