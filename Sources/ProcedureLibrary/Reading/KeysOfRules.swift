import CaseReview

extension Keys {
    /// The citation that has to be there.
    func citation(_ key: String = "cite") -> Citation {
        required(key).map { citation($0) } ?? .standIn
    }

    func optionalCitation(_ key: String = "cite") -> Citation? {
        optional(key).map { citation($0) }
    }

    private func citation(_ pair: Entry.Pair) -> Citation {
        map(pair) { keys in
            Citation(
                document: keys.document(), section: keys.text("section"), says: keys.text("says"),
                clauses: keys.clauses(),
                authority: keys.word("authority", default: Authority.localProcedure))
        }
    }

    private func document() -> String {
        guard let pair = required("in") else { return "" }
        if let name = pair.entry.text, let document = source.documents[name] { return document }
        let near = pair.entry.text.flatMap { NearestWord.to($0, among: source.documents.keys) }
        complain(
            pair, "names no document: \(pair.entry.text.map { "'\($0)'" } ?? pair.entry.kind)",
            cure: near.map { "Write '\($0)', if that is meant" }
                ?? "Use a short name that 'documents' gives, or add it there")
        return ""
    }

    func clauses() -> [ClauseID] {
        list("clauses") { [self] entry in
            if let text = entry.text, Shape.isClause(text) { return ClauseID(text) }
            let found = entry.text.map { "'\($0)'" } ?? entry.kind
            source.complain(
                entry.line, "\(found) is not the number of a clause",
                cure: "Write two capitals, a hyphen and three digits, such as AB-012")
            return nil
        }
    }

    /// A rule with its citation, or `not-stated` and why.
    func stated<Rule>(_ key: String, _ read: (Keys) -> Rule?) -> Stated<Rule> {
        guard let pair = required(key) else { return .notStated("") }
        return stated(pair, read)
    }

    func optionalStated<Rule>(_ key: String, _ read: (Keys) -> Rule?) -> Stated<Rule> {
        guard let pair = optional(key) else { return .notStated("The document does not say.") }
        return stated(pair, read)
    }

    private func stated<Rule>(_ pair: Entry.Pair, _ read: (Keys) -> Rule?) -> Stated<Rule> {
        map(pair) { $0.statedHere(read) }
    }

    /// The rule that this map gives, with its citation, or `not-stated` and why.
    func statedHere<Rule>(_ read: (Keys) -> Rule?) -> Stated<Rule> {
        if has("not-stated") { return .notStated(text("not-stated")) }
        let rule = read(self)
        let citation = citation()
        return rule.map { .stated($0, citation) } ?? .notStated("")
    }

    /// A moment, which some step or form of the pack has to bring about.
    func moment(_ entry: Entry) -> MomentID? {
        guard let text = entry.text, Shape.isMoment(text) else {
            let found = entry.text.map { "'\($0)'" } ?? entry.kind
            source.complain(
                entry.line, "\(found) is not a moment",
                cure: "Use incident, or a step and what happens at it, such as 'referral.done'")
            return nil
        }
        source.names.refer(.moment, text, at: source.place(entry.line))
        return MomentID(text)
    }
}

extension Citation {
    /// Stands where no citation could be read; never leaves the reader.
    static let standIn = Citation(document: "", section: "", says: "")
}
