import CaseReview
import HTML
import Office
import Papers

/// One meeting as the address names it, with who looks at it and what of its agenda is theirs to see.
struct MeetingDesk {
    let visit: Visit
    let office: Office
    let procedure: Procedure
    let meeting: Meeting
    let body: Body
    /// The agenda, with the cases that the visitor may see and no others.
    let lines: [AgendaLine]

    /// Opens what belongs to the meeting. Throws `DeclarationOwed` for somebody who has to declare something first.
    init(_ visit: Visit) throws {
        try self.init(beforeDeclaring: visit)
        try visit.requireDeclared(at: meeting, under: procedure)
    }

    /// The meeting for somebody who is about to declare what its papers ask of them.
    init(beforeDeclaring visit: Visit) throws {
        self.visit = visit
        office = try visit.here()
        meeting = try office.load(MeetingID(visit.parameter("meeting")))
        // What was held under a procedure is read under it, however its agenda may look today.
        let then =
            meeting.isClosed ? meeting.day.flatMap { [office] in office.procedure(on: $0) } : nil
        procedure = try then ?? office.procedure
        // What is said at a meeting is for those who sit there, and not for every body of the partnership.
        guard let body = procedure.bodies[meeting.body],
            visit.viewer.goes(to: body.id, under: procedure)
        else { throw OfficeFailure.notFound }
        self.body = body
        lines = meeting.agenda(
            under: procedure, listed: office.agendaEntries(of: meeting.id, for: visit.viewer))
    }

    var path: String { visit.link("meetings/\(meeting.id)") }
    var isKeeper: Bool { visit.has(.keepMeetings, under: procedure) }
    var isRunning: Bool { !meeting.isClosed && !meeting.isCancelled }

    var isChair: Bool {
        visit.viewer.actors.contains { meeting.isChaired(by: $0, under: procedure) }
    }

    /// As whom the visitor may cancel the meeting; nil for somebody who may not.
    var canceller: Actor? {
        let mine = visit.viewer.actors.filter { meeting.mayBeCancelled(by: $0, under: procedure) }
        return mine.first { meeting.isChaired(by: $0, under: procedure) } ?? mine.first
    }

    /// Whether the visitor writes down what is said.
    var isWriting: Bool {
        (isKeeper || isChair) && !meeting.isCancelled && !meeting.minutes.areApproved
    }

    /// Whether the visitor prepares the meeting, or may look on while others do: an auditor, and whoever may have to
    /// take the chair's place.
    var mayPrepare: Bool {
        isKeeper || isChair || visit.viewer.chairs(body.id, under: procedure)
            || visit.has(.audit, under: procedure)
    }

    /// Whether the papers have gone out to nobody yet, of a meeting that is still to be held.
    var isDraft: Bool { isRunning && meeting.circulations.isEmpty }

    /// Whether the papers are held back from the visitor until they are circulated to them, as some procedures have it.
    ///
    /// Whoever prepares the meeting reads them to do so, and so does whoever may have to take the chair. What was before
    /// a meeting that is over is no draft any more.
    var isHeldBack: Bool {
        body.papers.circulation != nil && !meeting.isClosed && !mayPrepare
            && !meeting.recipients.contains(visit.viewer.person)
    }

    /// Refuses the papers to whoever has to wait until they are circulated to them.
    func requireCirculated() throws(OfficeFailure) {
        if isHeldBack { throw .refused(.meeting(.notCirculatedToYou(body.id))) }
    }

    var crumbs: [Link] {
        [
            Link("Meetings", href: visit.link("meetings")),
            Link("\(body.name), \(meeting.day?.shortText ?? "")", href: path),
        ]
    }

    /// What the visitor has before them, to be sent back by whoever puts their name to it.
    var seen: MeetingSeen { office.seen(meeting, by: visit.viewer) }

    /// Does an act by which the visitor puts their name to what they see. Throws `movedOn` when it is no longer so.
    func sign(_ act: MeetingAct) throws -> Refusal? {
        let seen = seen
        guard visit.form.text("seen") == seen.mark else { throw OfficeFailure.movedOn }
        return try refusal { () throws(OfficeFailure) in
            _ = try office.perform(act, on: meeting.id, by: actor(for: act), seen: seen)
        }
    }

    var heading: String { "\(body.name), \(meeting.day?.longText ?? "")" }

    func name(_ agency: AgencyID) -> String {
        procedure.agencies[agency]?.name(on: meeting.day ?? visit.today) ?? agency.rawValue
    }

    /// As whom the visitor acts: as the chair for what is the chair's, else as keeper.
    func actor(for act: MeetingAct) -> Actor {
        if case .cancel = act, let canceller { return canceller }
        let chair = visit.viewer.actors.first { meeting.isChaired(by: $0, under: procedure) }
        if act.isTheChairs, let chair { return chair }
        return visit.actor(with: .keepMeetings, under: procedure)
    }

    /// Does an act; what the procedure says no with, or nil when it was done.
    func refusal(of act: MeetingAct, by actor: Actor? = nil) throws -> Refusal? {
        try refusal { () throws(OfficeFailure) in
            _ = try office.perform(act, on: meeting.id, by: actor ?? self.actor(for: act))
        }
    }

    private func refusal(_ body: () throws(OfficeFailure) -> Void) throws -> Refusal? {
        do {
            try body()
            return nil
        } catch {
            guard case .refused(let refusal) = error else { throw error }
            return refusal
        }
    }

    /// The cases behind the agenda, each with the procedure that it runs under.
    func cases() throws -> [CaseID: (matter: Case, procedure: Procedure)] {
        var cases: [CaseID: (matter: Case, procedure: Procedure)] = [:]
        for entry in lines.flatMap(\.entries) where cases[entry.matter] == nil {
            let matter = try office.load(entry.matter)
            cases[entry.matter] = (matter, try office.procedure(of: matter))
        }
        return cases
    }

    /// One making of a paper for the visitor, marked as the procedure and the position under the Act have it.
    ///
    /// - Parameter version: the earlier version of the minutes that it is; nil for a paper as it is now.
    func issue(of paper: MeetingPaper, version: Int? = nil) throws -> PaperIssue {
        let head = try office.head()
        let issue = PaperIssue(
            under: procedure, madeFor: visit.name(visit.viewer.person), at: visit.now,
            head: head.map { RecordPlace(position: $0.position, hash: $0.hash) })
        let settled = version.map(meeting.position(ofMinutes:)) ?? position(of: paper)
        let marked = issue.marked(under: body.papers.freedomOfInformation, settled?.position)
        return paper == .pack && isDraft ? marked.asDraft : marked
    }

    /// The position that holds for a paper as it is now.
    func position(of paper: MeetingPaper) -> SettledPosition? {
        meeting.position(
            of: paper, casesChangedAt: office.listedCases(at: meeting.id).changedAt)
    }
}

extension MeetingDesk {
    /// Another text when anything of the meeting has changed: for a page that brings itself up to date.
    var pulse: Reply {
        Reply(
            status: 200, body: Array(seen.mark.utf8), type: "text/plain; charset=utf-8")
    }
}

extension MeetingAct {
    /// Whether somebody who is both chair and keeper does this as the chair.
    fileprivate var isTheChairs: Bool {
        switch self {
        case .agree, .takeBack(.reminder, _), .giveReminder, .cancel, .ratifyAgenda,
            .approveMinutes,
            .allowCopying, .nameStandIn:
            true
        default: false
        }
    }
}
