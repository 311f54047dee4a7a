import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, deciding by e-mail` {
    private func circulated() throws -> CaseInHand {
        var given = try CaseInHand.sitting()
        let put = CaseAct.conclude("panel", "more-information", reason: "The post-mortem.")
        try given.act(put, by: .chair)
        let found: Answers = [
            "information-items": .groups([["item-asked": .text("Post-mortem")]]),
            "circulated-on": .day(day("2026-10-12")), "circulated-to": .chosen(["nelft"]),
        ]
        try given.act(.save("further-information", found), by: .secretariat)
        try given.act(.handIn("further-information"), by: .secretariat)
        let plan = MeetingPlan(
            body: "one-panel", day: day("2026-10-23"), time: "", place: "",
            isByCorrespondence: true)
        try given.meet(.plan(plan), at: "mail")
        return given
    }

    private func answering(_ agencies: [AgencyID]) throws -> CaseInHand {
        var given = try circulated()
        try given.act(.list("panel-by-email", at: "mail", because: ""), by: .secretariat)
        for agency in agencies {
            let attendance = Attendance(
                id: agency.rawValue, name: "", person: nil, agency: agency, capacity: .member,
                arrived: given.now)
            try given.meet(.recordArrival(attendance), at: "mail")
        }
        try given.meet(.giveReminder, at: "mail", by: .chair)
        return given
    }

    @Test(.clause("RB-050"))
    func `what was put off is decided by e-mail, and not at an ordinary meeting`() throws {
        let given = try circulated()
        #expect(given.open == ["quality", "panel-by-email"])
        #expect(
            given.refusal(
                of: .list("panel-by-email", at: "m1", because: ""), by: .secretariat)
                == .deciding(.anotherBody("panel-by-email")))
        #expect(given.matter.forms["further-information"]?["circulated-on"] != nil)
    }

    @Test(.clause("RB-050", "RB-051"))
    func `one answer an agency is recorded, as taken out of meeting`() throws {
        var given = try answering(["nelft", "nel-icb"])
        try given.weigh(at: "panel-by-email")
        try given.propose("mandatory-sar", at: "panel-by-email")
        try given.vote(["nelft": .agree], at: "panel-by-email")
        #expect(
            given.refusal(
                of: .vote("panel-by-email", "nelft", .agree, reason: ""), by: .secretariat)
                == .deciding(.agencyHasVoted("panel-by-email", "nelft")))
        try given.act(
            .conclude("panel-by-email", "mandatory-sar", reason: ""), by: .secretariat)
        let decision = try #require(given.matter.decisions.last)
        #expect(decision.isByCorrespondence)
        #expect(decision.heldOn == given.now.day)
        #expect(decision.count.agree == ["nelft"] && decision.count.silent == ["nel-icb"])
    }

    @Test(.clause("RB-053"))
    func `the three tests are answered by e-mail too`() throws {
        var given = try answering(["nelft"])
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
        var given = try answering(["nelft", "nel-icb"])
        try given.weigh(at: "panel-by-email")
        try given.propose("no-review", at: "panel-by-email")
        try given.vote(["nelft": .agree, "nel-icb": .disagree], at: "panel-by-email")
        try given.act(
            .conclude("panel-by-email", "disagreement", reason: "One against."), by: .chair)
        #expect(given.open == ["quality", "statutory-partners"])
    }

    @Test(.clause("RB-050"))
    func `the chair calls a second meeting with a reason, and it begins afresh`() throws {
        var given = try answering(["nelft"])
        let call = CaseAct.conclude("panel-by-email", "second-meeting", reason: "The doctors.")
        #expect(
            given.refusal(of: call, by: .secretariat)
                == .deciding(.chairDecides("panel-by-email", "second-meeting")))
        try given.act(call, by: .chair)
        #expect(given.open == ["quality", "panel"])
        #expect(given.matter.considerations["panel"]?.meeting == nil)
    }
}
