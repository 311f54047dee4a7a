public import CaseReview

/// A step that ended after a body first decided: a ratification, an answer, a dissent, the final decision.
public struct LaterStep: Sendable, Hashable {
    public var step: String
    public var outcome: String
    public var reason: String
    public var entries: [RecordLine]
    /// The answer of each office-holder, where several decided jointly; oldest first.
    public var jointly: [JointAnswer]
    public var by: String
    public var at: Moment
    public var citation: Citation?
    public var place: RecordPlace

    public struct JointAnswer: Sendable, Hashable {
        public var by: String
        public var outcome: String
        public var reason: String
        public var entries: [RecordLine]
        public var at: Moment
    }
}

/// Something that happened to a case, with its place in the record.
public struct PlacedHappening: Sendable {
    public let place: RecordPlace
    public let happening: Happening

    public init(_ happening: Happening, at place: RecordPlace) {
        self.happening = happening
        self.place = place
    }
}
