import CaseReview
import Clauses
import Testing

@Suite struct `What a meeting agreed to do` {
    private func action(
        _ owner: ActionOwner = .agency("probation"), what: String = "Send the leaflet.",
        due: Day? = day("2026-12-17")
    ) -> AgreedAction {
        AgreedAction(id: "a", what: what, owner: owner, due: due)
    }

    private func held() throws -> MeetingInHand {
        var given = try MeetingInHand()
        given.now = moment("2026-12-03T14:00:00Z")
        return given
    }

    private func agreed(_ owner: ActionOwner = .agency("probation")) throws -> MeetingInHand {
        var given = try held()
        try given.act(.agree(action(owner)))
        return given
    }

    private func done(_ iso: String = "2026-12-04", _ note: String = "Sent.") -> MeetingAct {
        .endAction("a", .done(on: day(iso), note: note))
    }

    private let notNeeded = MeetingAct.endAction("a", .notNeeded(reason: "There is one."))

    @Test(.clause("WO-068"))
    func `has an owner and, if the meeting set one, a day, and is open until somebody ends it`()
        throws
    {
        let given = try agreed()
        #expect(given.meeting.actions.map(\.action) == [action()])
        #expect(given.meeting.actions.map(\.isOpen) == [true])
        #expect(given.refusal(of: .agree(action(what: " "))) == .meeting(.actionIsEmpty))
        for owner in [ActionOwner.agency("nobody"), .role("nobody")] {
            #expect(
                given.refusal(of: .agree(action(owner))) == .meeting(.noSuchOwner), "\(owner)")
        }
    }

    @Test func `without a day is without a day, and is never late`() throws {
        var given = try held()
        try given.act(.agree(action(due: nil)))
        let kept = try #require(given.meeting.actions.first)
        #expect(kept.action.due == nil && !kept.isLate(on: day("2030-01-01")))
    }

    @Test func `is late the day after its day`() throws {
        let kept = try #require(try agreed().meeting.actions.first)
        #expect(!kept.isLate(on: day("2026-12-17")) && kept.isLate(on: day("2026-12-18")))
    }

    @Test func `is not due before the meeting`() throws {
        let given = try held()
        #expect(
            given.refusal(of: .agree(action(due: day("2026-12-02"))))
                == .meeting(.dueBeforeMeeting(day("2026-12-03"))))
    }

    @Test func `is recorded by the chair or whoever keeps the meetings, from the day on`() throws {
        var given = try MeetingInHand()
        #expect(
            given.refusal(of: .agree(action())) == .meeting(.dayHasNotCome(day("2026-12-03"))))
        given = try held()
        #expect(given.refusal(of: .agree(action()), by: MeetingInHand.chair) == nil)
        #expect(
            given.refusal(of: .agree(action()), by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
    }

    @Test func `stands in minutes that are approved, so that nothing is added to them`() throws {
        var given = try held()
        try given.act(.close)
        #expect(given.refusal(of: .agree(action())) == nil)
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        #expect(given.refusal(of: .agree(action())) == .meeting(.minutesAreApproved))
    }

    @Test func `sent twice is agreed once`() throws {
        var given = try agreed()
        try given.act(.agree(action()))
        #expect(given.meeting.actions.count == 1)
    }

    @Test func `is done when its owner says so, with what was done and when`() throws {
        var given = try agreed()
        given.now = moment("2026-12-04T12:00:00Z")
        let member = MeetingInHand.member
        #expect(
            given.refusal(of: done("2026-12-05"), by: member)
                == .meeting(.doneAhead(day("2026-12-05"))))
        #expect(
            given.refusal(of: done("2026-12-04", " "), by: member) == .meeting(.noteMissing))
        try given.act(.close)
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        try given.act(done(), by: member)
        let ended = given.meeting.actions.first?.ended
        #expect(ended?.end == .done(on: day("2026-12-04"), note: "Sent."))
        #expect(ended?.by == member)
        #expect(given.refusal(of: done()) == .meeting(.actionHasEnded))
    }

    @Test func `is not needed any more when the chair or whoever keeps the meetings says why`() throws {
        var given = try agreed()
        #expect(
            given.refusal(of: notNeeded, by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
        #expect(
            given.refusal(of: .endAction("a", .notNeeded(reason: "")))
                == .meeting(.reasonMissing))
        #expect(
            given.refusal(of: .endAction("b", .notNeeded(reason: "None.")))
                == .meeting(.noSuchAction))
        try given.act(notNeeded)
        #expect(given.meeting.actions.first?.isOpen == false)
    }

    @Test func `is an agency's for those who sit for it, and nobody else's`() throws {
        let given = try agreed()
        let others = [
            Actor(person: "x", role: "panel-member", agency: "west-midlands-police"),
            Actor(person: "x", role: "panel-member"),
        ]
        for other in others {
            #expect(given.refusal(of: done("2026-12-03"), by: other) != nil, "\(other)")
        }
        #expect(given.refusal(of: done("2026-12-03"), by: MeetingInHand.member) == nil)
    }

    @Test func `is a person's or a role's for that person or that role`() throws {
        let ofPerson = try agreed(.person("member"))
        #expect(ofPerson.refusal(of: done("2026-12-03"), by: MeetingInHand.member) == nil)
        let ofRole = try agreed(.role("panel-chair"))
        #expect(ofRole.refusal(of: done("2026-12-03"), by: MeetingInHand.member) != nil)
        #expect(ofRole.refusal(of: done("2026-12-03"), by: MeetingInHand.chair) == nil)
    }

    // About a case

    private let ofCase = CaseAct.agree(
        "panel", at: "m1",
        AgreedAction(
            id: "a", what: "Write to the family.", owner: .agency("nel-icb"), due: nil))

    @Test(.clause("RB-134"))
    func `about a case stands with the case, under what it was listed for`() throws {
        var given = try CaseInHand.sitting()
        try given.act(ofCase, by: .secretariat)
        let kept = try #require(given.matter.actions.first)
        #expect(kept.meeting == "m1" && kept.step == "panel" && kept.isOpen)
        #expect(given.meetings["m1"]?.actions == [])
        try given.act(
            .endAction("panel", "a", .done(on: day("2026-10-08"), note: "Written.")),
            by: .member("nel-icb"))
        #expect(given.matter.actions.first?.isOpen == false)
    }

    @Test func `about a case is not for whoever was ruled out of it`() throws {
        var given = try CaseInHand.sitting()
        try given.act(ofCase, by: .secretariat)
        try given.act(
            .declareInterest(
                "panel",
                Interest(
                    id: "i", attendance: "member-nel-icb", person: nil, name: "",
                    nature: "A cousin.")), by: .secretariat)
        try given.act(.rule("panel", interest: "i", .withdraw, reason: "Near."), by: .chair)
        #expect(
            given.refusal(
                of: .endAction("panel", "a", .done(on: day("2026-10-08"), note: "Written.")),
                by: .member("nel-icb")) == .acting(.withdrew))
    }

    @Test func `about a case that is not before the meeting is refused`() throws {
        var given = try CaseInHand.sent()
        try given.meet(
            .plan(MeetingPlan(body: "one-panel", day: day("2026-10-08"), time: "", place: "")))
        #expect(
            given.refusal(of: ofCase, by: .secretariat) == .deciding(.notListed("panel")))
    }
}
