import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, deciding jointly` {
    private func escalated() throws -> CaseInHand {
        var given = try CaseInHand.voted(against: ["nel-icb"])
        try given.act(.conclude("panel", "disagreement", reason: "One against."), by: .chair)
        return given
    }

    private func choose(_ outcome: OutcomeID) -> CaseAct {
        .settle("statutory-partners", outcome, reason: "So.", [:])
    }

    @Test(.clause("RB-052"))
    func `the step ends when all three have given the same answer`() throws {
        var given = try escalated()
        try given.act(choose("mandatory-sar"), by: .partners[0])
        try given.act(choose("discretionary-sar"), by: .partners[1])
        try given.act(choose("mandatory-sar"), by: .partners[2])
        #expect(given.open == ["quality", "statutory-partners"])
        try given.act(choose("mandatory-sar"), by: .partners[1])
        #expect(given.open == ["quality", "tell-outcome"])
        #expect(
            given.matter.progress["statutory-partners"]?.lastEnded?.outcome == "mandatory-sar")
    }

    @Test(.clause("RB-052"))
    func `one partner does not answer for another, nor twice`() throws {
        var given = try escalated()
        try given.act(choose("mandatory-sar"), by: .partners[0])
        #expect(
            given.refusal(of: choose("mandatory-sar"), by: .partners[0])
                == .settling(.answeredAlready("statutory-partners", "statutory-partner-authority")))
        #expect(
            given.refusal(of: choose("mandatory-sar"), by: .ratifier)
                == .acting(.notYours("statutory-partners")))
        #expect(given.matter.progress["statutory-partners"]?.rounds.last?.jointly.count == 1)
    }

    @Test(.clause("RB-052"))
    func `each answer has its reason`() throws {
        let given = try escalated()
        let act = CaseAct.settle("statutory-partners", "discretionary-sar", reason: " ", [:])
        #expect(
            given.refusal(of: act, by: .partners[0])
                == .settling(.reasonMissing("statutory-partners", "discretionary-sar")))
    }
}
