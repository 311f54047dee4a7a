import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, checking a referral` {
    @Test(.clause("RB-036", "RB-130"))
    func `only the manager whom the form names confirms its quality`() throws {
        var given = try CaseInHand.handedIn()
        let confirm = CaseAct.settle("quality", "confirmed", reason: "", [:])
        for other in [Actor.referrer, .secretariat, .chair] {
            #expect(given.refusal(of: confirm, by: other) == .acting(.notYours("quality")))
        }
        try given.act(confirm, by: .manager)
        #expect(given.matter.progress["quality"]?.lastEnded?.endedBy == .manager)
        #expect(given.open == ["check"])
    }

    @Test(.clause("RB-036", "RB-130"))
    func `a confirmation that is withheld has its reason, and holds nothing back`() throws {
        var given = try CaseInHand.handedIn()
        let silent = CaseAct.settle("quality", "not-confirmed", reason: " ", [:])
        #expect(
            given.refusal(of: silent, by: .manager)
                == .settling(.reasonMissing("quality", "not-confirmed")))
        try given.act(.settle("quality", "not-confirmed", reason: "Thin.", [:]), by: .manager)
        try given.act(.settle("check", "complete", reason: "", [:]), by: .secretariat)
        #expect(given.open == ["appropriateness"])
    }

    @Test(.clause("RB-036"))
    func `a referral that nobody has confirmed shows as such to the end`() throws {
        let given = try CaseInHand.decided()
        #expect(given.open.contains("quality"))
    }

    @Test(.clause("RB-045"))
    func `a question goes to the referrer and its answer comes back to the check`() throws {
        var given = try CaseInHand.handedIn()
        #expect(
            given.refusal(of: .settle("check", "more-needed", reason: "", [:]), by: .secretariat)
                == .settling(.reasonMissing("check", "more-needed")))
        try given.act(
            .settle("check", "more-needed", reason: "Which pharmacy?", [:]), by: .secretariat)
        #expect(given.open == ["quality", "answer"])
        #expect(
            given.refusal(of: .handIn("answer"), by: .otherReferrer)
                == .acting(.notYours("answer")))
        #expect(
            given.refusal(of: .handIn("answer"), by: .referrer)
                == .referring(.incomplete("answer", ["answer-text"])))
        try given.act(.save("answer", ["answer-text": .text("The corner one.")]), by: .referrer)
        try given.act(.handIn("answer"), by: .referrer)
        #expect(given.open == ["quality", "check"])
        let rounds = try #require(given.matter.progress["check"]?.rounds)
        #expect(rounds.map(\.reason) == ["Which pharmacy?", ""])
        #expect(given.matter.forms["answer"]?["answer-text"] == .text("The corner one."))
    }

    @Test(.clause("RB-024"))
    func `nothing is screened or listed before the chair has looked at it`() throws {
        var given = try CaseInHand.handedIn()
        try given.act(.settle("check", "complete", reason: "", [:]), by: .secretariat)
        #expect(given.open == ["quality", "appropriateness"])
        #expect(
            given.refusal(of: .request("screening", of: [], CaseInHand.request), by: .business)
                == .acting(.stepIsNotOpen("screening")))
        #expect(
            given.refusal(
                of: .settle("appropriateness", "appropriate", reason: "", [:]), by: .secretariat)
                == .acting(.notYours("appropriateness")))
    }

    @Test(.clause("RB-024"))
    func `not appropriate needs the chair's reason, and that is dated and told`() throws {
        var given = try CaseInHand.handedIn()
        try given.act(.settle("check", "complete", reason: "", [:]), by: .secretariat)
        #expect(
            given.refusal(
                of: .settle("appropriateness", "not-appropriate", reason: "", [:]), by: .chair)
                == .settling(.reasonMissing("appropriateness", "not-appropriate")))
        try given.act(
            .settle("appropriateness", "not-appropriate", reason: "A complaint.", [:]), by: .chair)
        let ended = try #require(given.matter.progress["appropriateness"]?.lastEnded)
        #expect(ended.reason == "A complaint." && ended.endedAt == given.now)
        #expect(given.open == ["quality", "tell-not-presented"])
    }

    @Test(.clause("RB-004"))
    func `nobody ends a referral but the chair, or a decision that the Panel led to`() throws {
        let pathway = try #require(CaseInHand.pack.procedure.pathway("adult"))
        let closing = pathway.steps.filter { $0.outcomes.contains { $0.closes != nil } }.map(\.id)
        for step in closing {
            let openers = pathway.steps.filter { opener in
                opener.outcomes.contains { $0.opens.contains { $0.step == step } }
            }
            #expect(!openers.isEmpty)
            let deciders: [StepID] = ["final-decision", "statutory-partners", "three-chairs"]
            for opener in openers {
                #expect(opener.by == .anyOf(["panel-chair"]) || deciders.contains(opener.id))
            }
        }
        #expect(
            CaseInHand.pack.procedure.steps["final-decision"]?.by
                == .anyOf(["rsab-independent-chair"]))
    }

    @Test(.clause("RB-004"), arguments: ["check", "screening"] as [StepID])
    func `no act of the secretariat before the Panel closes a case`(_ step: StepID) throws {
        for outcome in try #require(CaseInHand.pack.procedure.steps[step]).outcomes {
            var given = try step == "check" ? CaseInHand.handedIn() : CaseInHand.sent()
            try given.act(.settle(step, outcome.id, reason: "So.", [:]), by: .secretariat)
            #expect(!given.matter.isClosed)
        }
    }
}
