import CaseReview
import Clauses
import Testing

/// What people outside ask a partnership for, under the real packs.
@Suite struct `A request for information` {
    private static func law(
        _ law: RequestedLaw, words: String = "", from: String = "A journalist",
        asked: String = "The report.", on received: String = "2026-10-01"
    ) -> InformationRequest {
        InformationRequest(
            receivedOn: day(received), from: from, asked: asked, law: law, lawInTheirWords: words)
    }

    private static func answer(
        _ reply: InformationAnswer.Reply, on: String = "2026-10-05", holders: [AgencyID] = []
    ) -> InformationAnswer {
        InformationAnswer(on: day(on), reply: reply, holders: holders, direction: "")
    }

    private static let inWords = InformationAnswer.Reply.answered("Sent.", exemptions: "")

    /// The log of one partnership, kept act by act.
    private struct Log {
        let procedure: Procedure
        let calendar: WorkingCalendar
        let keeper: Actor
        var partnership: Partnership

        init(_ id: ProcedureID) throws {
            (procedure, calendar) = try Shipped.procedure(id)
            partnership = Partnership(id: procedure.partnership)
            let role = try #require(
                procedure.roles.values.first { $0.duties.contains(.keepCases) })
            keeper = Actor(person: "keeper", role: role.id)
        }

        mutating func act(_ act: PartnershipAct, by actor: Actor? = nil) throws(Refusal) {
            let now = moment("2026-10-10T09:00:00Z")
            let setting = Setting(procedure: procedure, calendar: calendar, now: now)
            let by = actor ?? keeper
            for event in try decide(act, of: partnership, by: by, in: setting) {
                partnership.happened(PartnershipHappening(event, by: by, at: now))
            }
        }

        func refusal(of act: PartnershipAct, by actor: Actor? = nil) -> Refusal? {
            var copy = self
            do {
                try copy.act(act, by: actor)
                return nil
            } catch { return error }
        }
    }

    @Test(.clause("DA-151"))
    func `under the Act is answered in Darlington that it does not apply, and in no other way`() throws {
        var log = try Log("darlington-1.2.1")
        #expect(log.procedure.isPublicAuthority.rule == false)
        #expect(log.procedure.isPublicAuthority.citation?.clauses == ["DA-151"])
        #expect(log.procedure.isPublicAuthority.citation?.section == "17.1")
        try log.act(.logRequest("r1", Self.law(.freedomOfInformation)))
        let refused = try #require(
            log.refusal(of: .answerRequest("r1", Self.answer(Self.inWords))))
        #expect(refused == .partnership(.information(.notAPublicAuthority)))
        #expect(refused.words(under: log.procedure).citation?.clauses == ["DA-151"])
        let police = try #require(log.procedure.agencies.keys.sorted().first)
        let answer = Self.answer(.actDoesNotApply, holders: [police])
        try log.act(.answerRequest("r1", answer))
        #expect(log.partnership.request("r1")?.answers.map(\.answer) == [answer])
    }

    @Test(.clause("DA-151"))
    func `is answered that the Act does not apply only where the procedure says so`() throws {
        for id: ProcedureID in [
            "barking-and-dagenham-1.6", "bexley-1.03", "redbridge-1.5", "wolverhampton-2019",
        ] {
            var log = try Log(id)
            guard case .notStated(let why) = log.procedure.isPublicAuthority else {
                Issue.record("\(id) states it")
                continue
            }
            #expect(!why.isEmpty)
            try log.act(.logRequest("r1", Self.law(.freedomOfInformation)))
            #expect(
                log.refusal(of: .answerRequest("r1", Self.answer(.actDoesNotApply)))
                    == .partnership(.information(.mayBePublicAuthority)), "\(id)")
            try log.act(.answerRequest("r1", Self.answer(Self.inWords)))
        }
    }

    @Test(.clause("DA-151"))
    func `under another law is answered in words, and one that names no law in either way`() throws {
        var log = try Log("darlington-1.2.1")
        try log.act(.logRequest("r1", Self.law(.another, words: "My own records")))
        #expect(
            log.refusal(of: .answerRequest("r1", Self.answer(.actDoesNotApply)))
                == .partnership(.information(.askedUnderAnotherLaw)))
        #expect(log.refusal(of: .answerRequest("r1", Self.answer(Self.inWords))) == nil)
        try log.act(.logRequest("r2", Self.law(.notNamed)))
        #expect(log.refusal(of: .answerRequest("r2", Self.answer(.actDoesNotApply))) == nil)
        #expect(log.refusal(of: .answerRequest("r2", Self.answer(Self.inWords))) == nil)
    }

    @Test func `says who asks for what, under which law, and when it came`() throws {
        var log = try Log("darlington-1.2.1")
        let tries: [(InformationRequest, InformationRefusal)] = [
            (Self.law(.freedomOfInformation, from: " "), .requesterMissing),
            (Self.law(.freedomOfInformation, asked: ""), .nothingAsked),
            (Self.law(.another), .lawMissing),
            (Self.law(.notNamed, on: "2026-10-11"), .dayIsAhead(day("2026-10-11"))),
        ]
        for (request, refusal) in tries {
            #expect(
                log.refusal(of: .logRequest("r1", request)) == .partnership(.information(refusal)))
            let words = Refusal.partnership(.information(refusal)).words(under: log.procedure)
            #expect(!words.rule.isEmpty && !words.cure.isEmpty)
        }
        try log.act(.logRequest("r1", Self.law(.notNamed)))
        #expect(
            log.refusal(of: .logRequest("r2", Self.law(.notNamed)))
                == .partnership(.information(.loggedAlready)))
    }

    @Test func `is answered on a day since it came, in words, and a further answer is kept beside the first`()
        throws
    {
        var log = try Log("wolverhampton-2019")
        try log.act(.logRequest("r1", Self.law(.freedomOfInformation)))
        let tries: [(InformationAnswer, InformationRefusal)] = [
            (Self.answer(Self.inWords, on: "2026-09-30"), .answeredBeforeReceived(day("2026-10-01"))),
            (Self.answer(Self.inWords, on: "2026-10-11"), .dayIsAhead(day("2026-10-11"))),
            (Self.answer(.answered(" ", exemptions: "section 41")), .answerMissing),
            (Self.answer(Self.inWords, holders: ["nobody"]), .noSuchAgency("nobody")),
        ]
        for (answer, refusal) in tries {
            #expect(
                log.refusal(of: .answerRequest("r1", answer))
                    == .partnership(.information(refusal)))
        }
        #expect(
            log.refusal(of: .answerRequest("r9", Self.answer(Self.inWords)))
                == .partnership(.information(.noSuchRequest("r9"))))
        let first = Self.answer(.answered("Refused.", exemptions: "section 41"))
        try log.act(.answerRequest("r1", first))
        #expect(
            log.refusal(of: .answerRequest("r1", first))
                == .partnership(.information(.answeredAlready)))
        let second = Self.answer(Self.inWords, on: "2026-10-08")
        try log.act(.answerRequest("r1", second))
        #expect(log.partnership.request("r1")?.answers.map(\.answer) == [first, second])
    }

    @Test func `is logged and answered by those who keep the cases, and by nobody else`() throws {
        var log = try Log("darlington-1.2.1")
        try log.act(.logRequest("r1", Self.law(.freedomOfInformation)))
        for role in log.procedure.roles.values where !role.duties.contains(.keepCases) {
            let actor = Actor(person: "somebody", role: role.id)
            #expect(
                log.refusal(of: .logRequest("r2", Self.law(.notNamed)), by: actor)
                    == .partnership(.notAKeeper))
            #expect(
                log.refusal(
                    of: .answerRequest("r1", Self.answer(.actDoesNotApply)), by: actor)
                    == .partnership(.notAKeeper))
        }
    }
}
