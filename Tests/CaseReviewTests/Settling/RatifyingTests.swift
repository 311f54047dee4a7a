import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, ratifying` {
    private let ratify = CaseAct.settle("ratification", "ratified", reason: "", [:])
    private let agree = CaseAct.settle("partners-agreement", "agreed", reason: "", [:])
    private let finally = CaseAct.settle("final-decision", "mandatory-sar", reason: "So.", [:])

    @Test(.clause("RB-017", "RB-018"))
    func `a recommendation is not final`() throws {
        let given = try CaseInHand.decided()
        #expect(given.open == ["quality", "send-recommendation"])
        #expect(
            given.refusal(of: finally, by: .ratifier) == .acting(.stepIsNotOpen("final-decision")))
        #expect(given.refusal(of: ratify, by: .ratifier) == .acting(.stepIsNotOpen("ratification")))
    }

    @Test(.clause("RB-048"))
    func `the letter is the chair's, and has to be written`() throws {
        var given = try CaseInHand.decided()
        let send = CaseAct.settle("send-recommendation", "sent", reason: "", CaseInHand.letter)
        #expect(
            given.refusal(of: send, by: .secretariat) == .acting(.notYours("send-recommendation")))
        #expect(
            given.refusal(of: .settle("send-recommendation", "sent", reason: "", [:]), by: .chair)
                == .settling(
                    .incomplete("send-recommendation", ["letter-recommendation", "letter-date"])))
        try given.act(send, by: .chair)
        #expect(given.open == ["quality", "ratification", "partners-agreement"])
    }

    @Test(.clause("RB-017"))
    func `the Independent Chair alone ratifies, varies or returns`() throws {
        let given = try CaseInHand.lettered()
        for other in [Actor.chair, .secretariat, .partners[0], .childrensChair] {
            #expect(given.refusal(of: ratify, by: other) == .acting(.notYours("ratification")))
        }
        for outcome in ["varied", "returned"] as [OutcomeID] {
            #expect(
                given.refusal(
                    of: .settle("ratification", outcome, reason: "", [:]), by: .ratifier)
                    == .settling(.reasonMissing("ratification", outcome)))
        }
    }

    @Test(.clause("RB-018"))
    func `recommendation, ratification and final decision are three records that may differ`()
        throws
    {
        var given = try CaseInHand.lettered("mandatory-sar")
        let varied: Answers = ["varied-outcome": .chosen(["dhr"])]
        try given.act(
            .settle("ratification", "varied", reason: "A homicide.", varied), by: .ratifier)
        for partner in Actor.partners { try given.act(agree, by: partner) }
        given.now = moment("2026-10-20T09:00:00Z")
        try given.act(
            .settle("final-decision", "discretionary-sar", reason: "Having heard.", [:]),
            by: .ratifier)
        #expect(given.matter.decisions.map(\.outcome) == ["mandatory-sar"])
        let settled = Dictionary(
            given.matter.settlements.map { ($0.step, $0) }, uniquingKeysWith: { $1 })
        #expect(settled["ratification"]?.outcome == "varied")
        #expect(settled["final-decision"]?.outcome == "discretionary-sar")
        let days = [
            given.matter.decisions.first?.at.day, settled["ratification"]?.at.day,
            settled["final-decision"]?.at.day,
        ]
        #expect(days == [day("2026-10-08"), day("2026-10-08"), day("2026-10-20")])
    }

    @Test(.clause("RB-093"))
    func `the final decision waits for the ratification and for all three partners`() throws {
        var given = try CaseInHand.lettered()
        try given.act(ratify, by: .ratifier)
        for (index, partner) in Actor.partners.enumerated() {
            #expect(
                given.refusal(of: finally, by: .ratifier)
                    == .acting(.stepIsNotOpen("final-decision")))
            try given.act(agree, by: partner)
            #expect(given.open.contains("final-decision") == (index == 2))
        }
    }

    @Test(.clause("RB-093"))
    func `it waits for the ratification when the partners are first`() throws {
        var given = try CaseInHand.lettered()
        for partner in Actor.partners { try given.act(agree, by: partner) }
        #expect(given.open == ["quality", "ratification"])
        try given.act(ratify, by: .ratifier)
        #expect(given.open == ["quality", "final-decision"])
    }

    @Test(.clause("RB-048", "RB-093"))
    func `partners who do not agree are recorded, with why, and hold nothing back`() throws {
        var given = try CaseInHand.lettered()
        try given.act(ratify, by: .ratifier)
        for partner in Actor.partners {
            try given.act(
                .settle("partners-agreement", "not-agreed", reason: "Learning.", [:]), by: partner)
        }
        #expect(given.open == ["quality", "final-decision"])
        #expect(given.matter.progress["partners-agreement"]?.lastEnded?.reason == "Learning.")
    }

    @Test(.clause("RB-017"))
    func `returned, it is the Panel's again from the beginning, and overtakes the partners`() throws {
        var given = try CaseInHand.lettered()
        try given.act(agree, by: .partners[0])
        try given.act(.settle("ratification", "returned", reason: "Housing.", [:]), by: .ratifier)
        #expect(given.open == ["quality", "panel"])
        #expect(
            given.refusal(of: agree, by: .partners[1])
                == .acting(.stepIsNotOpen("partners-agreement")))
        #expect(given.matter.considerations["panel"]?.votes.isEmpty == true)
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.notListed("panel")))
    }

    @Test(.clause("RB-093"))
    func `answers given before it was returned do not count for what comes back`() throws {
        var given = try CaseInHand.lettered()
        for partner in Actor.partners { try given.act(agree, by: partner) }
        try given.act(.settle("ratification", "returned", reason: "Housing.", [:]), by: .ratifier)
        given.now = moment("2026-11-12T09:00:00Z")
        let plan = MeetingPlan(body: "one-panel", day: day("2026-11-12"), time: "", place: "")
        try given.meet(.plan(plan), at: "m2")
        try given.act(.list("panel", at: "m2", because: ""), by: .secretariat)
        for (actor, capacity) in [(Actor.chair, Attendance.Capacity.chair)]
            + CaseInHand.five.map({ (Actor.member($0), Attendance.Capacity.member) })
        {
            let attendance = Attendance(
                id: actor.person.rawValue, name: "", person: actor.person, agency: actor.agency,
                capacity: capacity, arrived: given.now)
            try given.meet(.recordArrival(attendance), at: "m2")
        }
        try given.meet(.giveReminder, at: "m2", by: .chair)
        try given.propose("no-review")
        try given.vote(Dictionary(uniqueKeysWithValues: CaseInHand.voters.map { ($0, .agree) }))
        try given.act(.conclude("panel", "no-review", reason: ""), by: .secretariat)
        try given.act(
            .settle("send-recommendation", "sent", reason: "", CaseInHand.letter), by: .chair)
        try given.act(ratify, by: .ratifier)
        #expect(given.open == ["quality", "partners-agreement"])
    }
}
