import CaseReview
import Clauses
import Testing

/// Nothing is erased: a mistake is corrected by a further event that says so, until the minutes are approved.
@Suite struct `Taking back what was recorded of a meeting by mistake` {
    private static let why = "It was somebody else."

    private func back(_ mistake: Mistake) -> MeetingAct { .takeBack(mistake, reason: Self.why) }

    private func guest(_ id: String = "kim", at now: Moment) -> Attendance {
        Attendance(
            id: id, name: "Kim Ode", person: nil, agency: nil, capacity: .guest, arrived: now)
    }

    private func held() throws -> MeetingInHand {
        var given = try MeetingInHand()
        given.now = moment("2026-12-03T14:00:00Z")
        return given
    }

    @Test func `an arrival no longer stands, and nobody is in the room by it`() throws {
        var given = try held()
        try given.act(.recordArrival(guest(at: given.now)))
        try given.act(back(.arrival(attendance: "kim")))
        #expect(given.meeting.attendances.isEmpty)
        #expect(given.meeting.present(at: given.now).isEmpty)
        #expect(
            given.refusal(of: back(.arrival(attendance: "kim"))) == .meeting(.doesNotStand))
    }

    @Test func `somebody who did not leave after all is still here from when they came`() throws {
        var given = try held()
        let came = given.now
        try given.act(.recordArrival(guest(at: came)))
        try given.act(.recordLeaving(attendance: "kim"))
        try given.act(back(.leaving(attendance: "kim")))
        #expect(given.meeting.attendances == [guest(at: came)])
        #expect(
            given.refusal(of: back(.leaving(attendance: "kim"))) == .meeting(.doesNotStand))
    }

    @Test func `somebody who came in again did leave before`() throws {
        var given = try held()
        try given.act(.recordArrival(guest(at: given.now)))
        try given.act(.recordLeaving(attendance: "kim"))
        try given.act(.recordArrival(guest("again", at: given.now)))
        #expect(given.refusal(of: back(.leaving(attendance: "kim"))) == .meeting(.cameBack))
        try given.act(back(.arrival(attendance: "again")))
        #expect(given.refusal(of: back(.leaving(attendance: "kim"))) == nil)
    }

    @Test(.clause("WO-066"))
    func `that the statement was read out can be taken back by whoever may record it`() throws {
        var given = try held()
        try given.act(.giveReminder, by: MeetingInHand.chair)
        #expect(
            given.refusal(of: back(.reminder), by: MeetingInHand.member)
                == .meeting(.notYours("panel-member")))
        try given.act(back(.reminder), by: MeetingInHand.chair)
        #expect(given.meeting.reminderGivenAt == nil)
        try given.act(.giveReminder)
        #expect(given.meeting.reminderGivenAt == given.now)
    }

    @Test func `apologies are taken back by the number under which they were recorded`() throws {
        var given = try held()
        let agency: AgencyID = "probation"
        let sent = ["Ana", "Ben", "Cal"].map { Apologies(name: $0, agency: agency, deputy: "") }
        for one in sent { try given.act(.sendApologies(one)) }
        try given.act(back(.apologies(number: 2)))
        #expect(given.meeting.apologies == [sent[0], sent[2]])
        #expect(given.refusal(of: back(.apologies(number: 2))) == .meeting(.doesNotStand))
        try given.act(back(.apologies(number: 3)))
        #expect(given.meeting.apologies == [sent[0]])
    }

    @Test func `an item goes from the agenda, which is then another one than was ratified`() throws {
        var given = try held()
        let item = AgendaItem(id: "visit", title: "A visit")
        try given.act(.add(item))
        try given.act(.ratifyAgenda, by: MeetingInHand.chair)
        try given.act(back(.item("visit")))
        #expect(given.meeting.items.isEmpty && given.isChanged)
        #expect(given.refusal(of: back(.item("visit"))) == .meeting(.doesNotStand))
    }

    @Test func `an item under which words were written stays, so that they stand somewhere`() throws {
        var given = try held()
        try given.act(.add(AgendaItem(id: "visit", title: "A visit")))
        try given.act(.minute("visit", "We went.", after: 0))
        #expect(given.refusal(of: back(.item("visit"))) == .meeting(.itemHasWords))
        try given.act(.minute("visit", "", after: 1))
        #expect(given.refusal(of: back(.item("visit"))) == nil)
    }

    @Test func `is for whoever keeps the meetings, and says what was wrong`() throws {
        var given = try held()
        try given.act(.recordArrival(guest(at: given.now)))
        let arrival = Mistake.arrival(attendance: "kim")
        #expect(
            given.refusal(of: back(arrival), by: MeetingInHand.chair)
                == .meeting(.notYours("panel-chair")))
        #expect(
            given.refusal(of: .takeBack(arrival, reason: " ")) == .meeting(.reasonMissing))
    }

    @Test func `goes on after the meeting is closed, until the minutes are approved`() throws {
        var given = try held()
        try given.act(.recordArrival(guest(at: given.now)))
        try given.act(.close)
        let arrival = back(.arrival(attendance: "kim"))
        #expect(given.refusal(of: arrival) == nil)
        try given.act(.approveMinutes, by: MeetingInHand.chair)
        #expect(given.refusal(of: arrival) == .meeting(.minutesAreApproved))
        try given.act(.reopenMinutes(reason: "A wrong name."))
        #expect(given.refusal(of: arrival) == nil)
    }

    // What a decision rests on

    private func arrival(_ actor: Actor) -> MeetingAct {
        back(.arrival(attendance: actor.person.rawValue))
    }

    private func refused(
        _ act: MeetingAct, in given: CaseInHand, by actor: Actor = .secretariat
    ) -> Refusal? {
        given.refusal(of: act, by: actor, listed: ListedCases(decisions: given.matter.decisions))
    }

    @Test(.clause("RB-015"))
    func `an arrival on which the vote in a decision rests is not taken back`() throws {
        let given = try CaseInHand.decided()
        #expect(
            refused(arrival(.member("nel-icb")), in: given)
                == .meeting(.decisionRests(.voted("nel-icb"))))
        let words = MeetingRefusal.decisionRests(.voted("nel-icb"))
        #expect(
            Refusal.meeting(words).words(under: given.procedure).cure.hasPrefix(
                "Write in the minutes what was wrong."))
    }

    @Test func `nor is that of whoever was in the chair`() throws {
        let given = try CaseInHand.decided()
        #expect(refused(arrival(.chair), in: given) == .meeting(.decisionRests(.chaired)))
    }

    @Test func `nor is that of whoever declared an interest in the case`() throws {
        var given = try CaseInHand.sitting(CaseInHand.five + ["nelft"])
        let interest = Interest(
            id: "i", attendance: "member-nelft", person: nil, name: "", nature: "A cousin.")
        try given.act(.declareInterest("panel", interest), by: .secretariat)
        try given.act(.rule("panel", interest: "i", .withdraw, reason: "Near."), by: .chair)
        #expect(refused(arrival(.member("nelft")), in: given) == nil)
        try given.act(.conclude("panel", "more-information", reason: "Late."), by: .chair)
        #expect(
            refused(arrival(.member("nelft")), in: given) == .meeting(.decisionRests(.declared)))
    }

    @Test func `one of two from an agency may be, and so may a guest`() throws {
        var given = try CaseInHand.sitting()
        let second = Attendance(
            id: "second", name: "Second", person: "second", agency: "nel-icb", capacity: .member,
            arrived: given.now)
        try given.meet(.recordArrival(second))
        try given.meet(.recordArrival(guest(at: given.now)))
        try given.decideAsOne()
        #expect(refused(back(.arrival(attendance: "second")), in: given) == nil)
        #expect(refused(back(.arrival(attendance: "kim")), in: given) == nil)
    }

    @Test(.clause("RB-047"))
    func `the statement was read out for a decision that waits for it`() throws {
        let given = try CaseInHand.decided()
        #expect(refused(back(.reminder), in: given) == .meeting(.decisionRests(.readOut)))
    }

    @Test func `an agency that a decision names as absent had left`() throws {
        var given = try CaseInHand.sitting(CaseInHand.five + ["nelft"])
        try given.meet(.recordLeaving(attendance: "member-nelft"))
        let leaving = back(.leaving(attendance: "member-nelft"))
        #expect(refused(leaving, in: given) == nil)
        try given.decideAsOne()
        #expect(refused(leaving, in: given) == .meeting(.decisionRests(.absent("nelft"))))
    }

    @Test func `a vote that is not counted yet falls with the arrival of the only one who gave it`()
        throws
    {
        var given = try CaseInHand.voted()
        try given.meet(arrival(.member("nel-icb")))
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.notQuorate("panel", missing: [.sector("health")])))
    }
}

extension CaseInHand {
    /// Everybody in the room who has a vote agrees, and the decision is taken.
    mutating func decideAsOne() throws(Refusal) {
        try weigh()
        try propose("mandatory-sar")
        try vote(Dictionary(uniqueKeysWithValues: Self.voters.map { ($0, .agree) }))
        try act(.conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
    }
}
