import CaseReview
import Clauses
import Testing

@Suite struct `Replaying a case` {
    private static func stages() throws -> [CaseInHand] {
        var dissent = try CaseInHand.lettered("no-review")
        try dissent.act(.begin("dissent"), by: .member("nelft"))
        var split = try CaseInHand.voted(against: ["nel-icb"])
        try split.act(.conclude("panel", "disagreement", reason: "One against."), by: .chair)
        return [
            try CaseInHand.drafted(), try CaseInHand.sent(), try CaseInHand.decided(), split,
            dissent, try CaseInHand.final("dhr"),
        ]
    }

    @Test func `a replay is the same case as one moved on event by event`() throws {
        for given in try Self.stages() {
            let replayed = Case(id: "case", given.history)
            #expect(replayed == given.matter)
            #expect(replayed.version == given.history.count)
        }
    }

    @Test func `it does not matter where a replay stops and goes on`() throws {
        let seed: UInt64 = 7
        var dice = Dice(seed: seed)
        for given in try Self.stages() {
            let cut = Int.random(in: 0...given.history.count, using: &dice)
            var matter = Case(id: "case", given.history.prefix(cut))
            for happening in given.history.dropFirst(cut) { matter.happened(happening) }
            #expect(matter == given.matter, "seed \(seed), cut at \(cut)")
        }
    }

    @Test func `the same act decided twice gives the same events`() throws {
        let given = try CaseInHand.voted()
        let act = CaseAct.conclude("panel", "mandatory-sar", reason: "")
        let meeting = given.meetings["m1"]
        let first = try decide(
            act, in: given.matter, by: .secretariat, in: given.setting, at: meeting)
        let second = try decide(
            act, in: given.matter, by: .secretariat, in: given.setting, at: meeting)
        #expect(first == second)
    }

    @Test func `a bank holiday that is proclaimed late moves what is still running`() throws {
        let given = try CaseInHand.sent()
        let mourning = BankHoliday(day: day("2026-09-21"), name: "A day of mourning")
        let setting = Setting(
            procedure: given.procedure, calendar: given.calendar.adding(mourning), now: given.now)
        let due = Clocks(of: given.matter, in: setting).all()
            .filter { $0.limit == "screening-return" }.compactMap(\.due)
        #expect(Set(due) == [day("2026-09-29")])
    }

    @Test func `every refusal has a sentence, a cure and a name`() throws {
        let given = try CaseInHand.sitting()
        let acts: [CaseAct] = [
            .conclude("panel", "mandatory-sar", reason: ""), .begin("dissent"),
            .settle("ratification", "ratified", reason: "", [:]), .chase("screening", "x"),
            .vote("panel", "nelft", .agree, reason: ""), .handIn("referral"),
        ]
        for act in acts {
            let words = try #require(given.refusal(of: act, by: .secretariat))
                .words(under: given.procedure)
            #expect(!words.rule.isEmpty && !words.cure.isEmpty)
            #expect(words.name.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }
}
