import CaseReview
import Clauses
import HTML
import Papers
import ProcedureLibrary
import Testing

@Suite struct `A letter` {
    private let desk: Desk

    init() throws { desk = try Desk("01-a-review-decided.yaml") }

    private func offers(_ step: StepID) throws -> [LetterOffer] {
        desk.matter.letters(
            at: try #require(desk.procedure.steps[step]), under: desk.procedure)
    }

    private func written(_ offer: LetterOffer, words text: String? = nil) throws -> WrittenLetter {
        let template = try text.map { try LetterTemplate($0) } ?? offer.letter.template
        return WrittenLetter(
            "\(offer.letter.name), \(desk.matter.reference)", from: template,
            with: desk.values(for: offer))
    }

    private func text(_ letter: WrittenLetter) -> String {
        PaperText(Fragment.pattern(LetterPaper(letter)).bytes).words
            .replacing(" ,", with: ",").replacing(" .", with: ".")
    }

    @Test(.clause("RB-071"))
    func `of the outcome says to the Board what was decided, by whom, when, and why`() throws {
        let offer = try #require(try offers("tell-outcome").first { $0.addresseeID == "sab" })
        let letter = try written(offer)
        let text = text(letter)
        #expect(letter.gaps.isEmpty)
        let round = try #require(desk.matter.progress["final-decision"]?.lastEnded)
        #expect(text.contains("To: Redbridge Safeguarding Adults Board"))
        #expect(text.contains("Outcome: A Safeguarding Adults Review is to be held, as a duty"))
        #expect(text.contains("on \(try #require(round.endedAt).day.longText)"))
        #expect(text.contains("Reasons: \(round.reason)"))
        #expect(text.contains("Our reference: OP-2026-0001"))
        #expect(text.contains(desk.matter.subjectName(under: desk.procedure)))
    }

    @Test(.clause("RB-048"))
    func `recommends in the name of the Panel's chair what the Panel decided, and the tests it found met`()
        throws
    {
        let offer = try #require(try offers("send-recommendation").first)
        let text = text(try written(offer))
        #expect(text.contains("To: The statutory partners and the Independent Chair"))
        #expect(text.contains("For the Chair of the One Panel, I send you its recommendation"))
        let decision = try #require(desk.matter.decisions.last { $0.step == "panel" })
        #expect(text.contains("Reasons: \(decision.reason)"))
        let met = try #require(decision.criteria.first { $0.verdict == .met })
        #expect(text.contains(try #require(desk.procedure.criteria[met.criterion]).name))
    }

    @Test(.clause("RB-041"))
    func `acknowledges a referral with its reference, and without the person's name`() throws {
        let offer = try #require(try offers("referral").first)
        let text = text(try written(offer))
        #expect(text.contains("its reference is OP-2026-0001"))
        #expect(!text.contains(desk.matter.subjectName(under: desk.procedure)))
    }

    @Test(.clause("RB-032"))
    func `goes to each agency that was asked, with what was asked, by when, and where to answer`() throws {
        let asking = try offers("screening").filter {
            !$0.letter.occasions.contains(.chases("screening"))
        }
        #expect(asking.count == desk.matter.gatherings["screening"]?.asked.count)
        let offer = try #require(asking.first { $0.addresseeID == "nelft" })
        let text = text(try written(offer))
        #expect(text.contains("To: NELFT"))
        #expect(text.contains("due by"))
        #expect(text.contains("https://onepanel.example/nelft"))
    }

    @Test func `shows a name for which there is nothing as a gap, and counts it, and never drops it`() throws {
        let offer = try #require(try offers("referral").first)
        let letter = try written(offer, words: "It was {{outcome}}, for {{outcome}}.\n\n{{if outcome}} Gone.")
        #expect(letter.gaps == [.outcome])
        #expect(
            text(letter).contains(
                "It was [outcome: there is nothing to put here], for [outcome: there is nothing to put here]."))
        #expect(!text(letter).contains("Gone."))
    }

    @Test func `is not offered at a step that has not begun`() throws {
        #expect(try offers("tell-not-presented").isEmpty)
    }

    @Test func `cuts what is far too long and says so`() {
        let long = String(repeating: "All work. ", count: 10_000)
        let value = LetterValues([.reason: long])[.reason]
        #expect((value?.count ?? 0) < 9_000)
        #expect(value?.hasSuffix("(cut short here: the whole of it is on record)") == true)
    }

    @Test func `does as it is told and no more with words that look like a template or like mark-up`() throws {
        let template = try LetterTemplate("About {{subject}}: {{reason}}")
        let values = LetterValues([.subject: "{{reason}}", .reason: "<b>{{subject}}</b>"])
        let letter = WrittenLetter("x", from: template, with: values)
        let html = Fragment.pattern(LetterPaper(letter)).string
        #expect(html.contains("About <bdi>{{reason}}</bdi>: <bdi>&lt;b&gt;{{subject}}&lt;/b&gt;</bdi>"))
    }

    @Test func `keeps somebody's direction of reading to their own words`() throws {
        let template = try LetterTemplate("About {{subject}}, 12 May")
        let values = LetterValues([.subject: "\u{202E}משה\u{2067} كوهين 李"])
        let letter = WrittenLetter("x", from: template, with: values)
        let html = Fragment.pattern(LetterPaper(letter)).string
        #expect(html.contains("About <bdi>משה كوهين 李</bdi>\u{200E}, 12 May"))
    }
}

@Suite struct `The letters of the five procedures` {
    @Test func `reach everybody whom any step tells, asks or reminds, in words of the procedure's own`() throws {
        for procedure in try Shipped.library().procedures {
            for step in procedure.pathways.flatMap(\.steps) {
                switch step.activity {
                case .tell(let recipients):
                    for recipient in recipients {
                        let letter = procedure.letter(telling: recipient, at: step.id)
                        #expect(
                            procedure.letters.contains(letter), "\(procedure.id) \(step.id) \(recipient.id)")
                    }
                case .gather:
                    #expect(procedure.letters.contains(procedure.letter(askingAt: step.id)), "\(step.id)")
                    #expect(procedure.letters.contains(procedure.letter(chasingAt: step.id)), "\(step.id)")
                default: continue
                }
            }
        }
    }

    @Test func `have a letter for everybody even where a procedure has no words of its own`() throws {
        for procedure in try Shipped.library().procedures {
            let bare = procedure.withoutLetters
            for step in bare.pathways.flatMap(\.steps) {
                guard case .tell(let recipients) = step.activity else { continue }
                for recipient in recipients {
                    let letter = bare.letter(telling: recipient, at: step.id)
                    #expect(!letter.template.blocks.isEmpty)
                }
            }
        }
    }

    @Test func `thank nobody for a referral where a step begins a review that nobody referred`() throws {
        let darlington = try Shipped.procedure("darlington-1.2.1").procedure
        let commission = try #require(darlington.steps["commission"])
        var matter = Case(id: "case")
        let unit = Actor(person: "unit", role: "business-unit")
        matter.happened(
            Happening(.stepOpened("commission"), by: unit, at: Moment(secondsSinceEpoch: 0)))
        #expect(matter.letters(at: commission, under: darlington).isEmpty)
    }

    @Test func `leave no gap in a preview`() throws {
        for procedure in try Shipped.library().procedures {
            for letter in procedure.letters + StandardLetters.all {
                let written = WrittenLetter(letter.name, from: letter.template, with: .example)
                #expect(written.gaps.isEmpty, "\(procedure.id) \(letter.id)")
            }
        }
    }

    @Test(.clause("DA-243"))
    func `hold none of the answers that are for internal use, nor does a form that goes out`() throws {
        let procedure = try Shipped.procedure("darlington-1.2.1").procedure
        let isInternal: (Field) -> Bool = { !$0.clauses.filter { ["DA-240", "DA-241", "DA-242"].contains($0) }.isEmpty }
        let answers = procedure.forms.values.flatMap(\.fields).filter(isInternal)
        #expect(answers.count == 3)
        let goingOut = procedure.steps.values.flatMap { step -> [FormID] in
            guard case .gather(let gathering) = step.activity else {
                return step.activity.notificationForms
            }
            return [gathering.request, gathering.reply]
        }
        #expect(!goingOut.isEmpty)
        for form in goingOut {
            #expect(procedure.forms[form]?.fields.contains(where: isInternal) == false, "\(form)")
        }
        let words = EntryWords(under: procedure, name: \.rawValue)
        for field in answers {
            #expect(words.line(field, .chosen(["yes"])) == nil, "\(field.id)")
        }
    }

    @Test(.clause("DA-152", "DA-153"))
    func `ask for information on the ground of the law, and say how it is to be shared`() throws {
        let procedure = try Shipped.procedure("darlington-1.2.1").procedure
        let text = procedure.letter(askingAt: "information").template.text
        #expect(text.contains("section 14B of the Children Act 2004"))
        #expect(text.contains("Data Protection Act 2018"))
    }

    @Test(.clause("DA-108", "BX-110"))
    func `invite practitioners without fear of blame`() throws {
        for id in ["darlington-1.2.1", "bexley-1.03"] as [ProcedureID] {
            let letter = try Shipped.procedure(id).procedure.letter("practitioner-invitation")
            #expect(letter?.template.text.contains("You need not fear blame") == true)
        }
    }
}

extension Procedure {
    /// The same rules, with no words for any letter.
    fileprivate var withoutLetters: Procedure {
        Procedure(
            id: id, partnership: partnership, about: about, agencies: Array(agencies.values),
            sectors: Array(sectors.values), roles: Array(roles.values),
            bodies: Array(bodies.values), questions: Array(questions.values),
            criteria: Array(criteria.values), forms: Array(forms.values), pathways: pathways,
            limits: limits, silences: silences, wording: wording)
    }
}

@Suite struct `A letter of the outcome` {
    private func desk(_ scenario: String) throws -> Desk {
        try Desk(scenario + ".yaml", of: "wolverhampton-2019", in: "Tests/Rehearsals/wolverhampton")
    }

    private func text(_ desk: Desk, at step: StepID, to addressee: String) throws -> String {
        let found = desk.matter.letters(
            at: try #require(desk.procedure.steps[step]), under: desk.procedure)
        let offer = try #require(found.first { $0.addresseeID == addressee })
        let letter = WrittenLetter(
            offer.letter.name, from: offer.letter.template, with: desk.values(for: offer))
        return PaperText(Fragment.pattern(LetterPaper(letter)).bytes).words
    }

    @Test(.clause("WO-011", "WO-036"))
    func `says that approval was refused, and not what had been recommended before`() throws {
        let said = try text(try desk("home-office-says-no"), at: "tell-outcome", to: "safer-board")
        #expect(said.contains("The Home Office has not approved"))
        #expect(!said.contains("is to be held") && !said.contains("Recommend a Domestic"))
    }

    @Test(.clause("WO-029", "WO-036"))
    func `says what was ratified, and not that a meeting was inquorate`() throws {
        let said = try text(try desk("ratified-none"), at: "tell-outcome", to: "safer-board")
        #expect(said.contains("No review is held"))
        #expect(!said.contains("Inquorate") && !said.contains("Ratified;"))
    }

    @Test func `names the review when its group was commissioned`() throws {
        let said = try text(try desk("a-sar-to-its-group"), at: "tell-outcome", to: "referrer")
        #expect(said.contains("A Safeguarding Adult Review is to be held"))
        #expect(!said.contains("Commissioned") && !said.contains("Agreed"))
    }

    @Test(.clause("WO-055"), arguments: [("family-response", "addressee"), ("tell-outcome", "referrer")])
    func `to a family has the words agreed for it, and never the reason of the record`(
        _ step: StepID, _ addressee: String
    ) throws {
        let said = try text(try desk("a-family-refers"), at: step, to: addressee)
        #expect(said.contains("What each agency will do."))
        #expect(!said.contains("As the answers show"))
    }

    @Test func `to the public names no reason even where a partnership's own words ask for it`() throws {
        let desk = try desk("a-family-refers")
        let found = desk.matter.letters(
            at: try #require(desk.procedure.steps["family-response"]), under: desk.procedure)
        let values = desk.values(for: try #require(found.first))
        #expect(values[.reason] == nil && values[.familyWords] == "What each agency will do.")
        let preview = LetterValues.example(for: try #require(found.first).letter)
        #expect(preview[.reason] == nil && preview[.outcome] != nil)
    }
}
