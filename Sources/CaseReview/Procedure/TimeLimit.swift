/// A rule about time: how long, in such days, from or before such a moment.
public struct TimeLimit: Sendable, Hashable {
    public let id: LimitID
    public let name: String
    /// Who has to act, in words.
    public let who: String
    public let pathways: [PathwayID]
    /// Runs once for each agency asked at this step.
    public let eachAgencyAt: StepID?
    /// More than one where the document is unclear; all run, and the earliest is worked to.
    public let readings: [Reading]
    /// Any of these moments satisfies the limit.
    public let until: [MomentID]
    public let modality: Modality
    public let warnBefore: WorkingDays?
    public let citation: Citation

    public enum Modality: String, Sendable, Hashable, Codable {
        case must, should, will, expected, may
    }

    public init(
        id: LimitID, name: String, who: String, pathways: [PathwayID] = [],
        eachAgencyAt: StepID? = nil, readings: [Reading], until: [MomentID],
        modality: Modality = .will, warnBefore: WorkingDays? = nil, citation: Citation
    ) {
        self.id = id
        self.name = name
        self.who = who
        self.pathways = pathways
        self.eachAgencyAt = eachAgencyAt
        self.readings = readings
        self.until = until
        self.modality = modality
        self.warnBefore = warnBefore
        self.citation = citation
    }

    /// One way in which the document's words can be understood.
    public struct Reading: Sendable, Hashable {
        public let id: String
        public let from: [MomentID]
        /// Whether the limit starts from the last of several moments rather than the first.
        public let fromTheLast: Bool
        public let span: Span
        /// The length as the document prints it, such as "15 days".
        public let written: String
        public let citation: Citation?

        public init(
            id: String, from: [MomentID], fromTheLast: Bool = false, span: Span, written: String,
            citation: Citation? = nil
        ) {
            self.id = id
            self.from = from
            self.fromTheLast = fromTheLast
            self.span = span
            self.written = written
            self.citation = citation
        }
    }

    /// The length of a limit.
    public enum Span: Sendable, Hashable {
        case within(Period, notBefore: Period?)
        case before(Period)
        /// By the next meeting of a body.
        case nextMeeting(BodyID)
        /// The document sets no number; promptness is measured all the same.
        case unnumbered
    }
}
