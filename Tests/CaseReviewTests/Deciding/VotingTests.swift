import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, one vote for each agency` {
    @Test(.clause("RB-051"))
    func `a second vote from the same agency is refused, whoever casts it`() throws {
        var given = try CaseInHand.sitting()
        try given.arrive(.member("east-area-bcu"), as: .member)
        try given.weigh()
        try given.propose("mandatory-sar")
        let vote = CaseAct.vote("panel", "east-area-bcu", .agree, reason: "")
        try given.act(vote, by: .chair)
        for other in [Actor.chair, .member("east-area-bcu"), .secretariat] {
            #expect(
                given.refusal(of: vote, by: other) == .deciding(.agencyHasVoted("panel", "east-area-bcu")))
        }
    }

    @Test(.clause("RB-051"))
    func `an agency has one vote however many of its people are in the room`() throws {
        var given = try CaseInHand.sitting()
        try given.arrive(.member("east-area-bcu"), as: .member)
        try given.arrive(.respondent("east-area-bcu"), as: .deputy)
        let room = Room(
            given.meetings["m1"]?.attendances ?? [], without: RuledOut(),
            of: try #require(given.procedure.bodies["one-panel"]), under: given.procedure)
        #expect(Set(room.votingAgencies) == Set(CaseInHand.voters))
        #expect(room.votingAgencies.count == 5)
    }

    @Test(.clause("RB-051"))
    func `a guest has no vote, nor has an agency that is not in the room`() throws {
        var given = try CaseInHand.sitting()
        try given.arrive(.respondent("bhrut"), as: .guest)
        try given.propose("mandatory-sar")
        #expect(
            given.refusal(of: .vote("panel", "bhrut", .agree, reason: ""), by: .secretariat)
                == .deciding(.agencyIsNotHere("panel", "bhrut")))
        #expect(
            given.refusal(of: .vote("panel", "fire-brigade", .agree, reason: ""), by: .secretariat)
                == .deciding(.agencyHasNoVote("panel", "fire-brigade")))
    }

    @Test(.clause("RB-051"))
    func `a member votes for their own agency alone`() throws {
        var given = try CaseInHand.sitting()
        try given.propose("mandatory-sar")
        #expect(
            given.refusal(
                of: .vote("panel", "nel-icb", .agree, reason: ""),
                by: .member("lbr-adult-social-care"))
                == .deciding(.notYourAgency("panel", "nel-icb")))
    }

    @Test(.clause("RB-051"))
    func `nobody speaks for their agency who is not in the room for it`() throws {
        var given = try CaseInHand.sitting()
        try given.propose("mandatory-sar")
        let lead = Actor(person: "lead", role: "agency-lead", agency: "nel-icb")
        let absent = Actor(person: "deputy", role: "panel-member", agency: "nel-icb")
        for actor in [lead, absent] {
            #expect(
                given.refusal(of: .vote("panel", "nel-icb", .agree, reason: ""), by: actor)
                    == .deciding(.notYourAgency("panel", "nel-icb")))
            #expect(
                given.refusal(of: .giveView("panel", "nel-icb", "Met."), by: actor)
                    == .deciding(.notYourAgency("panel", "nel-icb")))
        }
        try given.act(
            .vote("panel", "nel-icb", .agree, reason: ""), by: .member("nel-icb"))
    }

    @Test(.clause("RB-051"), .clause("RB-053"))
    func `no test is answered in another way beneath votes, unless everybody is asked anew`() throws {
        var given = try CaseInHand.sitting()
        try given.weigh()
        try given.propose("mandatory-sar")
        let change = CaseAct.answer(
            "panel", "concern-about-working-together", .no, evidence: "The returns.", reason: "So.")
        #expect(given.refusal(of: change, by: .secretariat) == nil)
        try given.vote(["nel-icb": .agree])
        #expect(
            given.refusal(of: change, by: .secretariat)
                == .deciding(.votesStand("panel", "concern-about-working-together")))
        let evidence = CaseAct.answer(
            "panel", "concern-about-working-together", .yes, evidence: "The chronology.",
            reason: "So.")
        #expect(given.refusal(of: evidence, by: .secretariat) == nil)
        try given.propose("mandatory-sar")
        try given.act(change, by: .secretariat)
    }

    @Test(.clause("RB-051"))
    func `nothing is decided until every agency in the room has voted or abstained`() throws {
        var given = try CaseInHand.sitting()
        try given.weigh()
        try given.propose("mandatory-sar")
        try given.vote(["nel-icb": .agree, "east-area-bcu": .abstain])
        let silent = CaseInHand.pack.procedure.bodies["one-panel"]?.members.filter {
            CaseInHand.voters.contains($0) && !["nel-icb", "east-area-bcu"].contains($0)
        }
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.votesMissing("panel", silent ?? [])))
    }

    @Test(.clause("RB-051"))
    func `an abstention has a reason, counts for neither side, and is not a disagreement`() throws {
        var given = try CaseInHand.sitting()
        try given.weigh()
        try given.propose("mandatory-sar")
        #expect(
            given.refusal(of: .vote("panel", "nel-icb", .abstain, reason: " "), by: .secretariat)
                == .deciding(.reasonMissing))
        try given.vote(
            Dictionary(
                uniqueKeysWithValues: CaseInHand.voters.map {
                    ($0, $0 == "nel-icb" ? .abstain : .agree)
                }))
        #expect(
            given.refusal(of: .conclude("panel", "disagreement", reason: "So."), by: .chair)
                == .deciding(.agenciesAgree("panel")))
        try given.act(.conclude("panel", "mandatory-sar", reason: ""), by: .chair)
        #expect(given.matter.decisions.first?.count.abstain == ["nel-icb"])
    }

    @Test(.clause("RB-051"))
    func `abstentions alone carry nothing`() throws {
        var given = try CaseInHand.sitting()
        try given.weigh()
        try given.propose("mandatory-sar")
        try given.vote(Dictionary(uniqueKeysWithValues: CaseInHand.voters.map { ($0, .abstain) }))
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.nobodyVoted("panel")))
        #expect(
            given.refusal(of: .conclude("panel", "disagreement", reason: "So."), by: .chair)
                == .deciding(.nobodyVoted("panel")), "nobody is against it either")
    }

    @Test(.clause("RB-051"))
    func `a vote counts for the proposal that its voter read, and for no other`() throws {
        var given = try CaseInHand.sitting()
        try given.weigh()
        try given.propose("mandatory-sar")
        let read = try #require(given.matter.considerations["panel"]?.proposal?.number)
        let vote = CaseAct.vote("panel", "nel-icb", .agree, reason: "", on: read)
        #expect(given.refusal(of: vote, by: .member("nel-icb")) == nil)
        try given.propose("no-review")
        #expect(
            given.refusal(of: vote, by: .member("nel-icb")) == .deciding(.anotherProposal("panel")))
    }

    @Test(.clause("RB-052"), arguments: CaseInHand.voters)
    func `one agency against is a disagreement, which is passed on and not overruled`(
        _ agency: AgencyID
    ) throws {
        var given = try CaseInHand.voted(against: [agency])
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.agenciesDisagree("panel", [agency])))
        try given.act(.conclude("panel", "disagreement", reason: "One against."), by: .chair)
        #expect(given.open == ["quality", "statutory-partners"])
        #expect(given.matter.decisions.first?.count.disagree == [agency])
    }

    @Test(.clause("RB-052"))
    func `where the agencies agree there is nothing to pass on`() throws {
        let given = try CaseInHand.voted()
        #expect(
            given.refusal(of: .conclude("panel", "disagreement", reason: "So."), by: .chair)
                == .deciding(.agenciesAgree("panel")))
    }

    @Test(.clause("RB-052"))
    func `passing a disagreement on is no dissent, and goes past ratification`() throws {
        var given = try CaseInHand.voted(against: ["nel-icb"])
        try given.act(.conclude("panel", "disagreement", reason: "One against."), by: .chair)
        #expect(given.matter.progress["dissent"] == nil)
        for partner in Actor.partners {
            let act = CaseAct.settle("statutory-partners", "mandatory-sar", reason: "So.", [:])
            try given.act(act, by: partner)
        }
        #expect(given.open == ["quality", "tell-outcome"])
        #expect(given.matter.progress["ratification"] == nil)
    }

    @Test(.clause("RB-051"))
    func `a new proposal empties the ballot`() throws {
        var given = try CaseInHand.voted("mandatory-sar")
        try given.propose("discretionary-sar")
        #expect(given.matter.considerations["panel"]?.votes.isEmpty == true)
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.notWhatWasVotedOn("panel", "mandatory-sar")))
    }

    @Test(.clause("RB-051"))
    func `the order of the votes never matters`() throws {
        let seed: UInt64 = 51
        var dice = Dice(seed: seed)
        for _ in 0..<60 {
            let choices = CaseInHand.voters.map { agency in
                (agency, Vote.Choice.allCases.randomElement(using: &dice) ?? .agree)
            }
            var counts: Set<VoteCount> = []
            for _ in 0..<4 {
                var given = try CaseInHand.sitting()
                try given.propose("no-review")
                for (agency, choice) in choices.shuffled(using: &dice) {
                    try given.act(.vote("panel", agency, choice, reason: "So."), by: .secretariat)
                }
                let votes = try #require(given.matter.considerations["panel"]?.votes)
                counts.insert(VoteCount(votes, among: CaseInHand.voters))
            }
            #expect(counts.count == 1, "seed \(seed)")
        }
    }
}
