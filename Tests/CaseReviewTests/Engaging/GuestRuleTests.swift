import CaseReview
import Clauses
import ProcedureLibrary
import Testing

/// A case listed for a body's item, under each procedure that says something about guests.
private struct Item {
    let procedure: Procedure
    let setting: Setting
    let step: StepID
    let body: Body
    let meeting: Meeting
    var matter: Case

    init(_ id: ProcedureID, _ body: BodyID) throws {
        let (procedure, calendar) = try Shipped.procedure(id)
        self.procedure = procedure
        self.body = try #require(procedure.bodies[body])
        let step = procedure.steps.values.filter { procedure.body(deciding: $0.id)?.id == body }
            .min { $0.id < $1.id }
        self.step = try #require(step).id
        let pathway = try #require(procedure.pathway(of: self.step))
        let now = moment("2026-11-20T10:00:00Z")
        setting = Setting(procedure: procedure, calendar: calendar, now: now)
        let events: [CaseEvent] = [
            .opened(reference: "OP-2026-0001", procedure: id, pathway: pathway.id),
            .stepOpened("somewhere"), .handedIn("somewhere", "handed-in"),
            .stepOpened(self.step),
            .listed(self.step, at: "m1", on: setting.today, because: ""),
        ]
        let referrer = Actor(person: "referrer", role: "none")
        let plan = MeetingPlan(body: body, day: setting.today, time: "", place: "")
        meeting = Meeting(id: "m1", [MeetingHappening(.planned(plan), by: referrer, at: now)])
        matter = Case(id: "case", events.map { Happening($0, by: referrer, at: now) })
    }

    mutating func act(_ act: KeepingAct, by actor: Actor) throws(Refusal) {
        for event in try decide(act, on: matter, by: actor, in: setting, at: meeting) {
            matter.happened(Happening(event, by: actor, at: setting.now))
        }
    }

    var guestRole: RoleID {
        get throws {
            try #require(procedure.roles.values.first { $0.sees == .invitedItems }).id
        }
    }

    var keeper: Actor {
        get throws {
            let role = procedure.roles.values.filter { $0.duties.contains(.keepCases) }
                .min { $0.id < $1.id }
            return Actor(person: "keeper", role: try #require(role).id)
        }
    }

    var chair: Actor { get throws { Actor(person: "chair", role: try #require(body.chair)) } }

    func access(of person: PersonID, to sought: Sought = .wholeCase) throws -> Bool {
        let viewer = Viewer(
            person: person, standings: [.init(role: try guestRole)], on: setting.today)
        return CaseReview.access(to: sought, of: matter, for: viewer, under: procedure).isGranted
    }

    mutating func invite() throws {
        let engagement = Engagement(
            id: "guest", person: "guest", role: try guestRole, item: step, reason: "Knows the family.")
        try act(.engage(engagement), by: try keeper)
    }
}

@Suite struct `What the procedures say of guests` {
    @Test(.clause("BD-096"))
    func `a rapid review's further attendee sees the case once its chair has agreed`() throws {
        var item = try Item("barking-and-dagenham-1.6", "rapid-review")
        try item.invite()
        #expect(try !item.access(of: "guest"))
        #expect(try !item.access(of: "guest", to: .invitation))
        let refused = #expect(throws: Refusal.self) {
            try item.act(.agree(to: "guest"), by: try item.keeper)
        }
        #expect(refused == .engaging(.chairAgrees("rapid-review")))
        try item.act(.agree(to: "guest"), by: try item.chair)
        #expect(try item.access(of: "guest"))
    }

    @Test(
        .clause("BD-096"),
        arguments: [
            ("barking-and-dagenham-1.6" as ProcedureID, "one-panel" as BodyID),
            ("darlington-1.2.1", "learning-sub-group"),
        ])
    func `a body of which the document says nothing has no guests`(
        _ procedure: ProcedureID, _ body: BodyID
    ) throws {
        var item = try Item(procedure, body)
        #expect(throws: Refusal.engaging(.bodyHasNoGuests(body))) { try item.invite() }
    }

    @Test(.clause("WO-079"), .clause("WO-080"))
    func `whoever attends sees papers with the chair's permission and once they confirmed the duty`()
        throws
    {
        var item = try Item("wolverhampton-2019", "one-panel")
        try item.invite()
        let role = try item.guestRole
        let guest = Actor(person: "guest", role: role)
        #expect(try !item.access(of: "guest", to: .invitation))
        try item.act(.agree(to: "guest"), by: try item.chair)
        #expect(try item.access(of: "guest", to: .invitation))
        #expect(try !item.access(of: "guest"))
        let other = Actor(person: "another", role: role)
        #expect(throws: Refusal.engaging(.isNotEngaged)) {
            try item.act(.declareConfidence("guest"), by: other)
        }
        try item.act(.declareConfidence("guest"), by: guest)
        #expect(try item.access(of: "guest"))
        #expect(try !item.access(of: "another"))
    }

    @Test(.clause("WO-080"))
    func `a declaration before the chair's permission opens nothing`() throws {
        var item = try Item("wolverhampton-2019", "one-panel")
        try item.invite()
        try item.act(.declareConfidence("guest"), by: Actor(person: "guest", role: try item.guestRole))
        #expect(try !item.access(of: "guest"))
    }

    @Test(
        .clause("DA-050"), .clause("DA-051"), .clause("RB-012"),
        arguments: [
            ("darlington-1.2.1" as ProcedureID, "rapid-review-panel" as BodyID),
            ("redbridge-1.5", "one-panel"),
        ])
    func `where the document asks for nothing more, the guest sees the case at once`(
        _ procedure: ProcedureID, _ body: BodyID
    ) throws {
        var item = try Item(procedure, body)
        try item.invite()
        #expect(try item.access(of: "guest"))
        let refused = #expect(throws: Refusal.self) {
            try item.act(.agree(to: "guest"), by: try item.chair)
        }
        #expect(refused == .engaging(.needsNoAgreement))
    }
}

@Suite struct `Somebody commissioned for one case` {
    private static let commissioned: [(ProcedureID, RoleID)] = [
        ("bexley-1.03", "author"), ("bexley-1.03", "panel-chair"), ("darlington-1.2.1", "reviewer"),
    ]

    private func reviewed(
        _ id: ProcedureID, as role: RoleID, until: Day?
    ) throws -> (matter: Case, setting: Setting) {
        let (procedure, calendar) = try Shipped.procedure(id)
        let now = moment("2026-11-20T10:00:00Z")
        let setting = Setting(procedure: procedure, calendar: calendar, now: now)
        let keeper = Actor(person: "keeper", role: "keeper")
        let engagement = Engagement(
            id: "e1", person: "hired", role: role, until: until, reason: "Contract.")
        let events: [CaseEvent] = [
            .opened(reference: "OP-2026-0001", procedure: id, pathway: procedure.pathways[0].id),
            .stepOpened("somewhere"), .handedIn("somewhere", "handed-in"), .engaged(engagement),
        ]
        return (Case(id: "case", events.map { Happening($0, by: keeper, at: now) }), setting)
    }

    private func sees(
        _ matter: Case, _ setting: Setting, _ person: PersonID, _ role: RoleID, on day: Day
    ) -> Bool {
        let viewer = Viewer(person: person, standings: [.init(role: role)], on: day)
        return access(to: .wholeCase, of: matter, for: viewer, under: setting.procedure).isGranted
    }

    @Test(arguments: commissioned)
    func `sees that case until the contract ends, and nobody else in the role ever does`(
        _ id: ProcedureID, _ role: RoleID
    ) throws {
        let last = try #require(Day(iso: "2027-03-31"))
        let (matter, setting) = try reviewed(id, as: role, until: last)
        #expect(sees(matter, setting, "hired", role, on: last))
        #expect(!sees(matter, setting, "hired", role, on: last.adding(calendarDays: 1)))
        #expect(!sees(matter, setting, "another", role, on: last))
    }

    @Test(arguments: commissioned)
    func `loses it when the case is closed`(_ id: ProcedureID, _ role: RoleID) throws {
        var (matter, setting) = try reviewed(id, as: role, until: nil)
        #expect(sees(matter, setting, "hired", role, on: setting.today))
        let keeper = Actor(person: "keeper", role: "keeper")
        matter.happened(
            Happening(.closed(because: "end", "closed"), by: keeper, at: setting.now))
        #expect(!sees(matter, setting, "hired", role, on: setting.today))
    }

    /// Whatever a step of theirs is called, it is refused to a holder of the role who was not taken on.
    @Test(arguments: commissioned)
    func `takes the steps of that case, and nobody else in the role does`(
        _ id: ProcedureID, _ role: RoleID
    ) throws {
        let last = try #require(Day(iso: "2026-11-20"))
        let (matter, setting) = try reviewed(id, as: role, until: last)
        let steps = setting.procedure.steps.values.filter {
            if case .anyOf(let roles) = $0.by { roles.contains(role) } else { false }
        }
        #expect(!steps.isEmpty)
        for step in steps {
            func takes(_ person: PersonID) -> Bool {
                step.by.includes(
                    Actor(person: person, role: role), in: matter, under: setting.procedure)
            }
            #expect(takes("hired") && !takes("another"), "\(step.id)")
            // What they hold besides lets them do nothing as it.
            let asOther = Actor(person: "hired", role: "some-other-role")
            #expect(!step.by.includes(asOther, in: matter, under: setting.procedure))
            let refused = refusal(of: .handIn(step.id), matter, setting, "another", role)
            #expect(refused == .acting(.notYours(step.id)))
            let tomorrow = Setting(
                procedure: setting.procedure, calendar: setting.calendar,
                now: setting.now.plus(hours: 24))
            #expect(
                refusal(of: .handIn(step.id), matter, tomorrow, "hired", role)
                    == .acting(.notYours(step.id)))
        }
    }

    private func refusal(
        of act: CaseAct, _ matter: Case, _ setting: Setting, _ person: PersonID, _ role: RoleID
    ) -> Refusal? {
        do {
            _ = try decide(act, in: matter, by: Actor(person: person, role: role), in: setting)
            return nil
        } catch {
            return error
        }
    }
}
