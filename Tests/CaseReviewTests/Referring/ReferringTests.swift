import CaseReview
import Clauses
import Testing

@Suite struct `Redbridge, referring` {
    @Test(
        .clause("RB-118", "RB-119", "RB-128", "RB-129"),
        arguments: [
            "referral-date", "incident-date", "referral-reason", "reviews-sought",
            "subject-first-name", "subject-last-name", "how-well-worked-together",
            "referrer-name", "referrer-role", "referrer-contact",
        ] as [FieldID])
    func `a referral without one of the entries that matter is not handed in`(
        _ field: FieldID
    ) throws {
        let given = try CaseInHand.drafted([field: .text("")])
        let refused = given.refusal(of: .handIn("referral"), by: .referrer)
        #expect(refused == .referring(.incomplete("referral", [field])))
    }

    @Test(.clause("RB-118"))
    func `a date is entered as a date`() throws {
        let given = try CaseInHand.drafted()
        let entry: Answers = ["incident-date": .text("last summer")]
        let refused = given.refusal(of: .save("referral", entry), by: .referrer)
        #expect(refused == .referring(.notAnOption("incident-date")))
    }

    @Test(.clause("RB-115"), arguments: ["sar", "dhr", "cspr", "learning-only"])
    func `any review, or learning alone, can be asked for`(_ sought: String) throws {
        let given = try CaseInHand.handedIn(["reviews-sought": .chosen([sought])])
        #expect(given.open == ["quality", "check"])
    }

    @Test(.clause("RB-041"))
    func `a referral has a case number, and lands with the secretariat and the manager`() throws {
        let given = try CaseInHand.handedIn()
        #expect(given.matter.reference == "OP-2026-0001")
        #expect(given.matter.procedure == "redbridge-1.5")
        #expect(given.open == ["quality", "check"])
    }

    @Test(
        .clause("RB-037"),
        arguments: ["here", "panel-mailbox", "board-mailbox", "paper", "telephone"])
    func `the secretariat enters a referral that came another way, and when`(
        _ channel: String
    ) throws {
        var given = CaseInHand()
        try given.open(by: .secretariat)
        let received: Answers = [
            "received-channel": .chosen([channel]), "received-date": .day(day("2026-09-11")),
        ]
        try given.act(.save("referral", CaseInHand.referral), by: .secretariat)
        try given.act(.save("referral", received), by: .secretariat)
        try given.act(.handIn("referral"), by: .secretariat)
        let received12 = given.matter.occurrences(of: "received", under: given.procedure)
        #expect(received12.map(\.day) == [day("2026-09-11")])
        #expect(given.open == ["quality", "check"])
    }

    @Test(.clause("RB-037"))
    func `how a referral was received is not the referrer's to say`() throws {
        let given = try CaseInHand.drafted()
        let entry: Answers = ["received-channel": .chosen(["paper"])]
        let refused = given.refusal(of: .save("referral", entry), by: .referrer)
        #expect(refused == .referring(.partForOthers("received-channel")))
    }

    @Test(.clause("RB-129"))
    func `nothing on a referral is changed once it is handed in`() throws {
        let given = try CaseInHand.handedIn()
        let entry: Answers = ["referrer-contact": .text("020 7946 0000")]
        #expect(
            given.refusal(of: .save("referral", entry), by: .referrer)
                == .acting(.stepIsNotOpen("referral")))
    }

    @Test(
        .clause("RB-119"), arguments: [("2008-08-21", 17), ("2008-08-20", 18), ("1950-01-31", 76)])
    func `age is worked out from the date of birth to the day of the incident`(
        _ born: String, _ age: Int
    ) throws {
        let entries: Answers = ["subject-birth-date": .day(day(born)), "subject-age": .number(99)]
        let given = try CaseInHand.drafted(entries)
        let facts = CaseFacts(given.matter, under: given.procedure)
        #expect(facts.age(at: "incident") == age)
    }

    @Test(.clause("RB-119"))
    func `an age that is given counts only where no date of birth is known`() throws {
        let given = try CaseInHand.drafted(
            ["subject-birth-date": .text(""), "subject-age": .number(48)])
        #expect(CaseFacts(given.matter, under: given.procedure).age(at: "incident") == 48)
    }

    @Test(.clause("RB-119"))
    func `the form keeps other names used, so that a search can find them`() throws {
        let given = try CaseInHand.drafted(["subject-other-names": .text("Robin Sample")])
        let entry = given.matter.entry(.subjectOtherNames, under: given.procedure)
        #expect(entry == .text("Robin Sample"))
        #expect(given.matter.subjectName(under: given.procedure) == "Robin Example")
    }

    @Test(
        .clause("RB-120"),
        arguments: ["subject-ethnicity", "subject-disability", "subject-gender"] as [FieldID])
    func `what equality needs is chosen from a list that has not known in it`(
        _ field: FieldID
    ) throws {
        let given = try CaseInHand.drafted()
        let free: Answers = [field: .text("as I see it")]
        #expect(
            given.refusal(of: .save("referral", free), by: .referrer)
                == .referring(.notAnOption(field)))
        let listed: Answers = [field: .chosen(["not-known"])]
        #expect(given.refusal(of: .save("referral", listed), by: .referrer) == nil)
    }

    @Test(
        .clause("RB-133"),
        arguments: ["media-interest", "criminal-proceedings", "complex-abuse"] as [FieldID])
    func `three considerations are answered yes or no, with details where it is yes`(
        _ field: FieldID
    ) throws {
        let given = try CaseInHand.drafted()
        let details = try #require(
            given.procedure.forms["case-referral"]?.fields.first {
                $0.id == FieldID("\(field)-details")
            })
        #expect(details.isAsked(given: [field: .chosen(["yes"])]))
        #expect(!details.isAsked(given: [field: .chosen(["no"])]))
        #expect(!details.isAsked(given: [:]))
        let vague: Answers = [field: .chosen(["perhaps"])]
        #expect(
            given.refusal(of: .save("referral", vague), by: .referrer)
                == .referring(.notAnOption(field)))
    }

    @Test(.clause("RB-128"))
    func `the referrer's view of working together stands beside that question at the Panel`() throws {
        let question = try #require(
            CaseInHand.pack.procedure.questions["concern-about-working-together"])
        #expect(question.beside == ["how-well-worked-together"])
    }
}
