extension TrackerField {
    /// What each column is likely to be: as it was taken the last time, else by the words of its heading.
    ///
    /// A field that only one column can be goes to the first that looks like it; the others are kept as notes.
    public static func proposed(
        for headings: [String], remembered: [String: TrackerField]
    ) -> [TrackerField] {
        var given: Set<TrackerField> = []
        let known = headings.map { remembered[TrackerColumn.key($0)] }
        for field in known.compactMap(\.self) { given.insert(field) }
        return zip(headings, known).map { heading, known in
            if let known { return known }
            let likely = likely(heading)
            guard likely.isSingle else { return likely }
            return given.insert(likely).inserted ? likely : .note
        }
    }

    /// What a heading sounds like; the order matters, since "date of decision" is no decision.
    private static func likely(_ heading: String) -> TrackerField {
        let words = Set(heading.lowercased().split { !$0.isLetter }.map(String.init))
        func says(_ any: String...) -> Bool { any.contains(where: words.contains) }
        let isDay = says("date", "day", "when")
        if says("received", "receipt") || isDay && says("referral", "referred") { return .received }
        if isDay && says("decision", "decided", "outcome", "panel") { return .decided }
        if says("closed", "closure") { return .closed }
        if isDay { return .note }
        if says("referrer", "agency", "organisation", "referred", "referring") {
            return .referredBy
        }
        if says("ref", "reference") || words == ["case", "number"] || words == ["case", "no"] {
            return .reference
        }
        if says("outcome", "decision", "recommendation") { return .outcome }
        if says("status", "stage", "position") { return .status }
        if says("type", "kind", "pathway", "category") { return .kind }
        if says("name", "names", "subject", "person", "adult", "child", "initials") {
            return .subject
        }
        return .note
    }
}
