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
    public let open: [StepID]
    /// The last way in which a body or an office-holder ended a step.
    public let lastStep: StepID?
    public let lastOutcome: OutcomeID?
    public let listings: [Listing]
    public let clocks: [Clock]
    public let unanswered: [StepID: [AgencyID]]

    public struct Listing: Sendable, Hashable {
        public let step: StepID
        public let meeting: MeetingID
        public let isOpen: Bool
    }

    init(_ matter: Case, in setting: Setting) {
        let procedure = setting.procedure
        id = matter.id
        reference = matter.reference
        self.procedure = matter.procedure
        pathways = matter.pathways
        subject = matter.subjectName(under: procedure)
        openedAt = matter.openedAt ?? setting.now
        openedBy = matter.openedBy?.person ?? PersonID("")
        referringAgency = matter.openedBy?.agency
        receivedAt = matter.progress.values.compactMap { $0.rounds.first?.endedAt }.min()
        closedAt = matter.closedAt
        open = matter.isClosed ? [] : matter.openSteps(under: procedure).map(\.id)
        let last = matter.progress.compactMap { step, progress in
            progress.lastEnded.map { (step, $0) }
        }.max { ($0.1.endedAt ?? $0.1.openedAt) < ($1.1.endedAt ?? $1.1.openedAt) }
        lastStep = last?.0
        lastOutcome = last?.1.outcome
        listings = matter.considerations.compactMap { step, consideration in
            consideration.meeting.map {
                Listing(step: step, meeting: $0, isOpen: matter.isOpen(step))
            }
        }.sorted { $0.step < $1.step }
        clocks = Clocks(of: matter, in: setting).all().filter { $0.state != .notStarted }
        unanswered = matter.gatherings.mapValues(\.outstanding)
    }
}
