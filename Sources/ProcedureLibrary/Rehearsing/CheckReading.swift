import CaseReview

extension Keys {
    /// How a case is expected to stand.
    func check() -> Scenario.Check {
        let id: CaseID = optionalID("case", .matter) ?? "case"
        let meeting: MeetingID? = optionalID("meeting", .meeting)
        let isOfPartnership = flag("partnership")
        if !has("case"), meeting == nil, !isOfPartnership {
            source.names.refer(.matter, id.rawValue, at: source.place(line))
        }
        let limits = pairs("limits").map { expectedLimit($0) }
        let open: [StepID] = ids("open", .step)
        let isClosed = flag("closed")
        return Scenario.Check(
            matter: id, limits: limits, open: has("open") ? open : nil,
            isClosed: has("closed") ? isClosed : nil, pathways: pathwayStates(),
            criteria: criterionStates(), lead: optionalText("lead"), meeting: meeting,
            isOfPartnership: isOfPartnership)
    }

    private func pathwayStates() -> [PathwayID: Bool] {
        let states = pairs("pathways").compactMap { pair -> (PathwayID, Bool)? in
            source.names.refer(.pathway, pair.key, at: source.place(pair.line))
            return oneOf(["open", "closed"], pair).map { (PathwayID(pair.key), $0 == "open") }
        }
        return Dictionary(states, uniquingKeysWith: { first, _ in first })
    }

    private func criterionStates() -> [CriterionID: String] {
        let words = ["met", "not-met", "cannot-yet-say", "does-not-apply", "readings-differ"]
        let states = pairs("criteria").compactMap { pair -> (CriterionID, String)? in
            source.names.refer(.criterion, pair.key, at: source.place(pair.line))
            return oneOf(words, pair).map { (CriterionID(pair.key), $0) }
        }
        return Dictionary(states, uniquingKeysWith: { first, _ in first })
    }

    /// A limit, or a limit, a stroke and the agency that it runs for.
    private func expectedLimit(_ pair: Entry.Pair) -> Scenario.ExpectedLimit {
        let parts = pair.key.split(separator: "/", maxSplits: 1).map(String.init)
        let place = source.place(pair.line)
        source.names.refer(.limit, parts.first ?? "", at: place)
        let agency = parts.dropFirst().first
        if let agency { source.names.refer(.agency, agency, at: place) }
        return source.map(pair.entry, line: pair.line, "The time limit '\(pair.key)'") { keys in
            let state = keys.optional("state").flatMap { keys.oneOf(Self.states, $0) }
            return Scenario.ExpectedLimit(
                limit: LimitID(parts.first ?? ""), agency: agency.map { AgencyID($0) },
                due: keys.optionalDay("due"), state: state.flatMap(Clock.State.init(rawValue:)),
                readings: keys.readingDays())
        }
    }

    private static let states = [
        "not-started", "running", "overdue", "met", "met-late", "met-early", "unnumbered", "lapsed",
    ]

    private func readingDays() -> [String: Day] {
        let days = pairs("readings").compactMap { pair in day(pair).map { (pair.key, $0) } }
        return Dictionary(days, uniquingKeysWith: { first, _ in first })
    }
}
