/// One sitting of a body, or one exchange by correspondence: what its events add up to.
public struct Meeting: Sendable, Hashable {
    public let id: MeetingID
    public private(set) var body = BodyID("")
    public private(set) var day: Day?
    public private(set) var time = ""
    public private(set) var place = ""
    public private(set) var isByCorrespondence = false
    /// Why it was called beside the meetings of the calendar; nil for one of those.
    public private(set) var calledBecause: String?
    /// The cases on which it was called; nil for what was planned before that was recorded.
    public private(set) var calledFor: [CaseID]?
    /// What it was before each change, oldest first.
    public private(set) var changes: [Changed] = []
    public private(set) var attendances: [Attendance] = []
    public private(set) var reminderGivenAt: Moment?
    public private(set) var cancelledBecause: String?
    public private(set) var closedAt: Moment?
    /// What was done for the meeting, each time it was: papers sent, items closed.
    public private(set) var marks: [MomentID: [Moment]] = [:]
    public private(set) var items: [AgendaItem] = []
    /// The lines of the agenda that the secretariat has put in an order.
    public private(set) var order: [AgendaLineID] = []
    public private(set) var ratified: Signed?
    /// When the agenda was last added to or put in another order; nil while it never was.
    public private(set) var arrangedAt: Moment?
    /// How often the agenda was added to or put in another order, and how often it had been when it was ratified.
    private var arrangement = 0
    private var ratifiedArrangement = 0
    public private(set) var positions: [MeetingPaper: PaperPositions] = [:]
    public private(set) var circulations: [Circulation] = []
    /// Who has declared what the procedure asks of whoever opens the papers.
    public private(set) var declaredBy: [PersonID: Moment] = [:]
    /// Who has said that they read the papers, and when they last did.
    public private(set) var readBy: [PersonID: Moment] = [:]
    public private(set) var copying: [CopyingAllowed] = []
    /// The apologies that stand, by the number under which each was recorded; the first are 1.
    public private(set) var numberedApologies: [Int: Apologies] = [:]
    private var apologiesRecorded = 0
    /// Who chairs while the chair cannot; nil while nobody was named.
    public private(set) var standIn: StandIn?
    public private(set) var minutes = Minutes()
    /// What it agreed to do that is about no case, in the order in which it was recorded.
    public private(set) var actions: [KeptAction] = []
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
            calledBecause = plan.calledBecause
            calledFor = plan.calledFor
        case .changed(let change): changed(change, happening)
        case .arrived(let attendance): attendances.append(attendance)
        case .left(let id):
            attended(id) { $0.left = happening.at }
        case .leftEarlier(let id, let at): attended(id) { $0.left = at }
        case .takenBack(let mistake, _): takenBack(mistake, at: happening.at)
        case .reminderGiven: reminderGivenAt = happening.at
        case .cancelled(let reason): cancelledBecause = reason
        case .closed: closedAt = happening.at
        case .marked(let moment): marks[moment, default: []].append(happening.at)
        case .minuted, .minutesApproved, .minutesReopened, .minutesDistributed:
            minutes.happened(happening)
        case .actionAgreed(let action):
            actions.append(
                KeptAction(action, at: id, nil, by: happening.actor, at: happening.at))
        case .actionEnded(let id, let end):
            actions.end(id, end, by: happening.actor, at: happening.at)
        default: prepared(happening)
        }
    }

    /// Changes the latest attendance of that name.
    private mutating func attended(_ id: String, _ change: (inout Attendance) -> Void) {
        guard let index = attendances.lastIndex(where: { $0.id == id }) else { return }
        change(&attendances[index])
    }

    /// Lets what was recorded by mistake stand no more; that it was recorded stays in the record.
    private mutating func takenBack(_ mistake: Mistake, at moment: Moment) {
        switch mistake {
        case .arrival(let id):
            guard let index = attendances.lastIndex(where: { $0.id == id }) else { return }
            attendances.remove(at: index)
        case .leaving(let id): attended(id) { $0.left = nil }
        case .reminder: reminderGivenAt = nil
        case .apologies(let number): numberedApologies[number] = nil
        case .item(let id):
            items.removeAll { $0.id == id }
            arrangement += 1
            arrangedAt = moment
        }
    }

    private mutating func changed(_ change: MeetingChange, _ happening: MeetingHappening) {
        changes.append(
            Changed(
                day: day, time: time, place: place, reason: change.reason, by: happening.actor,
                at: happening.at))
        day = change.day
        time = change.time
        place = change.place
    }

    private mutating func prepared(_ happening: MeetingHappening) {
        let at = happening.at
        switch happening.event {
        case .itemAdded(let item):
            items.append(item)
            arrangement += 1
            arrangedAt = at
        case .agendaOrdered(let lines):
            order = lines
            arrangement += 1
            arrangedAt = at
        case .agendaRatified:
            ratified = Signed(by: happening.actor, at: at)
            ratifiedArrangement = arrangement
        case .freedomOfInformationSettled(let paper, let position):
            positions[paper, default: PaperPositions()].settle(
                SettledPosition(position: position, by: happening.actor, at: at),
                for: version(of: paper))
        case .papersCirculated(let people): circulations.append(Circulation(to: people, at: at))
        case .confidenceDeclared: declaredBy[happening.actor.person] = at
        case .papersRead: readBy[happening.actor.person] = at
        case .copyingAllowed(let whom, let reason):
            copying.append(
                CopyingAllowed(to: whom, reason: reason, by: happening.actor, at: at))
        case .apologiesSent(let sent):
            apologiesRecorded += 1
            numberedApologies[apologiesRecorded] = sent
        case .standInNamed(let named): standIn = named
        default: break
        }
    }

    /// Who put their name to something, and when.
    public struct Signed: Sendable, Hashable {
        public let by: Actor
        public let at: Moment
    }

    public struct Circulation: Sendable, Hashable {
        public let to: [PersonID]
        public let at: Moment
    }

    /// The chair's permission in writing to copy the papers or pass them on.
    public struct CopyingAllowed: Sendable, Hashable {
        public let to: String
        public let reason: String
        public let by: Actor
        public let at: Moment
    }

    /// Everybody to whom the papers have been circulated.
    public var recipients: Set<PersonID> { Set(circulations.flatMap(\.to)) }

    /// When the papers were last circulated to somebody; nil while they never were.
    public func circulated(to person: PersonID) -> Moment? {
        circulations.last { $0.to.contains(person) }?.at
    }

    /// Whether somebody has read the papers as they are now: a reading before they were changed is of the older ones.
    public func hasRead(_ person: PersonID, papersChangedAt: Moment?) -> Bool {
        guard let read = readBy[person] else { return false }
        return papersChangedAt.map { $0 <= read } ?? true
    }

    /// Whether somebody chairs this meeting: the holder of the chair's role, and whoever was named to stand in or was
    /// recorded in the chair, for as long as they have a seat.
    public func isChaired(by actor: Actor, under procedure: Procedure) -> Bool {
        if procedure.bodies[body]?.chair == actor.role { return true }
        let standing = Viewer.Standing(role: actor.role, agency: actor.agency)
        guard procedure.bodies[body]?.seats(standing) ?? false else { return false }
        return standIn?.person == actor.person
            || attendances.contains { $0.capacity == .chair && $0.person == actor.person }
    }

    /// Whether somebody may cancel this meeting: who chairs it or stands in for the chair and, unless the document
    /// leaves it to the chair alone, whoever keeps the meetings.
    public func mayBeCancelled(by actor: Actor, under procedure: Procedure) -> Bool {
        let rules = procedure.bodies[body]
        if isChaired(by: actor, under: procedure) { return true }
        if rules?.chairSuccession.contains(actor.role) ?? false { return true }
        let keeps = procedure.gives(.keepMeetings, to: actor.role)
        return keeps && !(rules?.cancellation?.isChairsAlone ?? false)
    }

    /// Whether the agenda is no longer what the chair ratified.
    ///
    /// - Parameter casesChangedAt: when a case was last put on it or taken off it; nil when none ever was.
    public func isChangedSinceRatified(casesChangedAt: Moment?) -> Bool {
        guard let ratified else { return false }
        return arrangement != ratifiedArrangement
            || casesChangedAt.map { $0 > ratified.at } ?? false
    }

    /// The position that holds for a paper as it is now; nil while none is settled. The papers are others once the
    /// agenda is, and the minutes once they are opened again.
    ///
    /// - Parameter casesChangedAt: when a case was last put on the agenda or taken off it; nil when none ever was.
    public func position(of paper: MeetingPaper, casesChangedAt: Moment?) -> SettledPosition? {
        let settled = positions[paper]?.inForce(for: version(of: paper))
        guard paper == .pack, let settled, let casesChangedAt else { return settled }
        return casesChangedAt > settled.at ? nil : settled
    }

    /// The position on one version of the minutes; nil while none is settled.
    public func position(ofMinutes version: Int) -> SettledPosition? {
        positions[.minutes]?.inForce(for: version)
    }

    /// Another number whenever a paper of the meeting is another one, as far as that stands with the meeting.
    private func version(of paper: MeetingPaper) -> Int {
        switch paper {
        case .pack: arrangement
        case .minutes: minutes.version
        }
    }

    /// The day on which the people meet, while it is still to come; nil for an exchange by correspondence, which goes
    /// on from the day it is opened.
    public func dayToCome(on today: Day) -> Day? {
        isByCorrespondence ? nil : day.flatMap { $0 > today ? $0 : nil }
    }

    public var isCancelled: Bool { cancelledBecause != nil }
    public var isClosed: Bool { closedAt != nil }
    /// Whether nobody sits any more, or ever will.
    public var isOver: Bool { isClosed || isCancelled }

    /// The apologies that stand, in the order in which they were recorded.
    public var apologies: [Apologies] {
        numberedApologies.sorted { $0.key < $1.key }.map(\.value)
    }

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
    /// Why an extraordinary meeting is called; nil for a meeting of the calendar.
    public let calledBecause: String?
    /// The cases on which it was called; nil for what was planned before that was recorded.
    public let calledFor: [CaseID]?

    public init(
        body: BodyID, day: Day, time: String, place: String, isByCorrespondence: Bool = false,
        calledBecause: String? = nil, calledFor: [CaseID] = []
    ) {
        self.body = body
        self.day = day
        self.time = time
        self.place = place
        self.isByCorrespondence = isByCorrespondence
        self.calledBecause = calledBecause
        self.calledFor = calledFor
    }
}
