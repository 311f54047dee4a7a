import CaseReview
import HTML
import Office

/// One case at one sitting, as the address names it.
struct Item {
    let visit: Visit
    let office: Office
    let matter: Case
    let procedure: Procedure
    let meeting: Meeting
    let step: Step
    let deciding: Deciding
    let body: Body

    /// Throws `notFound` for whoever may not see the case or sits nowhere where it is spoken of, and for a case that is
    /// not listed here.
    init(_ visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        (matter, procedure) = try visit.matter(.wholeCase)
        meeting = try office.load(MeetingID(visit.parameter("meeting")))
        try visit.requireDeclared(at: meeting, under: procedure)
        step = try visit.step(under: procedure)
        guard case .decide(let deciding) = step.activity,
            let body = procedure.bodies[deciding.body],
            matter.considerations[step.id]?.meeting == meeting.id
        else { throw OfficeFailure.notFound }
        let isGuest = matter.isGuest(visit.viewer.person, for: step.id, under: procedure)
        guard isGuest || visit.viewer.goes(to: body.id, under: procedure) else {
            throw OfficeFailure.notFound
        }
        self.deciding = deciding
        self.body = body
    }

    var consideration: Consideration { matter.considerations[step.id] ?? Consideration() }

    var room: Room {
        Room(
            meeting.present(at: visit.now), without: matter.ruledOut, of: body,
            under: procedure)
    }

    /// The votes that stand: nobody was ruled out since who cast them, or for whom they were cast.
    var votes: [AgencyID: Vote] {
        consideration.standingVotes(
            at: meeting, without: matter.ruledOut, of: body, under: procedure)
    }

    var isRunning: Bool {
        matter.isOpen(step.id) && !meeting.isClosed && !meeting.isCancelled
    }

    var isKeeper: Bool { visit.has(.keepMeetings, under: procedure) }

    /// Whether the visitor is in the chair for this item.
    var isChair: Bool {
        if let acting = consideration.chair {
            return room.attendances.first { $0.id == acting.attendance }?.person
                == visit.viewer.person
        }
        return visit.viewer.actors.contains { meeting.isChaired(by: $0, under: procedure) }
    }

    /// Whether the visitor writes down what is said on the case.
    var isWriting: Bool {
        let chairs = visit.viewer.actors.contains { meeting.isChaired(by: $0, under: procedure) }
        return (isKeeper || chairs) && !meeting.isCancelled && !meeting.minutes.areApproved
    }

    /// The agencies for which the visitor may speak: all for a keeper, else those for which they are here.
    var ownAgencies: [AgencyID] {
        let agencies = room.agencies
        if isKeeper { return agencies }
        return agencies.filter { room.speaks(visit.viewer.person, for: $0) }
    }

    var seen: MeetingSeen { office.seen(meeting, by: visit.viewer) }

    var path: String {
        visit.link("meetings/\(meeting.id)/items/\(matter.id)/\(step.id)")
    }

    func name(_ agency: AgencyID) -> String {
        procedure.agencies[agency]?.name(on: visit.today) ?? agency.rawValue
    }

    /// The fields of the record of a decision, and of an outcome that asks for more.
    func fields(for outcome: Outcome?) -> [Field] {
        [deciding.record, outcome?.form].compactMap(\.self)
            .flatMap { procedure.forms[$0]?.fields ?? [] }
    }

    /// What the procedure leaves open to the body, for what is known of the case.
    var offered: OfferedOutcomes { OfferedOutcomes(step, of: matter, under: procedure) }

    /// Whether an outcome is one for this room: some are only for a body that is inquorate.
    func isFor(_ outcome: Outcome) -> Bool {
        let quorum = room.quorum(byCorrespondence: deciding.isByCorrespondence)
        return !outcome.isForInquorate || !quorum.allowsDecision
    }

    /// Every question of the tests that apply and of what is weighed, each once, in their order.
    var questions: [QuestionID] { questions(of: matter) }

    /// The same, for the case as it stood at another time.
    func questions(of matter: Case) -> [QuestionID] {
        CaseFacts(matter, under: procedure).questions(of: deciding.examining, under: procedure)
    }
}
