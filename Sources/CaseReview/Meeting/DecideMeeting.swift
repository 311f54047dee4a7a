/// Decides an act on a meeting: what happens, or the rule that says no.
///
/// - Parameter listed: the cases on its agenda, as far as an act on the meeting rests on them.
public func decide(
    _ act: MeetingAct, at meeting: Meeting, by actor: Actor, in setting: Setting,
    listed: ListedCases = ListedCases()
) throws(Refusal) -> [MeetingEvent] {
    let holding = Holding(meeting: meeting, actor: actor, setting: setting, listed: listed)
    switch act {
    case .plan(let plan): return try holding.plan(plan)
    case .change(let change): return try holding.change(change)
    case .recordArrival(let attendance): return try holding.arrive(attendance)
    case .recordLeaving(let id): return try holding.leave(id)
    case .recordEarlierArrival, .recordEarlierLeaving, .takeBack: return try holding.correct(act)
    case .giveReminder: return try holding.remind()
    case .cancel(let reason): return try holding.cancel(reason)
    case .close:
        try holding.requireKeeper()
        try holding.requireOpen()
        try holding.requireDay()
        return [.closed]
    case .nameStandIn(let standIn): return try holding.name(standIn)
    case .mark(let moment): return try holding.mark(moment)
    case .minute, .approveMinutes, .reopenMinutes, .distributeMinutes:
        return try holding.keepMinutes(act)
    case .agree, .endAction: return try holding.keepActions(act)
    default: return try holding.prepare(act)
    }
}

/// What an act on a meeting has to know of the cases on its agenda.
public struct ListedCases: Sendable, Hashable {
    /// How many have yet to be decided.
    public let waiting: Int
    /// When one was last put on the agenda or taken off it; nil when none ever was.
    public let changedAt: Moment?
    /// When that was so, or more of one of them came into the papers; nil when nothing ever did.
    public let papersChangedAt: Moment?
    /// What was decided at the meeting, and the votes that were cast there on what is not; empty for an act that does
    /// not ask what has been done in the room.
    public let decisions: [Decision]
    public let votes: [Vote]

    public init(
        waiting: Int = 0, changedAt: Moment? = nil, papersChangedAt: Moment? = nil,
        decisions: [Decision] = [], votes: [Vote] = []
    ) {
        self.waiting = waiting
        self.changedAt = changedAt
        self.papersChangedAt = papersChangedAt ?? changedAt
        self.decisions = decisions
        self.votes = votes
    }
}

/// Somebody holding a meeting.
struct Holding {
    let meeting: Meeting
    let actor: Actor
    let setting: Setting
    let listed: ListedCases

    func plan(_ plan: MeetingPlan) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        guard meeting.day == nil else { throw .meeting(.alreadyPlanned) }
        guard setting.procedure.bodies[plan.body] != nil else {
            throw .meeting(.notYours(actor.role))
        }
        if plan.isByCorrespondence, !setting.procedure.decidesByCorrespondence(plan.body) {
            throw .meeting(.noCorrespondence(plan.body))
        }
        guard plan.day >= setting.today else { throw .meeting(.dayIsPast(plan.day)) }
        if plan.calledBecause?.allSatisfy(\.isWhitespace) ?? false {
            throw .meeting(.reasonMissing)
        }
        return [.planned(plan)]
    }

    func arrive(_ attendance: Attendance) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        try requireDay()
        let isHere = meeting.present(at: setting.now).contains {
            $0.id == attendance.id || ($0.person != nil && $0.person == attendance.person)
        }
        if isHere { throw .meeting(.isHereAlready(attendance.id)) }
        if attendance.capacity.representsAgency {
            guard let agency = attendance.agency else {
                // An independent chair stands for no agency, and has no vote.
                if attendance.capacity == .chair { return [.arrived(attendance)] }
                throw .meeting(.agencyMissing)
            }
            let body = setting.procedure.bodies[meeting.body]
            guard body?.seats(agency) ?? false else { throw .meeting(.notAMember(agency)) }
        }
        return [.arrived(attendance)]
    }

    func leave(_ id: String) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        try requireOpen()
        guard meeting.present(at: setting.now).contains(where: { $0.id == id }) else {
            throw .meeting(.notHere(id))
        }
        return [.left(attendance: id)]
    }

    func remind() throws(Refusal) -> [MeetingEvent] {
        try requirePart()
        try requireOpen()
        return [.reminderGiven]
    }

    func cancel(_ reason: String) throws(Refusal) -> [MeetingEvent] {
        try requireOpen()
        let rule = setting.procedure.bodies[meeting.body]?.cancellation
        guard meeting.mayBeCancelled(by: actor, under: setting.procedure) else {
            let isChairs = rule?.isChairsAlone ?? false
            throw .meeting(isChairs ? .chairCancels(meeting.body) : .notYours(actor.role))
        }
        if rule?.needsNoCases ?? false, listed.waiting > 0 {
            throw .meeting(.casesWait(listed.waiting, meeting.body))
        }
        if reason.allSatisfy(\.isWhitespace) { throw .meeting(.reasonMissing) }
        return [.cancelled(reason: reason)]
    }

    func mark(_ moment: MomentID) throws(Refusal) -> [MeetingEvent] {
        try requireKeeper()
        if meeting.isCancelled { throw .meeting(.meetingIsCancelled) }
        let known = setting.procedure.limits
            .filter { $0.scope == .eachMeeting(of: meeting.body) }.flatMap(\.until)
        guard known.contains(moment) else { throw .meeting(.noSuchMoment(moment)) }
        return [.marked(moment)]
    }

    /// The chair and whoever keeps the meetings write down what is said.
    func requirePart() throws(Refusal) {
        guard isKeeper || meeting.isChaired(by: actor, under: setting.procedure) else {
            throw .meeting(.notYours(actor.role))
        }
    }

    func requireKeeper() throws(Refusal) {
        guard isKeeper else { throw .meeting(.notYours(actor.role)) }
    }

    func requireOpen() throws(Refusal) {
        if meeting.isCancelled { throw .meeting(.meetingIsCancelled) }
        if meeting.isClosed { throw .meeting(.meetingIsOver) }
    }

    /// Nobody comes to a meeting, and none is over, before its day. By correspondence there is no such day.
    func requireDay() throws(Refusal) {
        if let day = meeting.dayToCome(on: setting.today) { throw .meeting(.dayHasNotCome(day)) }
    }

    /// The chair of the body, or whoever was recorded in the chair of this meeting.
    func requireChair() throws(Refusal) {
        guard meeting.isChaired(by: actor, under: setting.procedure) else {
            let chair = setting.procedure.bodies[meeting.body]?.chair
            throw .meeting(.chairAlone(chair ?? actor.role))
        }
    }

    /// What a time limit of this body waits for, and this act has done.
    func marking(_ moments: MomentID...) -> [MeetingEvent] {
        moments.filter { moment in
            setting.procedure.limits.contains {
                $0.scope == .eachMeeting(of: meeting.body) && $0.until.contains(moment)
            }
        }.map { .marked($0) }
    }

    var isKeeper: Bool {
        setting.procedure.gives(.keepMeetings, to: actor.role)
    }
}
