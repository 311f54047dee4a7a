import CaseReview
import Clauses
import ProcedureLibrary
import Testing

@Suite struct `Standing in for a chair` {
    private static let vice = Actor(person: "vice", role: "vice-chair", agency: "royal-trust")

    private func named(_ actor: Actor, because reason: String = "The chair is on leave.") -> MeetingAct {
        .nameStandIn(
            StandIn(
                person: actor.person, name: "Somebody", role: actor.role, agency: actor.agency,
                reason: reason))
    }

    @Test(.clause("WO-042", "WO-061"))
    func `whoever was named before the day ratifies the agenda and approves the minutes`() throws {
        var given = try MeetingInHand()
        #expect(
            given.refusal(of: .ratifyAgenda, by: Self.vice) == .meeting(.chairAlone("panel-chair")))
        try given.act(named(Self.vice))
        #expect(given.meeting.standIn?.reason == "The chair is on leave.")
        try given.act(.ratifyAgenda, by: Self.vice)
        try given.act(.giveReminder, by: Self.vice)
        given.now = moment("2026-12-03T15:00:00Z")
        try given.act(.close)
        try given.act(.approveMinutes, by: Self.vice)
        #expect(given.meeting.minutes.areApproved)
    }

    @Test(.clause("WO-042"))
    func `somebody of the panel stands in as well, for a reason, and nobody from outside it`() throws {
        var given = try MeetingInHand()
        let outsider = Actor(person: "x", role: "agency-respondent", agency: "probation")
        let elsewhere = Actor(person: "x", role: "panel-member", agency: "nobody")
        #expect(given.refusal(of: named(outsider)) == .meeting(.noSeat("agency-respondent")))
        #expect(given.refusal(of: named(elsewhere)) == .meeting(.noSeat("panel-member")))
        #expect(
            given.refusal(of: named(MeetingInHand.member, because: " "))
                == .meeting(.reasonMissing))
        try given.act(named(MeetingInHand.member), by: MeetingInHand.chair)
        #expect(given.refusal(of: .ratifyAgenda, by: MeetingInHand.member) == nil)
    }

    @Test func `nobody names themselves, and the latest one named counts`() throws {
        var given = try MeetingInHand()
        #expect(given.refusal(of: named(Self.vice), by: Self.vice) == .meeting(.notYours("vice-chair")))
        try given.act(named(Self.vice))
        try given.act(named(MeetingInHand.chair, because: "He is back."))
        #expect(
            given.refusal(of: .ratifyAgenda, by: Self.vice) == .meeting(.chairAlone("panel-chair")))
    }

    @Test func `whoever has lost the seat for which they were named chairs no longer`() throws {
        var given = try MeetingInHand()
        try given.act(named(MeetingInHand.member), by: MeetingInHand.chair)
        let left = Actor(person: MeetingInHand.member.person, role: "agency-respondent")
        #expect(given.meeting.isChaired(by: MeetingInHand.member, under: given.procedure))
        #expect(!given.meeting.isChaired(by: left, under: given.procedure))
        #expect(
            given.refusal(of: .ratifyAgenda, by: left) == .meeting(.chairAlone("panel-chair")))
    }

    @Test func `whoever was recorded in the chair and has lost the seat chairs no longer`() throws {
        var given = try MeetingInHand()
        given.now = moment("2026-12-03T14:00:00Z")
        let member = MeetingInHand.member
        let recorded = Attendance(
            id: "a", name: "Somebody", person: member.person, agency: member.agency,
            capacity: .chair, arrived: given.now)
        try given.act(.recordArrival(recorded))
        #expect(given.meeting.isChaired(by: member, under: given.procedure))
        let auditor = Actor(person: member.person, role: "auditor")
        #expect(!given.meeting.isChaired(by: auditor, under: given.procedure))
        #expect(
            given.refusal(of: .ratifyAgenda, by: auditor) == .meeting(.chairAlone("panel-chair")))
    }

    @Test func `one who may take the chair has a seat on that body and on no other`() throws {
        let procedure = MeetingInHand.pack.procedure
        let vice = Viewer.Standing(role: "vice-chair", agency: "royal-trust")
        #expect(procedure.bodies["one-panel"]?.seats(vice) == true)
        #expect(procedure.bodies["executive-group"]?.seats(vice) == false)
        let bexley = try Shipped.procedure("bexley-1.03").procedure
        let other = Viewer.Standing(role: "sig-vice-chair", agency: "police")
        #expect(bexley.bodies["sig"]?.seats(other) == true)
        #expect(bexley.bodies["bscb"]?.seats(other) == false)
    }
}
