/// What a time limit of a meeting can wait for that the record finds out by itself.
///
/// Any other moment of a meeting that a procedure names is noted by whoever keeps the meetings.
public enum MeetingMoment: String, Sendable, Hashable, CaseIterable {
    case agendaRatified = "meeting.agenda-ratified"
    case papersSent = "meeting.papers-sent"
    case criteriaInPack = "meeting.criteria-in-pack"
    case papersRead = "meeting.papers-read"
    case recorded = "meeting.recorded"
    case minutesDistributed = "meeting.minutes-distributed"
    case nextHeld = "meeting.next-held"

    /// When it is found out, as the page says it.
    public var foundOutWhen: String {
        switch self {
        case .agendaRatified: "when the chair ratifies the agenda"
        case .papersSent, .criteriaInPack: "when the papers are circulated"
        case .papersRead: "when everybody who has the papers has said that they read them"
        case .recorded: "when the meeting is closed, from what was recorded of it"
        case .minutesDistributed: "when the minutes are distributed"
        case .nextHeld: "when the next meeting is held"
        }
    }
}

extension Meeting {
    /// When anything happened that a time limit may wait for, each time it did, what the record finds out included.
    public var moments: [MomentID: [Moment]] {
        var moments = marks
        for known in MeetingMoment.allCases {
            let moment = MomentID(known.rawValue)
            let times = times(of: moment)
            if !times.isEmpty { moments[moment] = times }
        }
        return moments
    }
}

/// A meeting, or what is known of one, beside the others of its body: it knows when the next one was held.
public struct MeetingAmongOthers<Known: Chronicle>: Chronicle {
    let body: BodyID
    private let known: Known
    let day: Day?
    private let held: [BodyID: [Day]]

    /// - Parameter held: the days on which each body has met, soonest first.
    public init(_ known: Known, body: BodyID, day: Day?, held: [BodyID: [Day]]) {
        self.known = known
        self.body = body
        self.day = day
        self.held = held
    }

    public func occurrences(of moment: MomentID, under procedure: Procedure) -> [Moment] {
        let noted = known.occurrences(of: moment, under: procedure)
        guard moment.rawValue == MeetingMoment.nextHeld.rawValue, let day,
            let next = held[body]?.first(where: { $0 > day })
        else { return noted }
        return noted + [Moment(day: next, hour: 0, minute: 0)]
    }

    /// Whether a moment has come.
    func knows(of procedure: Procedure) -> (MomentID) -> Bool {
        { !occurrences(of: $0, under: procedure).isEmpty }
    }
}
