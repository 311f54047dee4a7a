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

    @Test func `no degree is said of an interest where the document names none`() throws {
        let given = try CaseInHand.sitting()
        let member = Actor.member("nel-icb")
        let interest = Interest(
            id: "i", attendance: member.person.rawValue, person: member.person, name: "",
            nature: "A neighbour.", degree: "likely")
        #expect(
            given.refusal(of: .declareInterest("panel", interest), by: .secretariat)
                == .deciding(.degreeMissing("panel")))
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

    @Test func `whoever was ruled out counts no more after leaving the room and coming back`() throws {
        var given = try CaseInHand.sitting()
        try given.ruleOut("nel-icb")
        try given.meet(.recordLeaving(attendance: "member-nel-icb"))
        let back = Attendance(
            id: "again", name: "", person: "member-nel-icb", agency: "nel-icb", capacity: .member,
            arrived: given.now)
        try given.meet(.recordArrival(back))
        try given.weigh()
        try given.propose("no-review")
        #expect(
            given.refusal(of: .vote("panel", "nel-icb", .agree, reason: ""), by: .secretariat)
                == .deciding(.agencyIsNotHere("panel", "nel-icb")))
        try given.vote(
            Dictionary(
                uniqueKeysWithValues: CaseInHand.voters.filter { $0 != "nel-icb" }.map {
                    ($0, .agree)
                }))
        #expect(
            given.refusal(of: .conclude("panel", "no-review", reason: ""), by: .secretariat)
                == .deciding(.notQuorate("panel", missing: [.sector("health")])))
        #expect(
            given.refusal(of: .takeChair("panel", attendance: "again", reason: "Asked."), by: .chair)
                == .deciding(.notHere("again")))
    }

    @Test func `whoever was ruled out is so at a decision by correspondence on the case too`() throws {
        var given = try CaseInHand.sitting()
        try given.ruleOut("nel-icb")
        try given.putOffToEmail(answering: ["nel-icb", "nelft"])
        try given.propose("no-review", at: "panel-by-email")
        #expect(
            given.refusal(
                of: .vote("panel-by-email", "nel-icb", .disagree, reason: "So."), by: .secretariat)
                == .deciding(.agencyIsNotHere("panel-by-email", "nel-icb")))
        try given.vote(["nelft": .agree], at: "panel-by-email")
    }

    @Test func `an interest is of whoever sits there, whatever the declaration says`() throws {
        var given = try CaseInHand.sitting()
        let interest = Interest(
            id: "i", attendance: "member-nel-icb", person: "member-nelft", name: "Another",
            nature: "A neighbour.")
        try given.act(.declareInterest("panel", interest), by: .secretariat)
        try given.act(rule(.withdraw), by: .chair)
        #expect(given.matter.withdrawnPeople == ["member-nel-icb"])
    }

    @Test func `a ruling on another interest that was open beside it lets nobody in again`() throws {
        var given = try CaseInHand.sitting()
        for (id, nature) in [("first", "A sister of hers."), ("second", "We shared an office.")] {
            let interest = Interest(
                id: id, attendance: "member-nel-icb", person: "member-nel-icb", name: "",
                nature: nature)
            try given.act(.declareInterest("panel", interest), by: .secretariat)
        }
        try given.act(.rule("panel", interest: "first", .withdraw, reason: "Close."), by: .chair)
        try given.act(.rule("panel", interest: "second", .stay, reason: "Long ago."), by: .chair)
        #expect(given.matter.withdrawnPeople == ["member-nel-icb"])
    }

    @Test func `whoever is let stay after a second ruling counts again`() throws {
        var given = try CaseInHand.sitting()
        try given.ruleOut("nel-icb")
        let second = Interest(
            id: "second", attendance: "member-nel-icb", person: "member-nel-icb", name: "",
            nature: "It was another person of the name.")
        try given.act(.declareInterest("panel", second), by: .secretariat)
        try given.act(
            .rule("panel", interest: "second", .stay, reason: "Cleared up."), by: .chair)
        try given.propose("no-review")
        try given.vote(["nel-icb": .agree])
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

    @Test(.clause("RB-051"))
    func `a vote falls with whoever cast it, and another of the agency votes`() throws {
        var given = try CaseInHand.sitting()
        try given.arrive(.respondent("nel-icb"), as: .deputy)
        try given.weigh()
        try given.propose("no-review")
        try given.act(.vote("panel", "nel-icb", .agree, reason: ""), by: .member("nel-icb"))
        try given.ruleOut("nel-icb")
        let again = CaseAct.vote("panel", "nel-icb", .disagree, reason: "I read it otherwise.")
        try given.act(again, by: .respondent("nel-icb"))
        #expect(given.matter.considerations["panel"]?.votes["nel-icb"]?.choice == .disagree)
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
