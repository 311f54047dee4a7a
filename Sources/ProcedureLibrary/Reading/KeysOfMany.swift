import CaseReview

extension Keys {
    /// Reads each item of a list; a single value or a map is a fault, no key an empty list.
    func list<Item>(_ key: String, _ read: (Entry) -> Item?) -> [Item] {
        guard let pair = optional(key) else { return [] }
        guard let list = pair.entry.list else {
            complain(
                pair, "has to be a list, not \(pair.entry.kind)",
                cure: "Put the items in square brackets")
            return []
        }
        return list.compactMap(read)
    }

    /// A list that has to be there and have something in it.
    func filledList<Item>(_ key: String, _ read: (Entry) -> Item?) -> [Item] {
        guard let pair = required(key) else { return [] }
        if pair.entry.list?.isEmpty == true {
            complain(pair, "is an empty list", cure: "Put at least one item in it")
        }
        return list(key, read)
    }

    func texts(_ key: String) -> [String] {
        list(key) { [self] entry in
            if let text = entry.text { return text }
            source.complain(
                entry.line, "An item of '\(key)' of \(inner) has to be text, not \(entry.kind)",
                cure: "Write one text an item")
            return nil
        }
    }

    /// The id that a value is; refers to it when it has to be defined elsewhere in the pack.
    func id<ID: Identifier>(_ entry: Entry, _ kind: Names.Kind? = nil) -> ID? {
        guard let text = entry.text, Shape.isID(text) else {
            let found = entry.text.map { "'\($0)'" } ?? entry.kind
            source.complain(
                entry.line, "A name is expected here, not \(found)",
                cure: "Use small letters, digits and single hyphens, such as 'police-service'")
            return nil
        }
        if let kind { source.names.refer(kind, text, at: source.place(entry.line)) }
        return ID(text)
    }

    func ids<ID: Identifier>(_ key: String, _ kind: Names.Kind) -> [ID] {
        unrepeated(key, list(key) { id($0, kind) })
    }

    func filledIDs<ID: Identifier>(_ key: String, _ kind: Names.Kind) -> [ID] {
        unrepeated(key, filledList(key) { id($0, kind) })
    }

    private func unrepeated<ID: Identifier>(_ key: String, _ ids: [ID]) -> [ID] {
        var seen: Set<ID> = []
        for id in ids where !seen.insert(id).inserted {
            if let pair = optional(key) {
                complain(pair, "has '\(id)' twice", cure: "Take one of them out")
            }
        }
        return ids
    }

    func optionalID<ID: Identifier>(_ key: String, _ kind: Names.Kind) -> ID? {
        optional(key).flatMap { id($0.entry, kind) }
    }

    func requiredID<ID: Identifier>(_ key: String, _ kind: Names.Kind) -> ID {
        required(key).flatMap { id($0.entry, kind) } ?? ID("")
    }

    /// Reads a map within this one; nil when the key is not there.
    func map<Result>(_ key: String, _ body: (Keys) -> Result) -> Result? {
        optional(key).map { map($0, body) }
    }

    func map<Result>(_ pair: Entry.Pair, _ body: (Keys) -> Result) -> Result {
        source.map(pair.entry, line: pair.line, "'\(pair.key)' of \(inner)", body)
    }

    /// Reads a map whose keys are ids, in their order, each of which it defines.
    func each<Item>(
        _ key: String, _ kind: Names.Kind, within: String = "",
        _ body: (String, Keys) -> Item
    ) -> [Item] {
        each(key, called: kind.rawValue) { id, keys in
            let place = keys.source.place(keys.line)
            if let earlier = keys.source.names.define(kind, within + id, at: place) {
                keys.source.complain(
                    keys.line,
                    "\(keys.what) is defined already, at \(earlier.file):\(earlier.line)",
                    cure: "Give one of them another name")
            }
            return body(id, keys)
        }
    }

    /// Reads a map whose keys are ids that others may define as well, meaning the same thing.
    func each<Item>(
        _ key: String, sharing kind: Names.Kind, _ body: (String, Keys) -> Item
    ) -> [Item] {
        each(key, called: kind.rawValue) { id, keys in
            _ = keys.source.names.define(kind, id, at: keys.source.place(keys.line))
            return body(id, keys)
        }
    }

    /// Reads a map whose keys are ids that nothing else refers to.
    func each<Item>(
        _ key: String, called: String, _ body: (String, Keys) -> Item
    ) -> [Item] {
        pairs(key).map { pair in
            checkShape(pair)
            return source.map(
                pair.entry, line: pair.line, "The \(called) '\(pair.key)'"
            ) { body(pair.key, $0) }
        }
    }

    /// The pairs of a map whose keys are not fixed; empty when the key is not there.
    func pairs(_ key: String) -> [Entry.Pair] {
        guard let pair = optional(key) else { return [] }
        guard let pairs = pair.entry.pairs else {
            complain(
                pair, "has to be a map, not \(pair.entry.kind)",
                cure: "Write a name, a colon and the rest for each")
            return []
        }
        return pairs
    }

    func checkShape(_ pair: Entry.Pair) {
        if Shape.isID(pair.key) { return }
        source.complain(
            pair.line, "'\(pair.key)' is not a name that a pack can use",
            cure: "Use small letters, digits and single hyphens, such as 'police-service'")
    }
}
