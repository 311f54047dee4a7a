public import CaseReview

/// One line of the Case Referral Log, derived from the case and never entered by hand.
public struct CaseRow: Sendable, Hashable {
    public let id: CaseID
    public let reference: String
    public let procedure: ProcedureID
    public let pathways: [PathwayID]
    public let subject: String
    public let openedAt: Moment
    public let openedBy: PersonID
    public let referringAgency: AgencyID?
    /// Nil while the referral is a draft, which is the referrer's own.
    public let receivedAt: Moment?
    public let closedAt: Moment?
    /// Whether anything has been handed in; until then it is the referrer's own draft.
    let isHandedIn: Bool
    /// Whether it is a draft to which something was attached.
    let isDraftWithFiles: Bool
    public let open: [StepID]
    /// The last way in which a body or an office-holder ended a step.
    public let lastStep: StepID?
    public let lastOutcome: OutcomeID?
    public let listings: [Listing]
    /// When what stands of the case in the papers for a meeting last became another thing.
    let papersChangedAt: Moment?
    /// The meetings that its open steps have missed, with the reasons that stand.
    public let missed: [MissedMeeting]
    /// The open steps that a body is to take by its next meeting.
    let hearings: [Hearing]
    /// Cases about the same people or events, former ones among them.
    public let links: [CaseID]
    /// Everybody who is taken on for the case, or is about to be.
    public let engaged: [Engaged]
    /// Whether anybody has declared an interest in it.
    let hasInterests: Bool
    /// What meetings agreed to do about it.
    let actions: [KeptAction]
    public let unanswered: [StepID: [AgencyID]]
    /// What agencies have answered, by step and agency.
    let answered: [Answered]
    /// The earliest day by which something is due on the case; nil while no limit with a day is running.
    public var due: Day? { running.map(\.due).min() }
    /// Who may see the whole case.
    public private(set) var audience: Audience
    /// How many entries the case has: another number when anything has been recorded of it.
    public let version: Int
    /// The papers for which the procedure asks for a position on freedom of information, and that have none.
    public let papersWithoutPosition: [CasePaper]
    /// The open steps, with whom each waits for, in the procedure's order.
    let waiting: [Wait]
    /// The running time limits that have a due day.
    let running: [Running]

    /// An open step, and those whom it waits for.
    struct Wait: Sendable, Hashable {
        let step: StepID
        let takers: Takers
        /// Roles that have given their part of a joint answer.
        let answered: Set<RoleID>
        let due: Day?
        let since: Moment?
    }

    /// A running time limit, and those who can keep it by taking a step that is open.
    struct Running: Sendable, Hashable {
        let limit: LimitID
        /// The agency that it runs for, where it runs for each, and the step at which each was asked.
        let agency: AgencyID?
        let askedAt: StepID?
        let due: Day
        let keepers: [Takers]
        /// The bodies that can keep it by deciding.
        let bodies: [BodyID]
    }

    public struct Listing: Sendable, Hashable {
        public let step: StepID
        public let meeting: MeetingID
        /// Whether it is listed there, and has yet to be decided.
        public let isOpen: Bool
        /// Whether it was decided there.
        public let isDecided: Bool
        public let standing: AgendaEntry.Standing
        /// The meetings that it had missed before this one, with the reasons that stand.
        public let missed: [MissedMeeting]
        /// When it was put on the agenda; nil for what came to be decided in another way.
        let from: Moment?
        /// When it was taken off again; nil for what stands there, or was decided or spoken of there.
        let until: Moment?
    }

    init(_ matter: Case, in setting: Setting) {
        let procedure = setting.procedure
        id = matter.id
        version = matter.version
        reference = matter.reference
        self.procedure = matter.procedure
        pathways = matter.pathways
        subject = matter.subjectName(under: procedure)
        openedAt = matter.openedAt ?? setting.now
        openedBy = matter.openedBy?.person ?? PersonID("")
        referringAgency = matter.openedBy?.agency
        receivedAt = matter.progress.values.compactMap { $0.rounds.first?.endedAt }.min()
        closedAt = matter.closedAt
        isHandedIn = matter.hasBeenHandedIn
        isDraftWithFiles = !matter.hasBeenHandedIn && !matter.isClosed && !matter.files.isEmpty
        let steps = matter.isClosed ? [] : matter.openSteps(under: procedure)
        open = steps.map(\.id)
        let last = matter.progress.compactMap { step, progress in
            progress.lastEnded.map { (step, $0) }
        }.max { ($0.1.endedAt ?? $0.1.openedAt) < ($1.1.endedAt ?? $1.1.openedAt) }
        lastStep = last?.0
        lastOutcome = last?.1.outcome
        papersChangedAt = matter.papersChangedAt
        listings = Self.listings(of: matter, in: setting)
        missed = steps.flatMap { step in
            matter.missedMeetings(at: step.id, meetings: setting.meetingDays(at: step))
        }
        links = matter.links.map(\.to)
        engaged = matter.engagements.filter { $0.endedAt == nil }
        hasInterests = matter.hasInterests
        let clocks = Clocks(of: matter, in: setting).all().filter(\.isRunning)
        hearings = Self.hearings(of: matter, steps, clocks, under: procedure)
        actions = matter.actions
        unanswered = matter.gatherings.mapValues(\.outstanding)
        answered = Answered.all(of: matter)
        audience = Audience(of: matter, under: procedure)
        papersWithoutPosition = matter.papersWithoutPosition(under: procedure)
        let deadlines = Deadlines(clocks, under: procedure)
        waiting = steps.map { step in
            let round = matter.progress[step.id]?.rounds.last
            return Wait(
                step: step.id, takers: step.by.takers(in: matter, under: procedure),
                answered: Set(round?.jointly.keys.map(\.self) ?? []),
                due: deadlines.due(at: step.id), since: round?.openedAt)
        }
        running = clocks.compactMap { Running($0, steps: steps, of: matter, under: procedure) }
    }
}

extension CaseRow {
    /// Every meeting at which a step was decided or spoken of, or on whose agenda it has stood, with how the body
    /// stood to the case before it.
    private static func listings(of matter: Case, in setting: Setting) -> [Listing] {
        let procedure = setting.procedure
        let listed = matter.agendas.map { Sitting(step: $0.step, meeting: $0.meeting) }
        let decided = matter.decisions.map { Sitting(step: $0.step, meeting: $0.meeting) }
        let spoken = matter.minutes.flatMap { meeting, notes in
            notes.keys.map { Sitting(step: $0, meeting: meeting) }
        }
        let acting = matter.actions.compactMap { kept in
            kept.step.map { Sitting(step: $0, meeting: kept.meeting) }
        }
        let isKept = Set(decided + spoken + acting)
        return isKept.union(listed).compactMap { sitting in
            guard let step = procedure.steps[sitting.step],
                case .decide(let deciding) = step.activity
            else { return nil }
            let last = matter.agendas.last {
                $0.step == sitting.step && $0.meeting == sitting.meeting
            }
            let isHere = matter.considerations[sitting.step]?.meeting == sitting.meeting
            return Listing(
                step: sitting.step, meeting: sitting.meeting,
                isOpen: isHere && matter.isOpen(sitting.step),
                isDecided: decided.contains(sitting),
                standing: matter.standing(
                    before: deciding.body, at: sitting.step, on: sitting.meeting,
                    under: procedure),
                missed: matter.missedMeetings(
                    at: sitting.step, before: last?.day, meetings: setting.meetingDays(at: step)),
                from: last?.from,
                until: isKept.contains(sitting) ? nil : last?.until)
        }.sorted { ($0.step, $0.meeting) < ($1.step, $1.meeting) }
    }

    private struct Sitting: Hashable {
        let step: StepID
        let meeting: MeetingID
    }

    /// The same line, its audience one that others have as well: thousands of cases have few audiences.
    func sharing(_ audience: Audience) -> CaseRow {
        var row = self
        row.audience = audience
        return row
    }
}

extension CaseRow {
    /// Whether somebody was asked to a meeting as a guest, and has not left.
    func hasGuests(at meeting: MeetingID) -> Bool { engaged.contains { $0.meeting == meeting } }
}

extension CaseRow.Listing {
    /// Whether it belongs to the agenda of its meeting, which was closed then or is not over.
    func stands(closedAt: Moment?) -> Bool {
        guard let until else { return true }
        return closedAt.map { $0 <= until } ?? false
    }
}

extension CaseRow {
    /// When the papers of a meeting became others because of the case: it was put on the agenda or taken off, or it
    /// stands there and something of it is another thing. Nothing that came when the meeting was over.
    func papersChanged(at meeting: MeetingID, closedAt: Moment?) -> Moment? {
        let listings = listings.filter { $0.meeting == meeting }
        let stands = listings.contains { $0.stands(closedAt: closedAt) }
        let moments = listings.flatMap { [$0.from, $0.until] } + [stands ? papersChangedAt : nil]
        return moments.compactMap(\.self).filter { moment in
            closedAt.map { moment < $0 } ?? true
        }.max()
    }
}

extension CaseRow.Running {
    /// Nil for a clock that has stopped, or that has no day.
    init?(
        _ clock: Clock, steps: [Step], of matter: Case, under procedure: Procedure
    ) {
        guard clock.isRunning, let due = clock.due,
            let limit = procedure.limit(clock.limit)
        else { return nil }
        let keeping = limit.steps
        let open = steps.filter { keeping.contains($0.id) }
        self.init(
            limit: clock.limit, agency: clock.agency, askedAt: limit.eachAgencyAt, due: due,
            keepers: open.map { $0.by.takers(in: matter, under: procedure) },
            bodies: open.compactMap(\.body))
    }
}

extension Step {
    /// The body that decides the step, or whose step it is; nil for a step of office-holders.
    fileprivate var body: BodyID? {
        if case .decide(let deciding) = activity { return deciding.body }
        if case .body(let body) = by { return body }
        return nil
    }
}

extension Setting {
    /// The days on which the body meets that takes a step.
    fileprivate func meetingDays(at step: Step) -> [Day] {
        guard case .decide(let deciding) = step.activity else { return [] }
        return meetingDays[deciding.body] ?? []
    }
}
