import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, meetings` {
    private func planned(_ days: String...) throws -> CaseInHand {
        var given = try CaseInHand.sent()
        try given.act(.settle("screening", "collated", reason: "", [:]), by: .secretariat)
        for (index, iso) in days.enumerated() {
            let plan = MeetingPlan(body: "one-panel", day: day(iso), time: "", place: "")
            try given.meet(.plan(plan), at: MeetingID("m\(index + 1)"))
        }
        return given
    }

    @Test(.clause("RB-046"))
    func `a case is heard at the next meeting unless there is a reason`() throws {
        var given = try planned("2026-10-08", "2026-11-12")
        let later = CaseAct.list("panel", at: "m2", because: " ")
        #expect(
            given.refusal(of: later, by: .secretariat)
                == .deciding(.slipNeedsReason("panel", next: day("2026-10-08"))))
        #expect(
            given.refusal(of: .list("panel", at: "m1", because: ""), by: .secretariat) == nil)
        try given.act(.list("panel", at: "m2", because: "The post-mortem."), by: .secretariat)
        #expect(given.matter.considerations["panel"]?.listedBecause == "The post-mortem.")
    }

    @Test(.clause("RB-046"))
    func `the next meeting is counted from each reading and the earliest is worked to`() throws {
        let given = try planned("2026-10-08")
        let clock = try #require(
            Clocks(of: given.matter, in: given.setting).all().first { $0.limit == "next-panel" })
        #expect(clock.readings.map(\.id) == ["handed-in", "checked", "collated"])
        #expect(clock.readings.allSatisfy { $0.from != nil })
        #expect(clock.due == day("2026-10-08"))
    }

    @Test(.clause("RB-014", "RB-046"))
    func `a cancelled meeting is not the next one`() throws {
        var given = try planned("2026-10-08", "2026-11-12")
        try given.meet(.cancel(reason: "Nothing to hear."), at: "m1", by: .chair)
        #expect(
            given.refusal(of: .list("panel", at: "m2", because: ""), by: .secretariat) == nil)
        #expect(
            given.refusal(of: .list("panel", at: "m1", because: ""), by: .secretariat)
                == .deciding(.meetingIsCancelled("m1")))
    }

    @Test func `a case that was not reached stays on the agenda of the meeting that was held`() throws {
        var given = try planned("2026-10-08", "2026-11-12")
        try given.act(.list("panel", at: "m1", because: ""), by: .secretariat)
        func isOn(_ id: MeetingID) throws -> Bool {
            given.matter.steps(on: try #require(given.meetings[id])).contains("panel")
        }
        given.now = moment("2026-10-08T12:00:00Z")
        try given.meet(.close, at: "m1")
        given.now = given.now.plus(seconds: 60)
        try given.act(.list("panel", at: "m2", because: "Not reached."), by: .secretariat)
        #expect(try isOn("m1") && isOn("m2"))
        try given.act(
            .minute("panel", at: "m1", "There was no time.", after: 0), by: .secretariat)
        #expect(given.matter.minutes["m1"]?["panel"]?.text == "There was no time.")
    }

    @Test func `a case that was listed for another meeting beforehand is off the first agenda`() throws {
        var given = try planned("2026-10-08", "2026-11-12")
        try given.act(.list("panel", at: "m1", because: ""), by: .secretariat)
        given.now = given.now.plus(seconds: 60)
        try given.act(.list("panel", at: "m2", because: "The post-mortem."), by: .secretariat)
        given.now = given.now.plus(seconds: 60)
        let open = try #require(given.meetings["m1"])
        #expect(given.matter.steps(on: open).isEmpty)
        given.now = moment("2026-10-08T12:00:00Z")
        try given.meet(.close, at: "m1")
        let closed = try #require(given.meetings["m1"])
        #expect(given.matter.steps(on: closed).isEmpty)
        #expect(
            given.refusal(of: .minute("panel", at: "m1", "x", after: 0), by: .secretariat)
                == .deciding(.notListed("panel")))
    }

    @Test(.clause("RB-014"))
    func `the chair alone cancels, with a reason, and not while a case waits`() throws {
        let given = try planned("2026-10-08")
        let cancel = MeetingAct.cancel(reason: "Nothing to hear.")
        #expect(
            given.refusal(of: cancel, by: .secretariat) == .meeting(.chairCancels("one-panel")))
        #expect(given.refusal(of: cancel, by: .chair, listed: ListedCases(waiting: 2)) == .meeting(.casesWait(2, "one-panel")))
        #expect(given.refusal(of: .cancel(reason: ""), by: .chair) == .meeting(.reasonMissing))
        #expect(given.refusal(of: cancel, by: .chair) == nil)
    }

    @Test(.clause("RB-011"))
    func `a member or deputy attends for one of the listed agencies, a guest for anybody`() throws {
        var given = try planned("2026-10-08")
        given.now = moment("2026-10-08T09:00:00Z")
        func arrival(_ agency: AgencyID?, _ capacity: Attendance.Capacity) -> MeetingAct {
            .recordArrival(
                Attendance(
                    id: "kit", name: "Kit Larch", person: nil, agency: agency, capacity: capacity,
                    arrived: given.now))
        }
        #expect(
            given.refusal(of: arrival("fire-brigade", .member), by: .secretariat)
                == .meeting(.notAMember("fire-brigade")))
        #expect(
            given.refusal(of: arrival(nil, .deputy), by: .secretariat) == .meeting(.agencyMissing))
        #expect(given.refusal(of: arrival("nelft", .deputy), by: .secretariat) == nil)
        #expect(given.refusal(of: arrival("fire-brigade", .guest), by: .secretariat) == nil)
    }

    @Test(.clause("RB-011"))
    func `the decision's attendance is taken against the list of members`() throws {
        let decision = try #require(try CaseInHand.decided().matter.decisions.first)
        let members = try #require(CaseInHand.pack.procedure.bodies["one-panel"]?.members)
        let present = Set(decision.present.compactMap(\.agency))
        #expect(present == Set(CaseInHand.voters))
        #expect(decision.absent == members.filter { !present.contains($0) })
    }

    @Test(.clause("RB-047"))
    func `no decision before the chair has reminded this meeting of the criteria`() throws {
        var given = try CaseInHand.sitting(reminded: false)
        try given.weigh()
        try given.propose("no-review")
        try given.vote(Dictionary(uniqueKeysWithValues: CaseInHand.voters.map { ($0, .agree) }))
        let conclude = CaseAct.conclude("panel", "no-review", reason: "")
        #expect(
            given.refusal(of: conclude, by: .secretariat) == .deciding(.reminderNotGiven("panel")))
        try given.meet(.giveReminder, by: .chair)
        #expect(given.meetings["m1"]?.reminderGivenAt == given.now)
        #expect(given.refusal(of: conclude, by: .secretariat) == nil)
    }

    @Test(.clause("RB-047"))
    func `the reminder names the tests of all three kinds of review`() throws {
        let reminder = try #require(CaseInHand.pack.procedure.bodies["one-panel"]?.reminder)
        for kind in ["Safeguarding Adults Review", "child safeguarding", "Domestic Homicide"] {
            #expect(reminder.text.contains(kind))
        }
    }

    @Test(.clause("RB-011"))
    func `somebody who comes back and leaves again is out of the room`() throws {
        var given = try CaseInHand.sitting()
        let leave = MeetingAct.recordLeaving(attendance: "member-lbr-community-safety")
        try given.meet(leave)
        given.now = given.now.plus(seconds: 60)
        try given.arrive(.member("lbr-community-safety"), as: .member)
        given.now = given.now.plus(seconds: 60)
        try given.meet(leave)
        let here = try #require(given.meetings["m1"]).present(at: given.now)
        #expect(!here.contains { $0.agency == "lbr-community-safety" })
    }
}
