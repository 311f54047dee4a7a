import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, dissenting` {
    private func lodged() throws -> CaseInHand {
        var given = try CaseInHand.lettered("no-review")
        try given.act(.begin("dissent"), by: .member("nelft"))
        let answers: Answers = [
            "dissent-agency": .text("nelft"), "dissent-rationale": .text("The test is met."),
        ]
        try given.act(.save("dissent", answers), by: .member("nelft"))
        try given.act(.handIn("dissent"), by: .member("nelft"))
        return given
    }

    private func forwarded() throws -> CaseInHand {
        var given = try lodged()
        try given.act(
            .settle("agency-lead-on-dissent", "forwarded", reason: "", [:]), by: .lead)
        return given
    }

    @Test(.clause("RB-020"))
    func `there is nothing to dissent from before the Panel has decided`() throws {
        let given = try CaseInHand.voted()
        #expect(
            given.refusal(of: .begin("dissent"), by: .member("nelft"))
                == .referring(.cannotBegin("dissent")))
    }

    @Test(.clause("RB-020"))
    func `nor when the Panel has only asked for more information`() throws {
        var given = try CaseInHand.sitting()
        try given.act(
            .conclude("panel", "more-information", reason: "The post-mortem."), by: .chair)
        #expect(
            given.refusal(of: .begin("dissent"), by: .member("nelft"))
                == .referring(.cannotBegin("dissent")))
    }

    @Test(.clause("RB-020"))
    func `a member gives the reasons, and the agency's lead sees them first`() throws {
        var given = try CaseInHand.lettered("no-review")
        #expect(
            given.refusal(of: .begin("dissent"), by: .secretariat) == .acting(.notYours("dissent")))
        try given.act(.begin("dissent"), by: .member("nelft"))
        #expect(
            given.refusal(of: .handIn("dissent"), by: .member("nelft"))
                == .referring(.incomplete("dissent", ["dissent-agency", "dissent-rationale"])))
        given = try lodged()
        #expect(given.open.contains("agency-lead-on-dissent"))
        #expect(!given.open.contains("chair-on-dissent"))
    }

    @Test(.clause("RB-021"))
    func `the lead alone forwards it, and cannot stop it`() throws {
        let given = try lodged()
        let forward = CaseAct.settle("agency-lead-on-dissent", "forwarded", reason: "", [:])
        for other in [Actor.member("nelft"), .chair, .secretariat] {
            #expect(
                given.refusal(of: forward, by: other)
                    == .acting(.notYours("agency-lead-on-dissent")))
        }
        let lead = try #require(given.procedure.steps["agency-lead-on-dissent"])
        #expect(lead.outcomes.map(\.id) == ["forwarded"])
    }

    @Test(.clause("RB-022"), arguments: ["reconvene", "raise", "neither"] as [OutcomeID])
    func `the chair answers each in one of three ways, always with a reason`(
        _ outcome: OutcomeID
    ) throws {
        let given = try forwarded()
        #expect(
            given.refusal(of: .settle("chair-on-dissent", outcome, reason: "", [:]), by: .chair)
                == .settling(.reasonMissing("chair-on-dissent", outcome)))
        #expect(
            given.refusal(
                of: .settle("chair-on-dissent", outcome, reason: "So.", [:]), by: .secretariat)
                == .acting(.notYours("chair-on-dissent")))
    }

    @Test(.clause("RB-022"))
    func `reconvening takes the case back to the Panel and overtakes what followed`() throws {
        var given = try forwarded()
        try given.act(.settle("chair-on-dissent", "reconvene", reason: "New.", [:]), by: .chair)
        #expect(given.open == ["quality", "panel"])
        #expect(
            given.refusal(of: .settle("ratification", "ratified", reason: "", [:]), by: .ratifier)
                == .acting(.stepIsNotOpen("ratification")))
    }

    @Test(.clause("RB-022"))
    func `raised, it is for the three chairs together`() throws {
        var given = try forwarded()
        try given.act(.settle("chair-on-dissent", "raise", reason: "Stuck.", [:]), by: .chair)
        #expect(given.open == ["quality", "three-chairs"])
        let decide = CaseAct.settle("three-chairs", "mandatory-sar", reason: "A duty.", [:])
        for actor in [Actor.childrensChair, .ratifier, .communityChair] {
            #expect(!given.open.contains("tell-outcome"))
            try given.act(decide, by: actor)
        }
        #expect(given.open == ["quality", "tell-outcome"])
    }

    @Test(.clause("RB-022"))
    func `neither leaves everything as it was`() throws {
        var given = try forwarded()
        let before = given.open.filter { $0 != "chair-on-dissent" }
        try given.act(.settle("chair-on-dissent", "neither", reason: "Weighed.", [:]), by: .chair)
        #expect(given.open == before)
    }
}
