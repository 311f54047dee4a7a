import CaseReview
import Clauses
import ProcedureLibrary

/// A case under the real Redbridge pack, moved on act by act.
struct CaseInHand {
    static let pack: (procedure: Procedure, calendar: WorkingCalendar) = {
        do { return try Shipped.procedure("redbridge-1.5") } catch {
            preconditionFailure("\(error)")
        }
    }()

    let procedure = CaseInHand.pack.procedure
    let calendar = CaseInHand.pack.calendar
    private(set) var matter = Case(id: "case")
    private(set) var history: [Happening] = []
    var meetings: [MeetingID: Meeting] = [:]
    var now = moment("2026-09-14T09:30:00Z")

    var setting: Setting {
        let planned = meetings.values.filter { !$0.isByCorrespondence && !$0.isCancelled }
        let days = Dictionary(grouping: planned, by: \.body)
            .mapValues { $0.compactMap(\.day).sorted() }
        return Setting(procedure: procedure, calendar: calendar, now: now, meetingDays: days)
    }

    var open: [StepID] { matter.openSteps(under: procedure).map(\.id) }

    mutating func open(by actor: Actor = .referrer) throws(Refusal) {
        let events = try CaseReview.open(
            "case", reference: "OP-2026-0001", on: "adult", by: actor, in: setting)
        take(events, by: actor)
    }

    /// Does an act, a minute after the one before it.
    @discardableResult
    mutating func act(_ act: CaseAct, by actor: Actor) throws(Refusal) -> [CaseEvent] {
        now = now.plus(seconds: 60)
        let events = try decide(act, in: matter, by: actor, in: setting, at: meeting(for: act))
        take(events, by: actor)
        return events
    }

    /// The refusal of an act that changes nothing; nil when it would be accepted.
    func refusal(of act: CaseAct, by actor: Actor) -> Refusal? {
        do {
            _ = try decide(act, in: matter, by: actor, in: setting, at: meeting(for: act))
            return nil
        } catch { return error }
    }

    /// Attaches a file, or takes one back, a minute after what was before it.
    @discardableResult
    mutating func act(_ act: FilingAct, by actor: Actor) throws(Refusal) -> [CaseEvent] {
        now = now.plus(seconds: 60)
        let events = try decide(act, on: matter, by: actor, in: setting)
        take(events, by: actor)
        return events
    }

    mutating func meet(
        _ act: MeetingAct, at id: MeetingID = "m1", by actor: Actor = .secretariat,
        listed: ListedCases = ListedCases()
    ) throws(Refusal) {
        let meeting = meetings[id] ?? Meeting(id: id)
        let events = try decide(act, at: meeting, by: actor, in: setting, listed: listed)
        var after = meeting
        for event in events { after.happened(MeetingHappening(event, by: actor, at: now)) }
        meetings[id] = after
    }

    func refusal(
        of act: MeetingAct, at id: MeetingID = "m1", by actor: Actor, listed: ListedCases = ListedCases()
    ) -> Refusal? {
        do {
            let meeting = meetings[id] ?? Meeting(id: id)
            _ = try decide(act, at: meeting, by: actor, in: setting, listed: listed)
            return nil
        } catch { return error }
    }

    private func meeting(for act: CaseAct) -> Meeting? {
        switch act {
        case .list(_, let meeting, _), .minute(_, let meeting, _, _): return meetings[meeting]
        default: break
        }
        return matter.considerations[act.step]?.meeting.flatMap { meetings[$0] }
    }

    private mutating func take(_ events: [CaseEvent], by actor: Actor) {
        for event in events {
            let happening = Happening(event, by: actor, at: now)
            history.append(happening)
            matter.happened(happening)
        }
    }
}

extension Actor {
    static let referrer = Actor(
        person: "amara-okoye", role: "referrer", agency: "lbr-adult-social-care")
    static let otherReferrer = Actor(person: "tomasz-wilk", role: "referrer", agency: "bhrut")
    static let manager = Actor(
        person: "helen-brandt", role: "quality-manager", agency: "lbr-adult-social-care")
    static let secretariat = Actor(person: "priya-raman", role: "secretariat")
    static let business = Actor(person: "owen-pritchard", role: "sab-business-manager")
    static let chair = Actor(person: "marcus-bell", role: "panel-chair", agency: "east-area-bcu")
    static let ratifier = Actor(person: "eleanor-whitfield", role: "rsab-independent-chair")
    static let lead = Actor(person: "lucia-ferrante", role: "agency-lead", agency: "nelft")
    static let partners = [
        Actor(person: "jamal-pereira", role: "statutory-partner-authority"),
        Actor(person: "ruth-ashworth", role: "statutory-partner-health"),
        Actor(person: "victor-lindgren", role: "statutory-partner-police"),
    ]
    static let scrutineer = Actor(person: "olwen-marsh", role: "rscp-independent-scrutineer")
    static let childrensChair = Actor(person: "anjali-desai", role: "rscp-chair")
    static let communityChair = Actor(person: "patrick-nwosu", role: "csp-chair")

    static func member(_ agency: AgencyID) -> Actor {
        Actor(person: PersonID("member-\(agency)"), role: "panel-member", agency: agency)
    }

    static func respondent(_ agency: AgencyID) -> Actor {
        Actor(person: PersonID("respondent-\(agency)"), role: "agency-respondent", agency: agency)
    }
}
