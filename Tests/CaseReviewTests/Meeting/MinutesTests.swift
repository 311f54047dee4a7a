import CaseReview
import Clauses
import Testing

@Suite struct `Keeping the minutes` {
    private func held() throws -> MeetingInHand {
        var given = try MeetingInHand()
        given.now = moment("2026-12-03T14:00:00Z")
        return given
    }

    @Test(.clause("WO-072"))
    func `the unit and the chair write what was said, and nobody else`() throws {
        var given = try held()
        try given.act(.minute("case-tracker", "Two cases are late.", after: 0))
        try given.act(
            .minute("case-tracker", "Three cases are late.", after: 1), by: MeetingInHand.chair)
        #expect(given.meeting.minutes.notes["case-tracker"]?.text == "Three cases are late.")
        #expect(given.meeting.minutes.notes["case-tracker"]?.edits == 2)
        #expect(
            given.refusal(of: .minute("case-tracker", "x", after: 2), by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
        #expect(
            given.refusal(of: .minute("lunch", "x", after: 0)) == .meeting(.noSuchLine("lunch")))
    }

    @Test func `nothing is written under a line whose words stand with its cases`() throws {
        var given = try held()
        for line in given.meeting.agenda(under: given.procedure, listed: [])
        where line.holds == .newReferrals || line.holds == .statement {
            #expect(
                given.refusal(of: .minute(line.id, "x", after: 0)) == .meeting(.noSuchLine(line.id)))
        }
        given = try held()
        try given.act(.add(AgendaItem(id: "visit", title: "A visit")))
        try given.act(.minute("visit", "In the spring.", after: 0))
    }

    @Test func `nobody's words are written over by somebody who had not seen them`() throws {
        var given = try held()
        try given.act(.minute("case-tracker", "First.", after: 0))
        #expect(
            given.refusal(of: .minute("case-tracker", "Second.", after: 0))
                == .meeting(.writtenMeanwhile("First.")))
        // The same words again are no conflict: a saving whose answer was lost is sent once more.
        #expect(given.refusal(of: .minute("case-tracker", "First.", after: 0)) == nil)
        let version = given.meeting.version
        try given.act(.minute("case-tracker", "First.", after: 0))
        #expect(given.meeting.version == version)
    }

    @Test(.clause("WO-072"))
    func `the chair approves them when the meeting is over, and they are corrected by a new version`()
        throws
    {
        var given = try held()
        try given.act(.minute("case-tracker", "Two cases.", after: 0))
        #expect(
            given.refusal(of: .approveMinutes, by: MeetingInHand.chair)
                == .meeting(.minutesNotBegun))
        try given.act(.close)
        #expect(given.refusal(of: .approveMinutes) == .meeting(.chairAlone("panel-chair")))
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        #expect(given.meeting.minutes.areApproved && given.meeting.minutes.version == 1)
        let correction = MeetingAct.minute("case-tracker", "Three cases.", after: 1)
        #expect(given.refusal(of: correction) == .meeting(.minutesAreApproved))
        #expect(
            given.refusal(of: .reopenMinutes(reason: " ")) == .meeting(.reasonMissing))
        try given.act(.reopenMinutes(reason: "A case was left out."))
        #expect(given.meeting.minutes.version == 2 && !given.meeting.minutes.areApproved)
        try given.act(correction)
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        #expect(given.meeting.minutes.version == 2 && given.meeting.minutes.areApproved)
        #expect(given.meeting.minutes.approvals.count == 2)
    }

    @Test(.clause("WO-072", "WO-084"))
    func `only approved minutes go out, with a position on their release, and the day is kept`() throws {
        var given = try held()
        let send = MeetingAct.distributeMinutes(to: ["member"])
        try given.act(.close)
        #expect(given.refusal(of: send) == .meeting(.minutesNotApproved))
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        #expect(given.refusal(of: send) == .meeting(.positionMissing(.minutes, "one-panel")))
        try given.act(settle)
        try given.act(send)
        #expect(given.meeting.minutes.distributions.map(\.to) == [["member"]])
        #expect(given.meeting.marks["meeting.minutes-distributed"] == [given.now])
    }

    @Test(.clause("WO-083", "WO-084"))
    func `a position is of approved minutes, and of that version of them alone`() throws {
        var given = try held()
        try given.act(.close)
        #expect(given.refusal(of: settle) == .meeting(.minutesNotApproved))
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        try given.act(settle)
        try given.act(.reopenMinutes(reason: "A case was left out."))
        #expect(given.meeting.position(of: .minutes, casesChangedAt: nil) == nil)
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        let send = MeetingAct.distributeMinutes(to: ["member"])
        #expect(given.refusal(of: send) == .meeting(.positionMissing(.minutes, "one-panel")))
        #expect(given.meeting.position(ofMinutes: 1) != nil, "what went out was marked by it")
        #expect(given.meeting.position(ofMinutes: 2) == nil)
        try given.act(settle)
        // What stands on the cases' own record later changes nothing of minutes that the chair has approved.
        given.listed = ListedCases(changedAt: given.now.plus(seconds: 1))
        #expect(given.refusal(of: send) == nil)
    }

    private var settle: MeetingAct {
        .settleFreedomOfInformation(
            .minutes,
            FreedomOfInformationPosition(
                isExempt: true, exemptions: "section 41", publicInterest: "Confidence."))
    }

    @Test func `what was said of a case stands with the case, until the minutes are approved`() throws {
        var given = try CaseInHand.sitting()
        let said = CaseAct.minute("panel", at: "m1", "The panel heard the case.", after: 0)
        #expect(given.refusal(of: said, by: .referrer) == .acting(.notYours("panel")))
        try given.act(said, by: .secretariat)
        #expect(given.matter.minutes["m1"]?["panel"]?.text == "The panel heard the case.")
        #expect(
            given.refusal(
                of: .minute("panel", at: "m1", "Otherwise.", after: 0), by: .secretariat)
                == .meeting(.writtenMeanwhile("The panel heard the case.")))
        try given.meet(.close)
        try given.act(.minute("panel", at: "m1", "It heard the case.", after: 1), by: .secretariat)
        try given.meet(.approveMinutes, by: .chair)
        #expect(
            given.refusal(of: .minute("panel", at: "m1", "x", after: 2), by: .secretariat)
                == .meeting(.minutesAreApproved))
    }

    @Test func `nothing is written on a case at a meeting at which it was not`() throws {
        var given = try CaseInHand.sitting()
        let plan = MeetingPlan(body: "one-panel", day: day("2026-12-10"), time: "", place: "")
        try given.meet(.plan(plan), at: "m2")
        #expect(
            given.refusal(of: .minute("panel", at: "m2", "x", after: 0), by: .secretariat)
                == .deciding(.notListed("panel")))
    }
}
