import CaseReview
import Clauses
import Testing

@Suite struct `Closing a file to readers` {
    private let nelft = Actor.respondent("nelft")
    private let answer = FilingPlace("screening", "nelft")
    private let closing = FilingAct.closeToReaders("f1", reason: "It is about somebody else.")

    /// Attached by NELFT to its answer, and handed in with it.
    private func answered() throws -> CaseInHand {
        var given = try CaseInHand.sent()
        try given.act(.attach(report(), to: answer), by: nelft)
        try given.act(.reply("screening", "nelft", CaseInHand.notKnown), by: nelft)
        return given
    }

    @Test func `is for those who keep the cases, also once it was handed in and whoever attached it`()
        throws
    {
        var given = try answered()
        try given.act(closing, by: .secretariat)
        let file = try #require(given.matter.file("f1"))
        #expect(file.closed?.reason == "It is about somebody else.")
        #expect(file.closed?.by == .secretariat && file.closed?.at == given.now)
        #expect(!file.isStanding && !file.isWithdrawn)
        #expect(given.matter.standingFiles.isEmpty && given.matter.files.count == 1)
    }

    @Test func `is possible after a body decided with the file, and after the case was closed`() throws {
        var given = try CaseInHand.voted()
        try given.act(.attach(report(), to: FilingPlace("check")), by: .secretariat)
        try given.act(.conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
        #expect(given.refusal(of: closing, by: .secretariat) == nil)
        var closed = given.matter
        closed.happened(
            Happening(.closed(because: "panel", "no-review"), by: .secretariat, at: given.now))
        #expect(closed.isClosed)
        #expect(
            try decide(closing, on: closed, by: .business, in: given.setting)
                == [.fileClosedToReaders("f1", reason: "It is about somebody else.")])
    }

    @Test(arguments: [
        Actor.chair, .respondent("nelft"), .respondent("bhrut"), .member("nelft"), .referrer,
    ])
    func `is for nobody else, not for whoever attached it either`(actor: Actor) throws {
        #expect(try answered().refusal(of: closing, by: actor) == .filing(.closingIsForKeepers))
    }

    @Test func `wants a reason and a file that anybody can still read`() throws {
        var given = try answered()
        #expect(
            given.refusal(of: .closeToReaders("f1", reason: " \n"), by: .secretariat)
                == .filing(.reasonMissing))
        #expect(
            given.refusal(of: .closeToReaders("f9", reason: "Wrong."), by: .secretariat)
                == .filing(.noSuchFile))
        try given.act(closing, by: .secretariat)
        #expect(given.refusal(of: closing, by: .secretariat) == .filing(.closedAlready))
        #expect(
            given.refusal(of: .withdraw("f1", reason: "Mine."), by: nelft)
                == .filing(.closedAlready))
        try given.act(.attach(report("f2"), to: FilingPlace("screening", "bhrut")), by: .respondent("bhrut"))
        try given.act(.withdraw("f2", reason: "Wrong."), by: .respondent("bhrut"))
        #expect(
            given.refusal(of: .closeToReaders("f2", reason: "Wrong."), by: .secretariat)
                == .filing(.withdrawnAlready))
    }

    @Test func `reaches no draft, which is its referrer's alone`() throws {
        var given = try CaseInHand.drafted()
        try given.act(.attach(report(), to: FilingPlace("referral")), by: .referrer)
        #expect(given.refusal(of: closing, by: .secretariat) == .filing(.noSuchFile))
    }

    @Test func `is not for somebody whom a chair ruled out of the case`() throws {
        var matter = try answered().matter
        let interest = Interest(
            id: "i", attendance: "a", person: Actor.secretariat.person, name: "P", nature: "x")
        for event in [
            CaseEvent.interestDeclared("panel", interest),
            .interestRuled("panel", interest: "i", .withdraw, reason: "Close."),
        ] {
            matter.happened(Happening(event, by: .chair, at: moment("2026-09-20T09:30:00Z")))
        }
        #expect(throws: Refusal.acting(.withdrew)) {
            try decide(closing, on: matter, by: .secretariat, in: CaseInHand().setting)
        }
    }

    @Test func `is said to be possible of what can be closed, and of nothing else`() throws {
        var given = try answered()
        let file = try #require(given.matter.file("f1"))
        #expect(file.mayBeClosed(by: .secretariat, on: given.matter, in: given.setting))
        #expect(!file.mayBeClosed(by: .chair, on: given.matter, in: given.setting))
        try given.act(closing, by: .secretariat)
        let closed = try #require(given.matter.file("f1"))
        #expect(!closed.mayBeClosed(by: .secretariat, on: given.matter, in: given.setting))
    }
}
