import CaseReview
import Testing

@Suite struct `That a letter went out on paper` {
    private func letter(
        on day: Day, to: String = "NELFT", addressee: String = "nelft",
        letter: LetterID = "screening-request", how: SentLetter.How = .posted
    ) -> CaseAct {
        .noteSent(
            "screening",
            SentLetter(letter: letter, addressee: addressee, to: to, how: how, on: day))
    }

    @Test func `is noted on the case, with who noted it and when, and changes nothing else`() throws {
        var given = try CaseInHand.sent()
        let before = given.matter
        let events = try given.act(letter(on: given.now.day), by: .secretariat)
        #expect(events.count == 1)
        let note = try #require(given.matter.letterNotes.first)
        #expect(note.step == "screening" && note.by == .secretariat && note.at == given.now)
        #expect(note.sent.to == "NELFT" && note.sent.how == .posted && note.sent.on == given.now.day)
        #expect(given.matter.progress == before.progress && given.matter.moments == before.moments)
        #expect(given.matter.notices == before.notices && given.matter.gatherings == before.gatherings)
    }

    @Test func `is on no day ahead of today, and on none before the letter could be written`() throws {
        var given = try CaseInHand.sent()
        let sent = given.now.day
        given.now = given.now.plus(hours: 72)
        #expect(
            given.refusal(of: letter(on: given.now.day.adding(calendarDays: 1)), by: .secretariat)
                == .telling(.letterIsAhead(given.now.day.adding(calendarDays: 1))))
        let before = sent.adding(calendarDays: -1)
        #expect(
            given.refusal(of: letter(on: before), by: .secretariat)
                == .telling(.letterTooEarly(before, begun: sent)))
        #expect(given.refusal(of: letter(on: sent), by: .secretariat) == nil)
        #expect(given.refusal(of: letter(on: given.now.day), by: .secretariat) == nil)
    }

    @Test func `is of a letter to an agency that is asked later, from the day on which it was`() throws {
        var given = try CaseInHand.sent()
        given.now = given.now.plus(hours: 72)
        try given.act(
            .request("screening", of: ["fire-brigade"], CaseInHand.request), by: .secretariat)
        let asked = given.now.day
        let early = letter(on: asked.adding(calendarDays: -1), addressee: "fire-brigade")
        #expect(
            given.refusal(of: early, by: .secretariat)
                == .telling(.letterTooEarly(asked.adding(calendarDays: -1), begun: asked)))
        #expect(given.refusal(of: letter(on: asked, addressee: "fire-brigade"), by: .secretariat) == nil)
    }

    @Test func `is of a letter that could be written, to somebody, and noted once`() throws {
        var given = try CaseInHand.sent()
        let today = given.now.day
        let none = Refusal.telling(.noSuchLetter("screening"))
        #expect(given.refusal(of: letter(on: today, letter: "receipt"), by: .secretariat) == none)
        #expect(given.refusal(of: letter(on: today, addressee: "nobody"), by: .secretariat) == none)
        #expect(
            given.refusal(of: letter(on: today, to: " \n"), by: .secretariat)
                == .telling(.letterToNobody("screening")))
        try given.act(letter(on: today), by: .secretariat)
        #expect(
            given.refusal(of: letter(on: today), by: .business)
                == .telling(.letterNotedAlready("screening")))
        #expect(given.refusal(of: letter(on: today, how: .handedOver), by: .secretariat) == nil)
    }

    @Test func `is noted before its step has begun by nobody`() throws {
        let given = try CaseInHand.appropriate()
        #expect(
            given.refusal(of: letter(on: given.now.day), by: .secretariat)
                == .telling(.noSuchLetter("screening")))
    }

    @Test func `is noted by those who take the step or keep cases, and by nobody else`() throws {
        let given = try CaseInHand.sent()
        for actor in [Actor.referrer, .respondent("nelft"), .ratifier] {
            #expect(
                given.refusal(of: letter(on: given.now.day), by: actor)
                    == .acting(.notYours("screening")))
        }
        #expect(given.refusal(of: letter(on: given.now.day), by: .business) == nil)
    }

    @Test func `is noted of a reminder to an agency that has answered since, which is offered no more`() throws {
        var given = try CaseInHand.sent()
        let procedure = given.procedure
        let step = try #require(procedure.steps["screening"])
        let reminder = procedure.letter(chasingAt: "screening").id
        func isOffered() -> Bool {
            given.matter.letters(at: step, under: procedure).contains {
                $0.letter.id == reminder && $0.addressee == .agency("nelft")
            }
        }
        #expect(isOffered())
        try given.act(.reply("screening", "nelft", CaseInHand.notKnown), by: .respondent("nelft"))
        #expect(!isOffered())
        #expect(given.refusal(of: letter(on: given.now.day, letter: reminder), by: .secretariat) == nil)
    }

    @Test func `is noted of a case that is closed, and opens nothing there`() throws {
        var given = try CaseInHand.handedIn()
        try given.act(.settle("check", "complete", reason: "", [:]), by: .secretariat)
        try given.act(
            .settle("appropriateness", "not-appropriate", reason: "No harm.", [:]), by: .chair)
        for recipient in ["referrer", "panel"] {
            let notice = Notice(on: given.now.day, how: "By post")
            try given.act(.tell("tell-not-presented", recipient: recipient, notice), by: .secretariat)
        }
        #expect(given.matter.isClosed)
        let step = try #require(given.procedure.steps["tell-not-presented"])
        let offer = try #require(given.matter.letters(at: step, under: given.procedure).first)
        let act = CaseAct.noteSent(
            step.id,
            SentLetter(
                letter: offer.letter.id, addressee: offer.addresseeID, to: "Kim Ode",
                how: .handedOver, on: given.now.day))
        let events = try given.act(act, by: .secretariat)
        #expect(events.count == 1 && given.matter.isClosed)
        #expect(given.matter.notes(of: offer).map(\.sent.to) == ["Kim Ode"])
    }
}
