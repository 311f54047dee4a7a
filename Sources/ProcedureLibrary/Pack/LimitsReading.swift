import CaseReview

extension Keys {
    func limits() -> [TimeLimit] {
        each("limits", .limit) { $1.limit(LimitID($0)) }
    }

    private func limit(_ id: LimitID) -> TimeLimit {
        let readings = each("readings", called: "reading") { $1.reading($0) }
        if readings.isEmpty {
            source.complain(line, "\(what) has no readings", cure: "Add 'readings:' with one")
        }
        let scope = scope()
        return TimeLimit(
            id: id, name: text("name"), who: text("who"), pathways: ids("pathways", .pathway),
            when: expression("when"), eachAgencyAt: optionalID("each-agency-at", .step),
            scope: scope,
            repeats: flag("repeats"), extension: extending(), readings: readings,
            until: filledList("until") { moment($0) },
            modality: optional("modality")
                .flatMap { oneOf(["must", "should", "will", "expected", "may"], $0) }
                .flatMap(TimeLimit.Modality.init(rawValue:)) ?? .will,
            warnBefore: warning(), citation: citation())
    }

    private func scope() -> TimeLimit.Scope {
        if has("each-meeting-of") { return .eachMeeting(of: requiredID("each-meeting-of", .body)) }
        guard let pair = optional("for") else { return .matter }
        return oneOf(["case", "partnership"], pair) == "partnership" ? .partnership : .matter
    }

    private func extending() -> TimeLimit.Extension? {
        map("extension") { keys in
            TimeLimit.Extension(by: keys.filledIDs("by", .role), citation: keys.citation())
        }
    }

    private func warning() -> WorkingDays? {
        guard let pair = optional("warn-before"), let period = period(pair) else { return nil }
        if case .workingDays(let days) = period { return days }
        complain(pair, "is not in working days", cure: "Write it as 2wd")
        return nil
    }

    private func reading(_ id: String) -> TimeLimit.Reading {
        TimeLimit.Reading(
            id: id, from: filledList("from") { moment($0) }, fromTheLast: flag("from-the-last"),
            span: span(), written: text("written"), citation: optionalCitation())
    }

    private static let spans = ["within", "before", "next-meeting", "unnumbered"]

    private func span() -> TimeLimit.Span {
        let named = Self.spans.filter { has($0) }
        if named.count != 1 {
            source.complain(
                line,
                named.isEmpty
                    ? "\(what) does not say how long"
                    : "\(what) is of two lengths: \(named.joined(separator: " and "))",
                cure: "Give it exactly one of the keys \(Self.spans.joined(separator: ", "))")
        }
        for key in named.dropFirst() { _ = optional(key) }
        switch named.first {
        case "within": return within()
        case "before": return period("before").map(TimeLimit.Span.before) ?? .unnumbered
        case "next-meeting": return .nextMeeting(requiredID("next-meeting", .body))
        case "unnumbered":
            _ = flag("unnumbered")
            return .unnumbered
        default: return .unnumbered
        }
    }

    /// A period, or a period and the one before which it is too early.
    private func within() -> TimeLimit.Span {
        guard let pair = optional("within") else { return .unnumbered }
        if pair.entry.pairs == nil {
            let notBefore = period("not-before")
            return period(pair).map { .within($0, notBefore: notBefore) } ?? .unnumbered
        }
        return map(pair) { keys in
            let notBefore = keys.period("not-before")
            let within = keys.required("within").flatMap { keys.period($0) }
            return within.map { .within($0, notBefore: notBefore) } ?? .unnumbered
        }
    }

    /// Prescribed words by name.
    func wording() -> [(String, String)] {
        let named = pairs("wording")
        if named.isEmpty {
            source.complain(
                line, "\(what) has no wording", cure: "Add 'wording:' with texts, or take it out")
        }
        return named.compactMap { pair in
            checkShape(pair)
            if let text = pair.entry.text, !text.isEmpty { return (pair.key, text) }
            source.complain(
                pair.line, "The wording '\(pair.key)' is empty",
                cure: "Write the words after the colon")
            return nil
        }
    }
}
