/// The kind of review that leads a case which meets the tests of several, and why.
public struct Lead: Sendable, Hashable {
    public let review: String
    public let reason: String
    public let by: Actor
    public let at: Moment
}

/// A time limit that was put off: to when, from when, by whom and why.
public struct Extended: Sendable, Hashable {
    public let limit: LimitID
    /// The agency whose limit it is, where it runs for each.
    public let agency: AgencyID?
    public let to: Day
    /// The day that it replaced, which stays on record.
    public let from: Day
    public let reason: String
    public let by: Actor
    public let at: Moment
}

/// Another case about the same people or events.
public struct LinkedCase: Sendable, Hashable {
    public let to: CaseID
    public let reason: String
    public let by: Actor
    public let at: Moment
}

/// What office-holders had before them when they settled a step that tests criteria.
public struct Grounds: Sendable, Hashable, Codable {
    public let criteria: [CriterionResult]
    public let answers: [QuestionID: Answer]
    public let clocks: [Clock]
    public let procedure: ProcedureID
}
