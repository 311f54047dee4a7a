/// A body's decision as it was taken, with everything that it rested on: frozen, never recomputed.
public struct Decision: Sendable, Hashable, Codable {
    public let step: StepID
    public let body: BodyID
    public let meeting: MeetingID
    public let heldOn: Day
    public let isByCorrespondence: Bool
    public let outcome: OutcomeID
    public let reason: String
    /// What else the procedure asks of a decision: focus, methodology, learning.
    public let record: Answers
    public let criteria: [CriterionResult]
    public let answers: [QuestionID: Answer]
    public let present: [Attendance]
    public let absent: [AgencyID]
    public let quorum: Quorum
    public let interests: [Consideration.Declared]
    public let actingChair: Consideration.ActingChair?
    public let views: [AgencyID: String]
    public let votes: [AgencyID: Vote]
    public let count: VoteCount
    public let clocks: [Clock]
    public let procedure: ProcedureID
    public let decidedBy: Actor
    public let at: Moment
}
