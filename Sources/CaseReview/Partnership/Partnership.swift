/// What a partnership settles for itself, beside its cases: what its events add up to.
public struct Partnership: Sendable, Hashable {
    public let id: PartnershipID
    /// The readings that it adopted, by the rule's name; the latest is the one that counts.
    public private(set) var adoptions: [String: Adoption] = [:]
    /// Bank holidays proclaimed since the calendar was published, oldest proclamation first; those taken back as well.
    public private(set) var holidays: [Proclaimed] = []
    /// The versions of its procedure and the day from which each is in force, as adopted.
    public private(set) var versions: [Version] = []
    /// Things that the partnership does once a year, or once, each time they were done.
    public private(set) var marks: [MomentID: [Moment]] = [:]
    /// The texts that letters were given here, oldest first; one without words went back to the procedure's.
    public private(set) var letters: [LetterID: [LetterChange]] = [:]
    /// The words that e-mails were given here, oldest first; one without words went back to the standard ones.
    public private(set) var messages: [MessageKind: [MessageChange]] = [:]
    /// What each column of an old tracker was last taken for, by its heading as it is compared.
    public private(set) var trackerColumns: [String: TrackerField] = [:]
    /// Old trackers that were brought in, the first one first.
    public private(set) var broughtIn: [BroughtIn] = []
    /// Requests for information, the first logged first.
    public private(set) var requests: [LoggedRequest] = []
    /// How many entries its stream has: the version that the next act expects.
    public private(set) var version = 0

    public init(id: PartnershipID) { self.id = id }

    /// The partnership that a sequence of happenings adds up to, oldest first.
    public init(id: PartnershipID, _ happenings: some Sequence<PartnershipHappening>) {
        self.init(id: id)
        for happening in happenings { happened(happening) }
    }

    public struct Adoption: Sendable, Hashable {
        public let reading: String
        public let reason: String
        public let by: Actor
        public let at: Moment
    }

    public struct Proclaimed: Sendable, Hashable {
        public let holiday: BankHoliday
        public let by: Actor
        public let at: Moment
        /// That it was entered by mistake; nil while it stands.
        public fileprivate(set) var takenBack: TakenBack?
    }

    /// That something was entered by mistake, as whoever took it back says.
    public struct TakenBack: Sendable, Hashable {
        public let reason: String
        public let by: Actor
        public let at: Moment
    }

    public struct Version: Sendable, Hashable {
        public let procedure: ProcedureID
        public let from: Day
        public let reason: String
        public let by: Actor
        public let at: Moment
    }

    public struct BroughtIn: Sendable, Hashable {
        public let rows: Int
        /// SHA-256 of the file in hexadecimal.
        public let file: String
        public let by: Actor
        public let at: Moment
    }

    /// Counts an entry of its stream that settles nothing, such as that a case was disposed of.
    public mutating func passedOver() { version += 1 }

    /// Takes in one more thing that happened.
    public mutating func happened(_ happening: PartnershipHappening) {
        version += 1
        let (by, at) = (happening.actor, happening.at)
        switch happening.event {
        case .readingAdopted(let rule, let reading, let reason):
            adoptions[rule] = Adoption(reading: reading, reason: reason, by: by, at: at)
        case .holidayProclaimed(let day, let name):
            let holiday = BankHoliday(day: day, name: name)
            holidays.append(Proclaimed(holiday: holiday, by: by, at: at))
        case .holidayTakenBack(let day, let reason):
            let place = holidays.lastIndex { $0.holiday.day == day && $0.takenBack == nil }
            if let place { holidays[place].takenBack = TakenBack(reason: reason, by: by, at: at) }
        case .versionAdopted(let procedure, let from, let reason):
            versions.append(
                Version(procedure: procedure, from: from, reason: reason, by: by, at: at))
        case .marked(let moment, let day):
            marks[moment, default: []].append(Moment(day: day, hour: 12, minute: 0))
        case .letterChanged(let id, let text):
            letters[id, default: []].append(LetterChange(text: text, by: by, at: at))
        case .letterRestored(let id):
            letters[id, default: []].append(LetterChange(text: nil, by: by, at: at))
        case .messageChanged(let kind, let subject, let text):
            let written = MessageChange.Written(subject: subject, text: text)
            messages[kind, default: []].append(MessageChange(written: written, by: by, at: at))
        case .messageRestored(let kind):
            messages[kind, default: []].append(MessageChange(written: nil, by: by, at: at))
        case .trackerBroughtIn(let rows, let columns, let file):
            for column in columns {
                trackerColumns[TrackerColumn.key(column.heading)] = column.field
            }
            broughtIn.append(BroughtIn(rows: rows, file: file, by: by, at: at))
        case .informationRequested(let id, let request):
            requests.append(LoggedRequest(id: id, request: request, by: by, at: at))
        case .informationRequestAnswered(let id, let answer):
            if let place = requests.firstIndex(where: { $0.id == id }) {
                requests[place].answers.append(.init(answer: answer, by: by, at: at))
            }
        }
    }

    /// The readings in use, by the rule's name.
    public var readings: [String: String] { adoptions.mapValues(\.reading) }

    /// The bank holidays proclaimed that stand, oldest proclamation first.
    public var standingHolidays: [BankHoliday] {
        holidays.filter { $0.takenBack == nil }.map(\.holiday)
    }

    /// One request of the log; nil when there is none of this name.
    public func request(_ id: InformationRequestID) -> LoggedRequest? {
        requests.first { $0.id == id }
    }

    /// The version adopted for a day; nil when none was.
    public func version(on day: Day) -> ProcedureID? {
        versions.filter { $0.from <= day }.max { ($0.from, $0.at) < ($1.from, $1.at) }?.procedure
    }
}

extension Partnership: Chronicle {
    public func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment] {
        switch moment {
        case "in-force": [Moment(day: procedure.about.inForceFrom, hour: 0, minute: 0)]
        case "review-due":
            procedure.about.reviewDue.map { [Moment(day: $0, hour: 0, minute: 0)] } ?? []
        default: marks[moment] ?? []
        }
    }
}

/// Everything that can have happened to a partnership itself. Cases are added, never changed.
public enum PartnershipEvent: Sendable, Hashable, Codable {
    case readingAdopted(rule: String, reading: String, reason: String)
    case holidayProclaimed(Day, name: String)
    case holidayTakenBack(Day, reason: String)
    case versionAdopted(ProcedureID, from: Day, reason: String)
    case marked(MomentID, on: Day)
    case letterChanged(LetterID, text: String)
    case letterRestored(LetterID)
    /// An old tracker was brought in: how many former cases, and what each column was taken for.
    case trackerBroughtIn(rows: Int, columns: [TrackerColumn], file: String)
    case informationRequested(InformationRequestID, InformationRequest)
    case informationRequestAnswered(InformationRequestID, InformationAnswer)
    case messageChanged(MessageKind, subject: String, text: String)
    case messageRestored(MessageKind)
}

/// One thing that happened to a partnership: the event, who caused it, and when.
public struct PartnershipHappening: Sendable, Hashable {
    public let event: PartnershipEvent
    public let actor: Actor
    public let at: Moment

    public init(_ event: PartnershipEvent, by actor: Actor, at: Moment) {
        self.event = event
        self.actor = actor
        self.at = at
    }
}
