import CaseReview
import Clauses
import Testing

@Suite struct `Taking somebody on for one case` {
    private static let guest: PersonID = "wanda-lorne"

    private func engage(
        called id: EngagementID = "e1", role: RoleID = "guest", item: StepID? = "panel", until: Day? = nil, reason: String = "Knows.",
        _ given: Standing
    ) throws(Refusal) -> Standing {
        try given.after(
            .engage(
                Engagement(
                    id: id, person: Self.guest, role: role, item: item, until: until, reason: reason)),
            by: .secretariat)
    }

    private func sees(_ given: Standing, _ role: RoleID = "guest", on day: Day? = nil) -> Bool {
        let viewer = Viewer(
            person: Self.guest, standings: [.init(role: role)], on: day ?? given.setting.today)
        return access(to: .wholeCase, of: given.matter, for: viewer, under: given.procedure)
            .isGranted
    }

    @Test(.clause("RB-012"))
    func `a guest sees the case that they were asked for, from then on`() throws {
        let listed = try Standing.listed()
        #expect(!sees(listed))
        #expect(sees(try engage(listed)))
    }

    @Test(.clause("RB-012"))
    func `another guest, or the same person without the role, sees nothing of it`() throws {
        let engaged = try engage(try Standing.listed())
        #expect(!sees(engaged, "agency-respondent"))
        let other = Viewer(person: "another", standings: [.init(role: "guest")])
        #expect(
            !access(to: .wholeCase, of: engaged.matter, for: other, under: engaged.procedure)
                .isGranted)
    }

    @Test func `a guest comes for an item that is still to be decided`() throws {
        for item in [nil, "check", "no-such-step"] as [StepID?] {
            #expect(throws: Refusal.engaging(.noItem)) {
                try engage(item: item, try Standing.listed())
            }
        }
    }

    @Test(.clause("RB-012"))
    func `a guest comes to a meeting: the item stands on an agenda, and the meeting is to come`()
        throws
    {
        let listed = try Standing.listed()
        var elsewhere = listed
        elsewhere.meeting = nil
        #expect(throws: Refusal.engaging(.notOnAnAgenda("panel"))) { try engage(elsewhere) }
        var over = listed
        over.meeting?.happened(MeetingHappening(.closed, by: .secretariat, at: over.setting.now))
        #expect(throws: Refusal.engaging(.notOnAnAgenda("panel"))) { try engage(over) }
    }

    @Test func `two invitations of one person are two: each is ended by itself`() throws {
        let engaged = try engage(try Standing.listed())
        var both = engaged
        let other = Engagement(
            id: "e2", person: Self.guest, role: "guest", item: "virtual-panel", reason: "As well.")
        both.happened(.engaged(other), by: .secretariat)
        let ended = try both.after(
            .endEngagement("e2", reason: "Not needed."), by: .secretariat)
        #expect(sees(ended))
        #expect(ended.matter.runningEngagement("e1") != nil)
    }

    @Test func `moving the case to another version ends the guests' part, and no reviewer's`() throws {
        let engaged = try engage(try Standing.listed())
        let moved = try decide(
            .move(to: "redbridge-2", reason: "Agreed."), on: engaged.matter, by: .secretariat,
            in: engaged.setting, target: renamed(engaged.procedure, "redbridge-2"))
        #expect(
            moved.first
                == .engagementEnded("e1", because: "The case was moved to another version."))
        #expect(moved.count == 2)
    }

    private func renamed(_ procedure: Procedure, _ id: ProcedureID) -> Procedure {
        Procedure(
            id: id, partnership: procedure.partnership, about: procedure.about,
            agencies: Array(procedure.agencies.values), sectors: Array(procedure.sectors.values),
            roles: Array(procedure.roles.values), bodies: Array(procedure.bodies.values),
            questions: Array(procedure.questions.values),
            criteria: Array(procedure.criteria.values), forms: Array(procedure.forms.values),
            pathways: procedure.pathways, limits: procedure.limits,
            silences: procedure.silences, wording: procedure.wording)
    }

    @Test func `nobody is taken on for a role that sees more than one case`() throws {
        #expect(throws: Refusal.engaging(.roleIsForMoreThanACase("secretariat"))) {
            try engage(role: "secretariat", try Standing.listed())
        }
    }

    @Test func `only those who keep cases or meetings take people on, and they say why`() throws {
        let listed = try Standing.listed()
        let engagement = Engagement(
            id: "e1", person: Self.guest, role: "guest", item: "panel", reason: "Knows.")
        #expect(throws: Refusal.keeping(.notAKeeper)) {
            try listed.after(.engage(engagement), by: .member("nelft"))
        }
        #expect(throws: Refusal.keeping(.reasonMissing)) { try engage(reason: " ", listed) }
    }

    @Test func `a last day that has passed is refused, and after it nothing is seen`() throws {
        let listed = try Standing.listed()
        let today = listed.setting.today
        let yesterday = today.adding(calendarDays: -1)
        #expect(throws: Refusal.engaging(.endIsPast(yesterday))) {
            try engage(until: yesterday, listed)
        }
        let engaged = try engage(until: today, listed)
        #expect(sees(engaged, on: today))
        #expect(!sees(engaged, on: today.adding(calendarDays: 1)))
    }

    @Test func `the same person is not taken on twice for the same, and is again once it ended`()
        throws
    {
        let engaged = try engage(try Standing.listed())
        #expect(throws: Refusal.engaging(.isEngagedAlready)) { try engage(called: "e2", engaged) }
        let ended = try engaged.after(
            .endEngagement("e1", reason: "Not needed."), by: .secretariat)
        #expect(!sees(ended))
        #expect(sees(try engage(called: "e2", ended)))
        #expect(throws: Refusal.engaging(.isNotEngaged)) {
            try ended.after(
                .endEngagement("e1", reason: "Again."), by: .secretariat)
        }
    }

    @Test(.clause("RB-012"))
    func `the decision of the item ends it, and it does not come back when the item does`() throws {
        let given = try CaseInHand.voted()
        let engaged = try engage(Standing(given))
        var decided = engaged
        let decision = try #require(try CaseInHand.decided().matter.decisions.last)
        decided.happened(.decided("panel", decision), by: .chair)
        #expect(!sees(decided))
        var again = decided
        again.happened(.stepOpened("panel"), by: .secretariat)
        #expect(!sees(again))
        var reopened = engaged
        reopened.happened(.stepOpened("panel"), by: .secretariat)
        #expect(!sees(reopened))
    }

    @Test func `it ends when the item is put off to another meeting, and not with its own`() throws {
        var engaged = try engage(try Standing.listed())
        let day = engaged.setting.today.adding(calendarDays: 20)
        let meeting = try #require(engaged.matter.considerations["panel"]?.meeting)
        engaged.happened(.listed("panel", at: meeting, on: day, because: ""), by: .secretariat)
        #expect(sees(engaged))
        engaged.happened(.listed("panel", at: "december", on: day, because: "Put off."), by: .secretariat)
        #expect(!sees(engaged))
        #expect(engaged.matter.runningEngagement("e1") == nil)
        let back = engaged.matter
        engaged.happened(.listed("panel", at: meeting, on: day, because: "After all."), by: .secretariat)
        #expect(back.engagements.map(\.endedAt) == engaged.matter.engagements.map(\.endedAt))
    }

    @Test func `after the day of the meeting nothing is seen, though nobody closed it`() throws {
        let engaged = try engage(try Standing.listed())
        let meeting = try #require(engaged.matter.considerations["panel"]?.meeting)
        func sees(after meetings: Set<MeetingID>) -> Bool {
            let viewer = Viewer(
                person: Self.guest, standings: [.init(role: "guest")], on: engaged.setting.today,
                after: meetings)
            return access(
                to: .wholeCase, of: engaged.matter, for: viewer, under: engaged.procedure
            ).isGranted
        }
        #expect(sees(after: ["another"]))
        #expect(!sees(after: [meeting]))
    }

    @Test func `the end of the meeting ends it, for the guests of its items alone`() throws {
        let engaged = try engage(try Standing.listed())
        let meeting = try #require(engaged.matter.considerations["panel"]?.meeting)
        #expect(
            guestsLeave(engaged.matter, with: meeting)
                == [.engagementEnded("e1", because: "The meeting is over.")])
        #expect(guestsLeave(engaged.matter, with: "another") == [])
    }

    @Test func `somebody whom a chair ruled out is not taken on, nor sees it if they were`() throws {
        let engaged = try engage(try Standing.listed())
        let interest = Interest(
            id: "i", attendance: "wanda", person: Self.guest, name: "Wanda Lorne", nature: "Kin.")
        var ruledOut = engaged
        ruledOut.happened(.interestDeclared("panel", interest), by: .secretariat)
        ruledOut.happened(
            .interestRuled("panel", interest: "i", .withdraw, reason: "Kin."), by: .chair)
        #expect(!sees(ruledOut))
        #expect(throws: Refusal.engaging(.wasRuledOut)) { try engage(until: nil, ruledOut) }
    }
}

/// A case as it stands, kept by one act after the other.
private struct Standing {
    var matter: Case
    let setting: Setting
    var meeting: Meeting?
    var procedure: Procedure { setting.procedure }

    init(_ given: CaseInHand) {
        matter = given.matter
        setting = given.setting
        meeting = given.matter.considerations["panel"]?.meeting.flatMap { given.meetings[$0] }
    }

    static func listed() throws -> Standing { Standing(try CaseInHand.listed()) }

    func after(_ act: KeepingAct, by actor: Actor) throws(Refusal) -> Standing {
        var after = self
        for event in try decide(act, on: matter, by: actor, in: setting, at: meeting) {
            after.happened(event, by: actor)
        }
        return after
    }

    mutating func happened(_ event: CaseEvent, by actor: Actor) {
        matter.happened(Happening(event, by: actor, at: setting.now))
    }
}
