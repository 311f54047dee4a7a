import CaseReview
import Clauses
import Testing

/// A report of so many bytes.
func report(_ id: FileID = "f1", title: String = "Chronology", length: Int = 4_000) -> AttachedFile {
    AttachedFile(
        id: id, title: title, name: "report.pdf", kind: .pdf, length: length,
        digest: String(repeating: "0a", count: 32))
}

extension CaseInHand {
    func refusal(of act: FilingAct, by actor: Actor) -> Refusal? {
        do {
            _ = try decide(act, on: matter, by: actor, in: setting)
            return nil
        } catch { return error }
    }
}

@Suite struct `Attaching a file` {
    private let nelft = Actor.respondent("nelft")
    private let answer = FilingPlace("screening", "nelft")

    @Test(.clause("DA-052"))
    func `an agency attaches its report to its own answer, before it is given and after`() throws {
        var given = try CaseInHand.sent()
        try given.act(.attach(report(), to: answer), by: nelft)
        try given.act(.reply("screening", "nelft", CaseInHand.notKnown), by: nelft)
        try given.act(.attach(report("f2", title: "Internal review"), to: answer), by: nelft)
        #expect(given.matter.files.map(\.title) == ["Chronology", "Internal review"])
        #expect(given.matter.files.map(\.agency) == ["nelft", "nelft"])
        #expect(given.matter.files.allSatisfy { $0.by == nelft && $0.handedInAt != nil })
    }

    @Test func `nobody attaches anything to the answer of another agency, nor to one that was not asked`()
        throws
    {
        let given = try CaseInHand.sent()
        #expect(
            given.refusal(of: .attach(report(), to: answer), by: .respondent("bhrut"))
                == .gathering(.notYourAgency("nelft")))
        #expect(
            given.refusal(
                of: .attach(report(), to: FilingPlace("screening", "fire-brigade")),
                by: .respondent("fire-brigade"))
                == .gathering(.notAsked("screening", "fire-brigade")))
        #expect(
            given.refusal(of: .attach(report(), to: FilingPlace("screening")), by: nelft)
                == .acting(.notYours("screening")))
    }

    @Test func `whoever keeps the cases attaches to every step that the case has come to, and no other`()
        throws
    {
        let given = try CaseInHand.sent()
        for place in [answer, FilingPlace("screening"), FilingPlace("check")] {
            #expect(given.refusal(of: .attach(report(), to: place), by: .secretariat) == nil)
        }
        #expect(
            given.refusal(of: .attach(report(), to: FilingPlace("panel")), by: .secretariat)
                == .acting(.stepIsNotOpen("panel")))
        #expect(
            given.refusal(of: .attach(report(), to: FilingPlace("nowhere")), by: .secretariat)
                == .acting(.noSuchStep("nowhere")))
    }

    @Test func `a referrer attaches to their referral until it is handed in`() throws {
        var given = CaseInHand()
        try given.open()
        let place = FilingPlace("referral")
        try given.act(.attach(report(), to: place), by: .referrer)
        #expect(given.matter.files.first?.handedInAt == nil)
        let handedIn = try CaseInHand.handedIn()
        #expect(
            handedIn.refusal(of: .attach(report(), to: place), by: .referrer)
                == .acting(.stepIsNotOpen("referral")))
    }

    @Test func `a title is wanted, and something in the file, and neither may be endless`() throws {
        let given = try CaseInHand.sent()
        func refusal(_ file: AttachedFile) -> Refusal? {
            given.refusal(of: .attach(file, to: answer), by: nelft)
        }
        #expect(refusal(report(title: " \t")) == .filing(.titleMissing))
        #expect(
            refusal(report(title: String(repeating: "x", count: 121))) == .filing(.titleTooLong))
        #expect(refusal(report(length: 0)) == .filing(.isEmpty))
        #expect(refusal(report(length: AttachedFile.longest)) == nil)
        #expect(refusal(report(length: AttachedFile.longest + 1)) == .filing(.tooLarge))
    }

    @Test func `an agency attaches twenty files at most, those that it withdrew included`() throws {
        var given = try CaseInHand.sent()
        for number in 1...20 {
            try given.act(.attach(report(FileID("n\(number)")), to: answer), by: nelft)
        }
        try given.act(.withdraw("n1", reason: "A page is missing."), by: nelft)
        #expect(given.refusal(of: .attach(report(), to: answer), by: nelft) == .filing(.placeIsFull))
        #expect(given.refusal(of: .attach(report(), to: answer), by: .secretariat) == nil)
    }

    @Test func `a referrer attaches twenty files to a draft at most, and others still can`() throws {
        var given = try CaseInHand.drafted()
        let draft = FilingPlace("referral")
        for number in 1...20 {
            try given.act(.attach(report(FileID("r\(number)")), to: draft), by: .referrer)
        }
        #expect(
            given.refusal(of: .attach(report(), to: draft), by: .referrer) == .filing(.placeIsFull))
        // The cure that the refusal names.
        try given.act(.handIn("referral"), by: .referrer)
        #expect(given.refusal(of: .attach(report(), to: draft), by: .secretariat) == nil)
    }

    @Test func `what is attached for an agency takes no room from it`() throws {
        var given = try CaseInHand.sent()
        for number in 1...20 {
            try given.act(.attach(report(FileID("k\(number)")), to: answer), by: .secretariat)
        }
        #expect(given.refusal(of: .attach(report(), to: answer), by: nelft) == nil)
    }

    @Test func `a case holds a hundred files, and the last twenty are for those who keep the cases`()
        throws
    {
        var given = try CaseInHand.sent()
        func attach(_ numbers: ClosedRange<Int>) throws {
            for number in numbers {
                let place = FilingPlace(number % 2 == 0 ? "screening" : "check")
                try given.act(.attach(report(FileID("s\(number)")), to: place), by: .secretariat)
            }
        }
        try attach(1...79)
        #expect(given.refusal(of: .attach(report(), to: answer), by: nelft) == nil)
        try attach(80...80)
        #expect(
            given.refusal(of: .attach(report(), to: answer), by: nelft) == .filing(.restIsForKeepers))
        try attach(81...100)
        #expect(
            given.refusal(of: .attach(report(), to: FilingPlace("check")), by: .secretariat)
                == .filing(.caseIsFull))
    }

    @Test func `attaching opens no step and ends none`() throws {
        var given = try CaseInHand.sent()
        let open = given.open
        let events = try given.act(.attach(report(), to: answer), by: nelft)
        #expect(events.count == 1 && given.open == open)
    }

    @Test func `somebody whom a chair ruled out attaches nothing`() throws {
        let matter = Case(
            id: "case",
            [
                happening(.opened(reference: "OP-1", procedure: "redbridge-1.5", pathway: "adult")),
                happening(.stepOpened("screening")),
                happening(.requested("screening", of: ["nelft"], [:])),
                happening(
                    .interestDeclared(
                        "panel",
                        Interest(
                            id: "i", attendance: "a", person: nelft.person, name: "N", nature: "x"))),
                happening(.interestRuled("panel", interest: "i", .withdraw, reason: "Close.")),
            ])
        #expect(matter.withdrawnPeople == [nelft.person])
        #expect(throws: Refusal.acting(.withdrew)) {
            try decide(
                .attach(report(), to: answer), on: matter, by: nelft, in: CaseInHand().setting)
        }
    }

    private func happening(_ event: CaseEvent) -> Happening {
        Happening(event, by: .secretariat, at: moment("2026-09-14T09:30:00Z"))
    }
}

@Suite struct `Withdrawing a file` {
    private let nelft = Actor.respondent("nelft")
    private let answer = FilingPlace("screening", "nelft")

    private func attached() throws -> CaseInHand {
        var given = try CaseInHand.sent()
        try given.act(.attach(report(), to: answer), by: nelft)
        return given
    }

    @Test func `whoever attached it withdraws it with a reason, and it stays in the history`() throws {
        var given = try attached()
        #expect(
            given.refusal(of: .withdraw("f1", reason: " "), by: nelft)
                == .filing(.reasonMissing))
        try given.act(.withdraw("f1", reason: "The wrong person."), by: nelft)
        let file = try #require(given.matter.file("f1"))
        #expect(file.withdrawn?.reason == "The wrong person.")
        #expect(given.matter.standingFiles.isEmpty && given.matter.files.count == 1)
        #expect(
            given.refusal(of: .withdraw("f1", reason: "Again."), by: nelft)
                == .filing(.withdrawnAlready))
    }

    @Test(arguments: [Actor.secretariat, .chair, .respondent("bhrut"), .member("nelft")])
    func `nobody else withdraws it, whatever their office`(actor: Actor) throws {
        let given = try attached()
        #expect(
            given.refusal(of: .withdraw("f1", reason: "Not wanted."), by: actor)
                == .filing(.attachedByAnother))
        #expect(
            given.refusal(of: .withdraw("f9", reason: "Not wanted."), by: actor)
                == .filing(.noSuchFile))
    }

    @Test func `once the answer was given it stays, and the answer of another changes nothing`() throws {
        var given = try attached()
        try given.act(.reply("screening", "bhrut", CaseInHand.notKnown), by: .respondent("bhrut"))
        #expect(given.refusal(of: .withdraw("f1", reason: "Wrong."), by: nelft) == nil)
        try given.act(.reply("screening", "nelft", CaseInHand.notKnown), by: nelft)
        #expect(
            given.refusal(of: .withdraw("f1", reason: "Wrong."), by: nelft)
                == .filing(.handedIn("screening")))
    }

    @Test func `once a body has decided with it before it, it stays, whatever it belongs to`() throws {
        var given = try CaseInHand.voted()
        try given.act(.attach(report(), to: FilingPlace("check")), by: .secretariat)
        try given.act(.attach(report("f2"), to: FilingPlace("panel")), by: .secretariat)
        #expect(given.matter.file("f2")?.handedInAt == nil)
        try given.act(.attach(report("f4"), to: FilingPlace("screening", "bhrut")), by: .secretariat)
        let open = FilingPlace("screening", "lbr-housing")
        try given.act(.attach(report("f5"), to: open), by: .respondent("lbr-housing"))
        #expect(given.matter.file("f5")?.handedInAt == nil)
        #expect(
            given.refusal(of: .withdraw("f5", reason: "Wrong."), by: .respondent("lbr-housing"))
                == nil)
        try given.act(.conclude("panel", "mandatory-sar", reason: ""), by: .secretariat)
        #expect(given.matter.standingFiles.allSatisfy { $0.handedInAt != nil })
        #expect(
            given.refusal(of: .withdraw("f5", reason: "Wrong."), by: .respondent("lbr-housing"))
                == .filing(.handedIn("screening")))
    }

    @Test func `who may attach nothing there any more withdraws nothing, in whatever other role`() throws {
        let given = try attached()
        let elsewhere = Actor(person: nelft.person, role: "panel-member", agency: "bhrut")
        #expect(
            given.refusal(of: .withdraw("f1", reason: "On reflection."), by: elsewhere)
                == .gathering(.notYourAgency("nelft")))
        var drafted = try CaseInHand.drafted()
        try drafted.act(.attach(report(), to: FilingPlace("referral")), by: .referrer)
        #expect(drafted.refusal(of: .withdraw("f1", reason: "Wrong."), by: .referrer) == nil)
    }
}
