/// A rule about time: how long, in such days, from or before such a moment.
///
/// Never changed; a class, for every act looks at all of them, and a reference costs nothing.
public final class TimeLimit: Sendable {
    public let id: LimitID
    public let name: String
    /// Who has to act, in words.
    public let who: String
    public let pathways: [PathwayID]
    /// The limit does not run on a case of which this is no; while it is not known, it runs.
    public let when: Expression?
    /// Runs once for each agency asked at this step.
    public let eachAgencyAt: StepID?
    /// What the limit is a rule about.
    public let scope: Scope
    /// Whether it runs again from the moment at which it was met.
    public let repeats: Bool
    /// Who may extend it; nil where nobody may.
    public let `extension`: Extension?
    /// The reading that the partnership adopted; nil while all of them run.
    public let adopted: String?
    /// More than one where the document is unclear; all run, and the earliest is worked to.
    public let readings: [Reading]
    /// Any of these moments satisfies the limit.
    public let until: [MomentID]
    /// The moment by which another limit can start from this one's due day.
    public let dueMoment: MomentID
    /// The steps that end, or move on, when the limit is kept.
    public let steps: Set<StepID>
    public let modality: Modality
    public let warnBefore: WorkingDays?
    public let citation: Citation

    /// What a limit is a rule about.
    public enum Scope: Sendable, Hashable {
        case matter
        /// Runs for each planned meeting of the body.
        case eachMeeting(of: BodyID)
        /// Runs once for the partnership.
        case partnership
    }

    /// Who may put a due day off, giving a reason; the original is kept.
    public struct Extension: Sendable, Hashable {
        public let by: [RoleID]
        public let citation: Citation

        public init(by: [RoleID], citation: Citation) {
            self.by = by
            self.citation = citation
        }
    }

    public enum Modality: String, Sendable, Hashable, Codable {
        case must, should, will, expected, may
    }

    public init(
        id: LimitID, name: String, who: String, pathways: [PathwayID] = [],
        when: Expression? = nil, eachAgencyAt: StepID? = nil, scope: Scope = .matter,
        repeats: Bool = false,
        extension: Extension? = nil, adopted: String? = nil, readings: [Reading],
        until: [MomentID],
        modality: Modality = .will, warnBefore: WorkingDays? = nil, citation: Citation
    ) {
        self.id = id
        self.name = name
        self.who = who
        self.pathways = pathways
        self.when = when
        self.eachAgencyAt = eachAgencyAt
        self.scope = scope
        self.repeats = repeats
        self.extension = `extension`
        self.adopted = adopted
        self.readings = readings
        self.until = until
        dueMoment = MomentID("\(id).due")
        steps = Set(
            until.compactMap { moment in
                moment.rawValue.split(separator: ".").first.map { StepID(String($0)) }
            } + [eachAgencyAt].compactMap(\.self))
        self.modality = modality
        self.warnBefore = warnBefore
        self.citation = citation
    }

    /// The same limit, worked to by one of its readings.
    func adopting(_ reading: String) -> TimeLimit {
        TimeLimit(
            id: id, name: name, who: who, pathways: pathways, when: when,
            eachAgencyAt: eachAgencyAt, scope: scope, repeats: repeats, extension: `extension`,
            adopted: reading, readings: readings, until: until, modality: modality,
            warnBefore: warnBefore, citation: citation)
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

extension TimeLimit {
    /// What the partnership itself has to record before the limit can run, such as that a chair was appointed.
    public var beginnings: [MomentID] {
        readings.flatMap(\.from).reduce(into: []) { found, moment in
            if moment.rawValue.hasPrefix("partnership."), !found.contains(moment) {
                found.append(moment)
            }
        }
    }

    /// How long before a due day people are warned: as the pack has it, else two working days.
    ///
    /// The two days are ours and no rule of a document; they set no date and refuse nothing.
    public var warning: WorkingDays { warnBefore ?? 2 }

    /// Whether a day is near enough to warn of a due day that has not passed.
    public func warns(of due: Day, on today: Day, in calendar: WorkingCalendar) -> Bool {
        today <= due && calendar.workingDaysBetween(today, due) <= warning
    }
}
