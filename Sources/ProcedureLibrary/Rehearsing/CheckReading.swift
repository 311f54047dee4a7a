import CaseReview

extension Keys {
    /// How a case is expected to stand.
    func check() -> Scenario.Check {
        let id: CaseID = optionalID("case", .matter) ?? "case"
        if !has("case") { source.names.refer(.matter, id.rawValue, at: source.place(line)) }
        let limits = pairs("limits").map { expectedLimit($0) }
        let open: [StepID] = ids("open", .step)
        let isClosed = flag("closed")
        return Scenario.Check(
            matter: id, limits: limits, open: has("open") ? open : nil,
            isClosed: has("closed") ? isClosed : nil)
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
                due: keys.optionalDay("due"), state: state.flatMap(Clock.State.init(rawValue:)))
        }
    }

    private static let states = [
        "not-started", "running", "overdue", "met", "met-late", "unnumbered",
    ]
}
