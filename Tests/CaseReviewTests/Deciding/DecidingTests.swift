import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, deciding` {
    private let conclude = CaseAct.conclude("panel", "mandatory-sar", reason: "")

    @Test(.clause("RB-053", "RB-069", "RB-076", "RB-092"), arguments: CaseInHand.dead.keys.sorted())
    func `a question of any of the three tests that has no answer holds the decision back`(
        _ question: QuestionID
    ) throws {
        var given = try CaseInHand.sitting()
        try given.weigh(CaseInHand.dead.filter { $0.key != question })
        try given.propose("mandatory-sar")
        try given.vote(Dictionary(uniqueKeysWithValues: CaseInHand.voters.map { ($0, .agree) }))
        #expect(
            given.refusal(of: conclude, by: .secretariat)
                == .deciding(.testsUnanswered("panel", [question])))
    }

    @Test(.clause("RB-053", "RB-144"))
    func `for a child the children's tests are answered and the adults' say why they do not apply`()
        throws
    {
        var given = try CaseInHand.sitting(
            CaseInHand.five, ["subject-birth-date": .day(day("2011-08-21"))])
        try given.weigh([
            "abuse-or-neglect-of-child": .suspected, "child-died": .yes,
            "child-seriously-harmed": .no, "died-at-16-or-over": .no,
            "learning-without-statutory-review": .yes,
        ])
        try given.propose("cspr-referral")
        try given.vote(Dictionary(uniqueKeysWithValues: CaseInHand.voters.map { ($0, .agree) }))
        let pass = CaseAct.conclude("panel", "cspr-referral", reason: "")
        #expect(
            given.refusal(of: pass, by: .secretariat)
                == .deciding(.testsUnanswered("panel", ["child-case-raises-local-issues"])))
        try given.weigh(["child-case-raises-local-issues": .yes])
        try given.act(pass, by: .secretariat)
        let decision = try #require(given.matter.decisions.first)
        let verdicts = Dictionary(
            uniqueKeysWithValues: decision.criteria.map { ($0.criterion, $0.verdict) })
        #expect(verdicts["serious-child-safeguarding-case"] == .met)
        guard case .doesNotApply(let why) = verdicts["sar-mandatory"] else {
            Issue.record("the adults' test was applied to a child")
            return
        }
        #expect(why.contains("under 18"))
    }

    @Test(.clause("RB-092"))
    func `an answer has evidence and a reason, and not known has a reason`() throws {
        let given = try CaseInHand.sitting()
        func refusal(_ value: Answer.Value, _ evidence: String, _ reason: String) -> Refusal? {
            given.refusal(
                of: .answer("panel", "adult-died", value, evidence: evidence, reason: reason),
                by: .secretariat)
        }
        #expect(refusal(.yes, "Certificate", "") == .deciding(.reasonMissing))
        #expect(refusal(.yes, " ", "He died.") == .deciding(.evidenceMissing("adult-died")))
        #expect(refusal(.no, "", "He lives.") == .deciding(.evidenceMissing("adult-died")))
        #expect(refusal(.notKnown, "", "Nobody has said.") == nil)
        #expect(
            refusal(.suspected, "Certificate", "Perhaps.") == .deciding(.notAnAnswer("adult-died")))
    }

    @Test(.clause("RB-005"))
    func `a recommendation names one outcome, with a reason`() throws {
        let given = try CaseInHand.sitting()
        let nameless = CaseAct.propose("panel", "no-review", reason: "", CaseInHand.record)
        #expect(given.refusal(of: nameless, by: .secretariat) == .deciding(.reasonMissing))
        let unknown = CaseAct.propose("panel", "inquiry", reason: "So.", CaseInHand.record)
        #expect(
            given.refusal(of: unknown, by: .secretariat)
                == .acting(.noSuchOutcome("panel", "inquiry")))
    }

    @Test(.clause("RB-005", "RB-096"))
    func `the Panel's outcomes are each review, other learning, and none`() throws {
        let settling = CaseInHand.pack.procedure.steps["panel"]?.outcomes
            .filter { $0.effect == .settles }.map(\.id)
        #expect(
            settling == [
                "mandatory-sar", "discretionary-sar", "other-learning", "cspr-referral", "dhr",
                "no-review",
            ])
    }

    @Test(
        .clause("RB-083"),
        arguments: ["mandatory-sar", "discretionary-sar", "other-learning", "dhr"] as [OutcomeID],
        ["review-focus", "methodology", "methodology-reason"] as [FieldID])
    func `no review is recommended without its focus and its methodology`(
        _ outcome: OutcomeID, _ field: FieldID
    ) throws {
        let given = try CaseInHand.sitting()
        let answers = CaseInHand.record.merging(CaseInHand.focus) { $1 }
            .filter { $0.key != field }
        #expect(
            given.refusal(
                of: .propose("panel", outcome, reason: "So.", answers), by: .secretariat)
                == .deciding(.incomplete("panel", [field])))
    }

    @Test(.clause("RB-083"))
    func `no review needs no focus`() throws {
        let given = try CaseInHand.sitting()
        let act = CaseAct.propose("panel", "no-review", reason: "So.", CaseInHand.record)
        #expect(given.refusal(of: act, by: .secretariat) == nil)
    }

    @Test(.clause("RB-054"))
    func `which process leads is part of every decision`() throws {
        let given = try CaseInHand.sitting()
        let answers = CaseInHand.record.filter { $0.key != "lead-process" }
        #expect(
            given.refusal(
                of: .propose("panel", "no-review", reason: "So.", answers), by: .secretariat)
                == .deciding(.incomplete("panel", ["lead-process"])))
    }

    @Test(.clause("RB-134"))
    func `only the secretariat or the chair writes down what the room decides`() throws {
        let given = try CaseInHand.voted()
        for other in [Actor.member("nel-icb"), .referrer, .business, .ratifier] {
            #expect(given.refusal(of: conclude, by: other) == .acting(.notYours("panel")))
        }
        #expect(given.refusal(of: conclude, by: .chair) == nil)
    }

    @Test(.clause("RB-069", "RB-092", "RB-134"))
    func `a decision keeps what it rested on, whatever is changed later`() throws {
        var given = try CaseInHand.decided()
        let decision = try #require(given.matter.decisions.first)
        #expect(decision.heldOn == day("2026-10-08"))
        #expect(decision.outcome == "mandatory-sar" && decision.reason == "As weighed.")
        #expect(decision.answers.mapValues(\.value) == CaseInHand.dead)
        #expect(decision.record["review-focus"] == .text("Discharge."))
        #expect(decision.criteria.map(\.criterion).contains("sar-mandatory"))
        #expect(decision.quorum.allowsDecision && decision.count.agree.count == 5)
        #expect(decision.procedure == "redbridge-1.5")
        try given.act(
            .settle("send-recommendation", "sent", reason: "", CaseInHand.letter), by: .chair)
        try given.act(.settle("ratification", "returned", reason: "Housing.", [:]), by: .ratifier)
        #expect(given.matter.decisions == [decision])
    }

    @Test(.clause("RB-049"))
    func `the chair alone puts a decision off, and says what is wanted`() throws {
        var given = try CaseInHand.sitting()
        let put = CaseAct.conclude("panel", "more-information", reason: "The post-mortem.")
        #expect(
            given.refusal(of: put, by: .secretariat)
                == .deciding(.chairDecides("panel", "more-information")))
        #expect(
            given.refusal(of: .conclude("panel", "more-information", reason: ""), by: .chair)
                == .deciding(.reasonMissing))
        try given.act(put, by: .chair)
        #expect(given.open == ["quality", "further-information"])
        #expect(
            given.refusal(of: .handIn("further-information"), by: .secretariat)
                == .referring(
                    .incomplete(
                        "further-information",
                        ["information-items", "circulated-on", "circulated-to"])))
    }
}
