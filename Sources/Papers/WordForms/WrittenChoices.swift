import CaseReview

/// The answers that can be chosen at an entry, with all the words that stand for each.
struct WrittenChoices {
    let options: [(id: String, names: [String])]

    /// What was chosen, and what else was written; or why nothing can be said to be.
    enum Reading: Equatable {
        case chosen([String], rest: String)
        case blank
        case none(why: String)
    }

    /// One answer, ticked or written out.
    func one(_ words: String) -> Reading {
        if let ticks = WrittenTicks(words) { return one(ticks) }
        if let id = id(of: words) { return .chosen([id], rest: "") }
        if let (id, rest) = beginning(words) { return .chosen([id], rest: rest) }
        return .none(why: "It is none of the answers that can be chosen")
    }

    /// As many answers as were ticked, or written one below the other or with commas between.
    func many(_ words: String) -> Reading {
        if let ticks = WrittenTicks(words) {
            return many(ticks.ticked, isBlank: ticks.ticked.isEmpty)
        }
        if let id = id(of: words) { return .chosen([id], rest: "") }
        let lines = words.split(whereSeparator: { "\n;".contains($0) }).map { String($0).trimmed }
        let parts = lines.flatMap { line in
            id(of: line) == nil ? line.split(separator: ",").map { String($0).trimmed } : [line]
        }.filter { !$0.isEmpty }
        return many(parts, isBlank: false)
    }

    private func many(_ parts: [String], isBlank: Bool) -> Reading {
        if isBlank { return .blank }
        var chosen: [String] = []
        var rest: [String] = []
        for part in parts {
            guard let id = id(of: part) else {
                rest.append(part)
                continue
            }
            if !chosen.contains(id) { chosen.append(id) }
        }
        return chosen.isEmpty
            ? .none(why: "It is none of the answers that can be chosen")
            : .chosen(chosen, rest: rest.joined(separator: "; "))
    }

    private func one(_ ticks: WrittenTicks) -> Reading {
        switch ticks.ticked.count {
        case 0: return .blank
        case 1:
            guard let id = id(of: ticks.ticked[0]) ?? beginning(ticks.ticked[0])?.id else {
                return .none(why: "What is ticked is none of the answers that can be chosen")
            }
            let rest = beginning(ticks.ticked[0])?.rest ?? ""
            return .chosen([id], rest: rest)
        default: return .none(why: "More than one box is ticked")
        }
    }

    private func id(of words: String) -> String? {
        let name = PrintedName(words)
        if name.isEmpty { return nil }
        let fitting = options.filter { option in
            option.names.contains { PrintedName($0) == name }
        }
        return fitting.count == 1 ? fitting[0].id : nil
    }

    /// An answer with more words behind it: "Yes, by the hospital." Only where a mark parts the two.
    private func beginning(_ words: String) -> (id: String, rest: String)? {
        guard let end = words.firstIndex(where: { ",.;:–—-\n(".contains($0) }) else { return nil }
        guard let id = id(of: String(words[..<end])) else { return nil }
        let rest = String(words[end...].drop { !$0.isLetter && !$0.isNumber && $0 != "(" })
        return (id, rest.trimmed)
    }
}
