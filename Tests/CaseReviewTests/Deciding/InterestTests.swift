import CaseReview
import Clauses
import Testing

@Suite struct `Interests in an item` {
    private func declared(by actor: Actor) throws -> CaseInHand {
        var given = try CaseInHand.sitting()
        let interest = Interest(
            id: "i", attendance: actor.person.rawValue, person: actor.person, name: "",
            nature: "A neighbour.")
        try given.act(.declareInterest("panel", interest), by: .secretariat)
        return given
    }

    private func rule(_ ruling: Interest.Ruling) -> CaseAct {
        .rule("panel", interest: "i", ruling, reason: "Close.")
    }

    @Test func `nobody votes or decides while a declared interest has had no ruling`() throws {
        var given = try declared(by: .member("nel-icb"))
        try given.propose("no-review")
        #expect(
            given.refusal(of: .vote("panel", "nel-icb", .agree, reason: ""), by: .secretariat)
                == .deciding(.interestNotRuled("panel", ["i"])))
        #expect(
            given.refusal(of: .conclude("panel", "more-information", reason: "So."), by: .chair)
                == .deciding(.interestNotRuled("panel", ["i"])))
    }

    @Test func `the chair rules, once, with a reason`() throws {
        var given = try declared(by: .member("nel-icb"))
        #expect(given.refusal(of: rule(.stay), by: .secretariat) == .acting(.notYours("panel")))
        let silent = CaseAct.rule("panel", interest: "i", .stay, reason: "")
        #expect(given.refusal(of: silent, by: .chair) == .deciding(.reasonMissing))
        try given.act(rule(.stay), by: .chair)
        #expect(given.refusal(of: rule(.withdraw), by: .chair) == .deciding(.ruledAlready("i")))
    }

    @Test func `a member who withdrew takes no part in the case and no vote is counted`() throws {
        var given = try declared(by: .member("nel-icb"))
        try given.act(rule(.withdraw), by: .chair)
        try given.propose("no-review")
        #expect(
            given.refusal(of: .vote("panel", "nel-icb", .agree, reason: ""), by: .secretariat)
                == .deciding(.agencyIsNotHere("panel", "nel-icb")))
        #expect(
            given.refusal(of: .giveView("panel", "nel-icb", "Well."), by: .member("nel-icb"))
                == .acting(.withdrew))
    }

    @Test func `the chair does not rule on the chair, nor chairs while in question`() throws {
        var given = try declared(by: .chair)
        #expect(given.refusal(of: rule(.stay), by: .chair) == .deciding(.ownInterest("panel")))
        let back = CaseAct.takeChair("panel", attendance: "marcus-bell", reason: "I offer.")
        #expect(given.refusal(of: back, by: .secretariat) == .deciding(.chairIsConflicted("panel")))
        let other = CaseAct.takeChair("panel", attendance: "member-nel-icb", reason: "Asked to.")
        try given.act(other, by: .secretariat)
        try given.act(rule(.withdraw), by: .member("nel-icb"))
        #expect(
            given.refusal(of: .conclude("panel", "more-information", reason: "So."), by: .chair)
                == .acting(.withdrew))
        #expect(
            given.refusal(
                of: .conclude("panel", "more-information", reason: "So."), by: .member("nel-icb"))
                == nil)
    }

    @Test func `a vote that stood falls when its only voice is ruled out`() throws {
        var given = try CaseInHand.voted()
        let interest = Interest(
            id: "i", attendance: "member-nel-icb", person: "member-nel-icb", name: "",
            nature: "A neighbour.")
        try given.arrive(.member("nelft"), as: .member)
        try given.act(.vote("panel", "nelft", .agree, reason: ""), by: .secretariat)
        try given.act(.declareInterest("panel", interest), by: .secretariat)
        try given.act(rule(.withdraw), by: .chair)
        try given.act(.conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
        #expect(given.matter.decisions.first?.count.agree.contains("nel-icb") == false)
        #expect(given.matter.decisions.first?.count.agree.contains("nelft") == true)
    }
}
