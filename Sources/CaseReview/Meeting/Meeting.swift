/// One sitting of a body, or one exchange by correspondence: what its events add up to.
public struct Meeting: Sendable, Hashable {
    public let id: MeetingID
    public private(set) var body = BodyID("")
    public private(set) var day: Day?
    public private(set) var time = ""
    public private(set) var place = ""
    public private(set) var isByCorrespondence = false
    public private(set) var attendances: [Attendance] = []
    public private(set) var reminderGivenAt: Moment?
    public private(set) var cancelledBecause: String?
    public private(set) var closedAt: Moment?
    /// What was done for the meeting, each time it was: papers sent, items closed.
    public private(set) var marks: [MomentID: [Moment]] = [:]
    public private(set) var version = 0

    public init(id: MeetingID) { self.id = id }

    /// The meeting that a sequence of happenings adds up to, oldest first.
    public init(id: MeetingID, _ happenings: some Sequence<MeetingHappening>) {
        self.init(id: id)
        for happening in happenings { happened(happening) }
    }

    /// Takes in one more thing that happened.
    public mutating func happened(_ happening: MeetingHappening) {
        version += 1
        switch happening.event {
        case .planned(let plan):
            body = plan.body
            day = plan.day
            time = plan.time
            place = plan.place
            isByCorrespondence = plan.isByCorrespondence
        case .arrived(let attendance): attendances.append(attendance)
        case .left(let id):
            if let index = attendances.lastIndex(where: { $0.id == id }) {
                attendances[index].left = happening.at
            }
        case .reminderGiven: reminderGivenAt = happening.at
        case .cancelled(let reason): cancelledBecause = reason
        case .closed: closedAt = happening.at
        case .marked(let moment): marks[moment, default: []].append(happening.at)
        }
    }

    public var isCancelled: Bool { cancelledBecause != nil }
    public var isClosed: Bool { closedAt != nil }

    /// Who is in the room at a moment.
    public func present(at moment: Moment) -> [Attendance] {
        attendances.filter { $0.isPresent(at: moment) }
    }
}

/// When and where a body is to sit.
public struct MeetingPlan: Sendable, Hashable, Codable {
    public let body: BodyID
    public let day: Day
    public let time: String
    public let place: String
    public let isByCorrespondence: Bool

    public init(
        body: BodyID, day: Day, time: String, place: String, isByCorrespondence: Bool = false
    ) {
        self.body = body
        self.day = day
        self.time = time
        self.place = place
        self.isByCorrespondence = isByCorrespondence
    }
}
