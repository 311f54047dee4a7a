import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, telling the outcome` {
    private func decided(_ outcome: OutcomeID) throws -> CaseInHand {
        var given = try CaseInHand.final(outcome)
        try given.act(.settle("final-decision", outcome, reason: "So.", [:]), by: .ratifier)
        return given
    }

    private func tell(_ step: StepID, _ recipient: String, on iso: String = "2026-10-08") -> CaseAct {
        .tell(step, recipient: recipient, Notice(on: day(iso), how: "E-mail"))
    }

    @Test(
        .clause("RB-071"),
        arguments: [
            ("mandatory-sar", "tell-outcome"), ("discretionary-sar", "tell-outcome"),
            ("other-learning", "tell-no-sar"), ("no-review", "tell-no-sar"),
            ("dhr", "tell-outcome-dhr"), ("cspr-referral", "tell-outcome-child"),
        ] as [(OutcomeID, StepID)])
    func `whatever the outcome, the Board has to be told before the case closes`(
        _ outcome: OutcomeID, _ step: StepID
    ) throws {
        var given = try decided(outcome)
        #expect(given.open == ["quality", step])
        guard case .tell(let recipients)? = given.procedure.steps[step]?.activity else {
            Issue.record("\(step) tells nobody")
            return
        }
        for recipient in recipients where recipient.id != "sab" {
            try given.act(tell(step, recipient.id), by: .secretariat)
        }
        #expect(!given.matter.isClosed && given.open.contains(step))
        try given.act(tell(step, "sab"), by: .secretariat)
        #expect(!given.open.contains(step))
        #expect(given.matter.notices[step]?["sab"]?.on == day("2026-10-08"))
    }

    @Test(.clause("RB-078", "RB-079", "RB-098"))
    func `a domestic homicide is told to the partnership, which decides before the Home Office is told`()
        throws
    {
        var given = try decided("dhr")
        for recipient in ["sab", "statutory-partners", "referrer"] {
            try given.act(tell("tell-outcome-dhr", recipient), by: .secretariat)
        }
        #expect(!given.open.contains("csp-decision"))
        try given.act(tell("tell-outcome-dhr", "csp"), by: .secretariat)
        #expect(given.open == ["csp-decision"])
        #expect(
            given.refusal(of: tell("tell-home-office", "home-office"), by: .communityChair)
                == .acting(.stepIsNotOpen("tell-home-office")))
        try given.act(.settle("csp-decision", "review", reason: "So.", [:]), by: .communityChair)
        #expect(
            given.refusal(of: tell("tell-home-office", "home-office"), by: .chair)
                == .acting(.notYours("tell-home-office")))
        try given.act(tell("tell-home-office", "home-office"), by: .communityChair)
        #expect(given.open == ["dhr-commission"])
        #expect(!given.matter.isClosed)
    }

    @Test(.clause("RB-071"))
    func `a matter of a child goes to the virtual panel`() throws {
        var given = try decided("cspr-referral")
        for recipient in ["sab", "statutory-partners", "referrer"] {
            try given.act(tell("tell-outcome-child", recipient), by: .secretariat)
        }
        #expect(!given.matter.isClosed)
        try given.act(tell("tell-outcome-child", "virtual-panel"), by: .secretariat)
        #expect(given.matter.isClosed)
    }

    @Test func `a day entered wrongly is put right for a reason, and the mistake is counted no longer`() throws {
        var given = try decided("no-review")
        let moment = MomentID("tell-no-sar.told-sab")
        func correct(_ iso: String, _ reason: String) -> CaseAct {
            .correctTelling(
                "tell-no-sar", recipient: "sab", Notice(on: day(iso), how: "Telephone"),
                reason: reason)
        }
        #expect(
            given.refusal(of: correct("2026-10-07", "A slip."), by: .secretariat)
                == .telling(.notToldYet("tell-no-sar", "sab")))
        guard case .tell(let recipients)? = given.procedure.steps["tell-no-sar"]?.activity else {
            Issue.record("nobody is told")
            return
        }
        for recipient in recipients {
            try given.act(tell("tell-no-sar", recipient.id), by: .secretariat)
        }
        #expect(!given.open.contains("tell-no-sar"))
        #expect(
            given.refusal(of: correct("2026-10-07", " "), by: .secretariat)
                == .telling(.reasonMissing("tell-no-sar")))
        #expect(
            given.refusal(of: correct("2026-10-09", "A slip."), by: .secretariat)
                == .telling(.dayIsAhead(day("2026-10-09"))))
        #expect(
            given.refusal(of: correct("2026-10-07", "A slip."), by: .referrer)
                == .acting(.notYours("tell-no-sar")))
        let ended = given.matter.progress["tell-no-sar"]
        try given.act(correct("2026-10-07", "It was the day before."), by: .secretariat)
        #expect(given.matter.notices["tell-no-sar"]?["sab"]?.on == day("2026-10-07"))
        #expect(
            given.matter.occurrences(of: moment, under: given.procedure).map(\.day)
                == [day("2026-10-07")])
        #expect(given.matter.progress["tell-no-sar"] == ended)
    }

    @Test(.clause("RB-071"))
    func `somebody is told once, on a day that has come`() throws {
        var given = try decided("no-review")
        #expect(
            given.refusal(of: tell("tell-no-sar", "sab", on: "2026-10-09"), by: .secretariat)
                == .telling(.dayIsAhead(day("2026-10-09"))))
        try given.act(tell("tell-no-sar", "sab"), by: .secretariat)
        #expect(
            given.refusal(of: tell("tell-no-sar", "sab"), by: .secretariat)
                == .telling(.toldAlready("tell-no-sar", "sab")))
        #expect(
            given.refusal(of: tell("tell-no-sar", "the-press"), by: .secretariat)
                == .telling(.noSuchRecipient("tell-no-sar", "the-press")))
    }

    @Test(.clause("RB-071"))
    func `the time until the Board is told is measured, without a number of days`() throws {
        var given = try decided("no-review")
        func clock() -> Clock? {
            Clocks(of: given.matter, in: given.setting).all().first { $0.limit == "tell-the-board" }
        }
        #expect(clock()?.state == .unnumbered && clock()?.due == nil)
        try given.act(tell("tell-no-sar", "sab"), by: .secretariat)
        #expect(clock()?.state == .met)
    }

    @Test(.clause("RB-071"))
    func `nothing more is done on a case that is closed`() throws {
        var given = try decided("no-review")
        for recipient in ["sab", "statutory-partners", "referrer"] {
            try given.act(tell("tell-no-sar", recipient), by: .secretariat)
        }
        #expect(given.matter.isClosed)
        #expect(
            given.refusal(of: .begin("dissent"), by: .member("nelft")) == .acting(.caseIsClosed))
        #expect(
            given.refusal(of: tell("tell-no-sar", "sab"), by: .secretariat)
                == .acting(.caseIsClosed))
    }
}
