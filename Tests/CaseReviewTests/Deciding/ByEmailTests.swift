import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, deciding by e-mail` {
    @Test(.clause("RB-050"))
    func `what was put off is decided by e-mail, and not at an ordinary meeting`() throws {
        let given = try CaseInHand.circulated()
        #expect(given.open == ["quality", "panel-by-email"])
        #expect(
            given.refusal(
                of: .list("panel-by-email", at: "m1", because: ""), by: .secretariat)
                == .deciding(.anotherBody("panel-by-email")))
        #expect(given.matter.forms["further-information"]?["circulated-on"] != nil)
    }

    @Test(.clause("RB-050", "RB-051"))
    func `one answer an agency is recorded, as taken out of meeting`() throws {
        var given = try CaseInHand.answering(["nelft", "nel-icb"])
        try given.weigh(at: "panel-by-email")
        try given.propose("mandatory-sar", at: "panel-by-email")
        try given.vote(["nelft": .agree], at: "panel-by-email")
        #expect(
            given.refusal(
                of: .vote("panel-by-email", "nelft", .agree, reason: ""), by: .secretariat)
                == .deciding(.agencyHasVoted("panel-by-email", "nelft")))
        // Whom to wait for is the chair's to settle.
        let conclusion = CaseAct.conclude("panel-by-email", "mandatory-sar", reason: "")
        #expect(
            given.refusal(of: conclusion, by: .secretariat)
                == .deciding(.someAreSilent("panel-by-email", ["nel-icb"])))
        try given.act(conclusion, by: .chair)
        let decision = try #require(given.matter.decisions.last)
        #expect(decision.isByCorrespondence)
        #expect(decision.heldOn == given.now.day)
        #expect(decision.count.agree == ["nelft"] && decision.count.silent == ["nel-icb"])
    }

    @Test(.clause("RB-050", "RB-051"))
    func `the secretariat writes it down once every agency has answered`() throws {
        var given = try CaseInHand.answering(["nelft", "nel-icb"])
        try given.weigh(at: "panel-by-email")
        try given.propose("mandatory-sar", at: "panel-by-email")
        try given.vote(["nelft": .agree, "nel-icb": .agree], at: "panel-by-email")
        try given.act(.conclude("panel-by-email", "mandatory-sar", reason: ""), by: .secretariat)
        #expect(given.matter.decisions.last?.outcome == "mandatory-sar")
    }

    @Test(.clause("RB-051", "RB-052"))
    func `where nobody has answered there is neither a decision nor a disagreement`() throws {
        var given = try CaseInHand.answering(["nelft"])
        try given.weigh(at: "panel-by-email")
        try given.propose("mandatory-sar", at: "panel-by-email")
        for outcome in ["mandatory-sar", "disagreement"] as [OutcomeID] {
            #expect(
                given.refusal(of: .conclude("panel-by-email", outcome, reason: "So."), by: .chair)
                    == .deciding(.nobodyVoted("panel-by-email")))
        }
    }

    @Test func `the vote of an agency whose only voice is ruled out decides nothing`() throws {
        var given = try CaseInHand.answering(["nelft", "nel-icb"])
        try given.weigh(at: "panel-by-email")
        try given.propose("no-review", at: "panel-by-email")
        try given.vote(["nelft": .agree, "nel-icb": .disagree], at: "panel-by-email")
        let interest = Interest(
            id: "i", attendance: "nel-icb", person: nil, name: "", nature: "A neighbour.")
        try given.act(.declareInterest("panel-by-email", interest), by: .secretariat)
        try given.act(
            .rule("panel-by-email", interest: "i", .withdraw, reason: "Close."), by: .chair)
        #expect(
            given.refusal(of: .conclude("panel-by-email", "disagreement", reason: "So."), by: .chair)
                == .deciding(.agenciesAgree("panel-by-email")))
        try given.act(.conclude("panel-by-email", "no-review", reason: ""), by: .chair)
        #expect(given.matter.decisions.last?.votes.keys.sorted() == ["nelft"])
    }

    @Test(.clause("RB-053"))
    func `the three tests are answered by e-mail too`() throws {
        var given = try CaseInHand.answering(["nelft"])
        try given.propose("no-review", at: "panel-by-email")
        try given.vote(["nelft": .agree], at: "panel-by-email")
        #expect(
            given.refusal(
                of: .conclude("panel-by-email", "no-review", reason: ""), by: .secretariat)
                == .deciding(
                    .testsUnanswered(
                        "panel-by-email",
                        [
                            "adult-in-area", "needs-care-and-support",
                            "concern-about-working-together", "adult-died",
                            "death-resulted-from-abuse-or-neglect",
                            "experienced-serious-abuse-or-neglect", "died-at-16-or-over",
                            "death-resulted-from-violence-abuse-or-neglect",
                            "by-relative-or-intimate-partner", "by-member-of-household",
                            "death-by-suicide", "suicide-gives-rise-to-concern",
                            "learning-without-statutory-review",
                        ])))
    }

    @Test(.clause("RB-052"))
    func `a disagreement by e-mail goes to the statutory partners too`() throws {
        var given = try CaseInHand.answering(["nelft", "nel-icb"])
        try given.weigh(at: "panel-by-email")
        try given.propose("no-review", at: "panel-by-email")
        try given.vote(["nelft": .agree, "nel-icb": .disagree], at: "panel-by-email")
        try given.act(
            .conclude("panel-by-email", "disagreement", reason: "One against."), by: .chair)
        #expect(given.open == ["quality", "statutory-partners"])
    }

    @Test(.clause("RB-050"))
    func `the chair calls a second meeting with a reason, and it begins afresh`() throws {
        var given = try CaseInHand.answering(["nelft"])
        let call = CaseAct.conclude("panel-by-email", "second-meeting", reason: "The doctors.")
        #expect(
            given.refusal(of: call, by: .secretariat)
                == .deciding(.chairDecides("panel-by-email", "second-meeting")))
        try given.act(call, by: .chair)
        #expect(given.open == ["quality", "panel"])
        #expect(given.matter.considerations["panel"]?.meeting == nil)
    }
}
