import CaseReview
import Clauses
import Testing

@Suite struct `Who may see a case` {
    private static let sought: [Sought] = [
        .wholeCase, .referral, .request("screening", "nelft"), .step("ratification"),
    ]

    private func grounds(
        _ actor: Actor, of matter: Case, _ procedure: Procedure = CaseInHand.pack.procedure
    ) -> [Access.Ground?] {
        let viewer = Viewer(
            person: actor.person, standings: [.init(role: actor.role, agency: actor.agency)])
        return Self.sought.map {
            if case .granted(let ground) = access(
                to: $0, of: matter, for: viewer, under: procedure)
            {
                ground
            } else {
                nil
            }
        }
    }

    @Test func `each role's sight of a case that is being ratified, thing by thing`() throws {
        let given = try CaseInHand.lettered()
        let nothing = [Access.Ground?](repeating: nil, count: 4)
        func all(_ ground: Access.Ground) -> [Access.Ground?] { nothing.map { _ in ground } }
        let table: [(Actor, [Access.Ground?])] = [
            (.secretariat, all(.keepsEveryCase)), (.business, all(.keepsEveryCase)),
            (.chair, all(.keepsEveryCase)),
            (Actor(person: "isla-mackay", role: "auditor"), all(.keepsEveryCase)),
            (.member("dwp"), all(.sitsOnTheCase)),
            (.ratifier, all(.hasAStepOfIt)), (.partners[0], all(.hasAStepOfIt)),
            (.respondent("nelft"), [nil, nil, .wasAsked, nil]), (.respondent("dwp"), nothing),
            (.referrer, [nil, .madeTheReferral, nil, nil]),
            (.manager, [nil, .confirmsTheReferral, nil, nil]), (.otherReferrer, nothing),
            (Actor(person: "theo-grant", role: "administrator"), nothing),
            (.lead, nothing), (.childrensChair, nothing), (.communityChair, nothing),
            (Actor(person: "mina-solberg", role: "rsab-board"), nothing),
            (Actor(person: "x", role: "no-such-role"), nothing),
        ]
        for (actor, expected) in table {
            #expect(grounds(actor, of: given.matter) == expected, "\(actor.role)")
        }
    }

    @Test func `a member sees a case once it is listed, and what their agency was asked before`()
        throws
    {
        let sent = try CaseInHand.sent()
        #expect(grounds(.member("nelft"), of: sent.matter) == [nil, nil, .wasAsked, nil])
        let listed = try CaseInHand.listed()
        #expect(grounds(.member("nelft"), of: listed.matter).allSatisfy { $0 == .sitsOnTheCase })
        #expect(grounds(.member("fire-brigade"), of: listed.matter).allSatisfy { $0 == nil })
    }

    @Test func `a draft is its referrer's alone, even against those who keep every case`() throws {
        let given = try CaseInHand.drafted()
        #expect(grounds(.referrer, of: given.matter)[1] == .madeTheReferral)
        for other in [Actor.secretariat, .chair, .manager, .otherReferrer] {
            #expect(grounds(other, of: given.matter).allSatisfy { $0 == nil })
        }
    }

    @Test func `an office-holder sees nothing before a step is theirs`() throws {
        #expect(grounds(.ratifier, of: try CaseInHand.decided().matter).allSatisfy { $0 == nil })
        #expect(grounds(.partners[1], of: try CaseInHand.decided().matter)[0] == nil)
    }

    @Test func `somebody without a standing sees nothing, whoever they are`() throws {
        let given = try CaseInHand.lettered()
        let nobody = Viewer(person: "priya-raman", standings: [])
        for sought in Self.sought {
            #expect(
                access(to: sought, of: given.matter, for: nobody, under: given.procedure)
                    == .denied(.nothingHere))
        }
    }

    @Test(arguments: [Actor.member("nel-icb"), .chair, .secretariat])
    func `somebody ruled out sees nothing of the case, in any role and anywhere`(
        _ actor: Actor
    ) throws {
        var given = try CaseInHand.sitting()
        if actor == .secretariat { try given.arrive(actor, as: .inAttendance) }
        let interest = Interest(
            id: "i", attendance: actor.person.rawValue, person: actor.person, name: "",
            nature: "A neighbour.")
        try given.act(.declareInterest("panel", interest), by: .secretariat)
        if actor == .chair {
            let other = CaseAct.takeChair(
                "panel", attendance: "member-lbr-community-safety", reason: "Asked to.")
            try given.act(other, by: .secretariat)
        }
        let chair = actor == .chair ? Actor.member("lbr-community-safety") : .chair
        try given.act(
            .rule("panel", interest: "i", .withdraw, reason: "Close."), by: chair)
        let viewer = Viewer(
            person: actor.person,
            standings: [
                .init(role: actor.role, agency: actor.agency), .init(role: "secretariat"),
                .init(role: "auditor"),
            ])
        for sought in Self.sought {
            #expect(
                access(to: sought, of: given.matter, for: viewer, under: given.procedure)
                    == .denied(.withdrew))
        }
        #expect(
            given.refusal(of: .chase("screening", "dwp"), by: actor) == .acting(.withdrew))
    }

    @Test func `one of several standings is enough`() throws {
        let given = try CaseInHand.lettered()
        let viewer = Viewer(
            person: "x", standings: [.init(role: "administrator"), .init(role: "auditor")])
        #expect(
            access(to: .wholeCase, of: given.matter, for: viewer, under: given.procedure)
                == .granted(.keepsEveryCase))
    }
}
