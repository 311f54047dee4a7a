import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, the quorum of five sectors` {
    private static let sectors: [SectorID: [AgencyID]] = [
        "health": ["nel-icb", "nelft", "bhrut", "barts-health"],
        "childrens-social-care": ["lbr-childrens-social-care"],
        "adults-social-care": ["lbr-adult-social-care"],
        "community-safety": ["lbr-community-safety"], "police": ["east-area-bcu"],
    ]

    private func room(
        _ attendances: [Attendance], without ruledOut: RuledOut = RuledOut()
    ) throws -> Room {
        let procedure = CaseInHand.pack.procedure
        return Room(
            attendances, without: ruledOut,
            of: try #require(procedure.bodies["one-panel"]), under: procedure)
    }

    private func somebody(
        _ agency: AgencyID, _ capacity: Attendance.Capacity = .member
    ) -> Attendance {
        Attendance(
            id: "\(agency)-\(capacity)", name: "", person: nil, agency: agency,
            capacity: capacity, arrived: moment("2026-10-08T09:00:00Z"))
    }

    @Test(.clause("RB-015"), arguments: 0..<32)
    func `all five make a quorum and no four do`(_ choice: Int) throws {
        let names = Self.sectors.keys.sorted()
        let here = names.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
        let people = here.compactMap { Self.sectors[$0]?.last }.map { somebody($0) }
        let quorum = try room(people).quorum()
        #expect(quorum.allowsDecision == (here.count == 5))
        let missing = names.filter { !here.contains($0) }.map(Finding.Basis.sector)
        #expect(Set(quorum.missing) == Set(missing))
    }

    @Test(
        .clause("RB-015"), arguments: ["nel-icb", "nelft", "bhrut", "barts-health"] as [AgencyID])
    func `any NHS body stands for health`(_ agency: AgencyID) throws {
        let people = ([agency] + CaseInHand.voters.filter { $0 != "nel-icb" }).map { somebody($0) }
        #expect(try room(people).quorum().allowsDecision)
    }

    @Test(.clause("RB-015"))
    func `the council's public health service is not health`() throws {
        let others = CaseInHand.voters.filter { $0 != "nel-icb" } + ["lbr-public-health"]
        let quorum = try room(others.map { somebody($0) }).quorum()
        #expect(quorum.missing == [.sector("health")])
    }

    @Test(.clause("RB-015"), arguments: CaseInHand.voters)
    func `a guest of an agency does not count, and a deputy does`(_ agency: AgencyID) throws {
        let others = CaseInHand.voters.filter { $0 != agency }.map { somebody($0) }
        #expect(try !room(others + [somebody(agency, .guest)]).quorum().allowsDecision)
        #expect(try !room(others + [somebody(agency, .inAttendance)]).quorum().allowsDecision)
        #expect(try room(others + [somebody(agency, .deputy)]).quorum().allowsDecision)
    }

    @Test(.clause("RB-015"), arguments: CaseInHand.five)
    func `somebody who withdrew does not count, and a colleague beside them does`(
        _ agency: AgencyID
    ) throws {
        var given = try CaseInHand.sitting()
        try given.ruleOut(agency)
        let people = given.meetings["m1"]?.present(at: given.now) ?? []
        #expect(try room(people).quorum().allowsDecision)
        #expect(try !room(people, without: given.matter.ruledOut).quorum().allowsDecision)
        let more = people + [somebody(agency, .deputy)]
        #expect(try room(more, without: given.matter.ruledOut).quorum().allowsDecision)
    }

    @Test(.clause("RB-015"))
    func `the chair counts for the police when recorded for them`() throws {
        let others = CaseInHand.five.map { somebody($0) }
        #expect(try room(others + [somebody("east-area-bcu", .chair)]).quorum().allowsDecision)
        #expect(try !room(others + [somebody("lbr-legal", .chair)]).quorum().allowsDecision)
    }

    @Test(.clause("RB-015"))
    func `an inquorate meeting does not decide, and says who is missing`() throws {
        var given = try CaseInHand.sitting(CaseInHand.five.filter { $0 != "lbr-community-safety" })
        try given.weigh()
        try given.propose("no-review")
        let here = CaseInHand.voters.filter { $0 != "lbr-community-safety" }
        try given.vote(Dictionary(uniqueKeysWithValues: here.map { ($0, .agree) }))
        #expect(
            given.refusal(of: .conclude("panel", "no-review", reason: ""), by: .secretariat)
                == .deciding(.notQuorate("panel", missing: [.sector("community-safety")])))
        #expect(given.matter.decisions.isEmpty)
    }

    @Test(.clause("RB-015"))
    func `the quorum is counted when the item is decided, and not when it began`() throws {
        var given = try CaseInHand.voted()
        try given.meet(.recordLeaving(attendance: "member-lbr-community-safety"))
        #expect(
            given.refusal(of: .conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
                == .deciding(.notQuorate("panel", missing: [.sector("community-safety")])))
    }

    @Test(.clause("RB-015"))
    func `more people without an interest never lose a quorum`() throws {
        let seed: UInt64 = 20_261_008
        var dice = Dice(seed: seed)
        let members = try #require(CaseInHand.pack.procedure.bodies["one-panel"]?.members)
        for _ in 0..<300 {
            var people = members.shuffled(using: &dice).prefix(Int.random(in: 0...14, using: &dice))
                .map { somebody($0, Bool.random(using: &dice) ? .member : .deputy) }
            let before = try room(people).quorum().allowsDecision
            people.append(
                somebody(
                    members.randomElement(using: &dice) ?? "nelft",
                    Attendance.Capacity.allCases.randomElement(using: &dice) ?? .guest))
            let after = try room(people).quorum().allowsDecision
            #expect(!before || after, "seed \(seed)")
        }
    }

    @Test(.clause("RB-050"))
    func `by e-mail no quorum is stated, which is not the same as being quorate`() throws {
        let quorum = try room([]).quorum(byCorrespondence: true)
        #expect(quorum.allowsDecision)
        guard case .notStated = quorum else {
            Issue.record("\(quorum)")
            return
        }
    }
}
