import CaseReview
import Clauses
import Testing

@Suite struct `Changing a planned meeting` {
    private func change(
        to iso: String = "2026-12-10", reason: String = "The room is taken."
    ) -> MeetingAct {
        .change(
            MeetingChange(day: day(iso), time: "09:30", place: "Library", reason: reason))
    }

    @Test func `gives it another day, time and place, and keeps what it was and why`() throws {
        var given = try MeetingInHand()
        try given.act(change())
        #expect(given.meeting.day == day("2026-12-10"))
        #expect(given.meeting.time == "09:30" && given.meeting.place == "Library")
        let was = try #require(given.meeting.changes.first)
        #expect(was.day == day("2026-12-03") && was.time == "14:00")
        #expect(was.place == "Civic Centre" && was.reason == "The room is taken.")
        #expect(was.by == MeetingInHand.unit)
    }

    @Test func `is for whoever plans meetings, with a reason, to a day that has not passed`() throws {
        let given = try MeetingInHand()
        #expect(
            given.refusal(of: change(), by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
        #expect(given.refusal(of: change(reason: " ")) == .meeting(.reasonMissing))
        #expect(
            given.refusal(of: change(to: "2026-11-01"))
                == .meeting(.dayIsPast(day("2026-11-01"))))
        #expect(given.refusal(of: change(to: "2026-11-02")) == nil)
    }

    @Test func `is refused once somebody was recorded at it, or it is over or cancelled`() throws {
        var begun = try MeetingInHand()
        begun.now = moment("2026-12-03T14:00:00Z")
        let guest = Attendance(
            id: "kim", name: "Kim", person: nil, agency: nil, capacity: .guest, arrived: begun.now)
        try begun.act(.recordArrival(guest))
        #expect(begun.refusal(of: change()) == .meeting(.hasBegun))
        try begun.act(.close)
        #expect(begun.refusal(of: change()) == .meeting(.meetingIsOver))
    }

    @Test func `that changes nothing records nothing`() throws {
        var given = try MeetingInHand()
        try given.act(change())
        let version = given.meeting.version
        try given.act(change())
        #expect(given.meeting.version == version)
    }

    @Test(.clause("WO-060", "WO-062"))
    func `moves the days that are counted from it, and leaves the agenda ratified`() throws {
        var given = try MeetingInHand()
        try given.act(.ratifyAgenda, by: MeetingInHand.chair)
        func due(_ limit: LimitID) throws -> Day? {
            try #require(
                clocks(of: given.meeting, in: given.setting).first { $0.limit == limit }
            ).due
        }
        #expect(try due("papers") == day("2026-11-26"))
        try given.act(change())
        #expect(try due("papers") == day("2026-12-03"))
        #expect(!given.isChanged && given.meeting.ratified != nil)
    }

    @Test func `lists the cases on its agenda for the new day, for the reason they were listed`() throws {
        var given = try CaseInHand.sent()
        try given.act(.settle("screening", "collated", reason: "", [:]), by: .secretariat)
        for (id, iso) in [("m1", "2026-10-08"), ("m2", "2026-11-12")] as [(MeetingID, String)] {
            let plan = MeetingPlan(body: "one-panel", day: day(iso), time: "", place: "")
            try given.meet(.plan(plan), at: id)
        }
        try given.act(.list("panel", at: "m2", because: "The inquest."), by: .secretariat)
        try given.meet(change(to: "2026-11-19"), at: "m2")
        let moved = try #require(given.meetings["m2"])
        #expect(
            listedAnew(given.matter, with: moved)
                == [.listed("panel", at: "m2", on: day("2026-11-19"), because: "The inquest.")])
        #expect(listedAnew(given.matter, with: try #require(given.meetings["m1"])).isEmpty)
    }

    @Test func `leaves the case on its agenda since when it was, for the new day`() throws {
        var given = try CaseInHand.sent()
        try given.act(.settle("screening", "collated", reason: "", [:]), by: .secretariat)
        let plan = MeetingPlan(body: "one-panel", day: day("2026-10-08"), time: "", place: "")
        try given.meet(.plan(plan), at: "m1")
        try given.act(.list("panel", at: "m1", because: ""), by: .secretariat)
        let before = try #require(given.matter.agendas.last)
        try given.meet(change(to: "2026-10-15"), at: "m1")
        var moved = given.matter
        for event in listedAnew(moved, with: try #require(given.meetings["m1"])) {
            moved.happened(Happening(event, by: .secretariat, at: given.now))
        }
        let after = try #require(moved.agendas.last)
        #expect(moved.agendas.count == given.matter.agendas.count)
        #expect(after.day == day("2026-10-15") && after.from == before.from && after.until == nil)
    }
}
