import CaseReview
import Clauses
import HTML
import Papers
import ProcedureLibrary
import Testing

/// What the letters of the shipped procedures say, after a case was played to where they are written.
@Suite struct `A letter of a shipped procedure` {
    private static let redbridge = "Tests/Rehearsals/redbridge"

    private func words(at step: StepID, to addressee: String, in desk: Desk) throws -> String {
        let offers = desk.matter.letters(
            at: try #require(desk.procedure.steps[step]), under: desk.procedure)
        let offer = try #require(offers.first { $0.addresseeID == addressee })
        let letter = WrittenLetter(
            offer.letter.name, from: offer.letter.template, with: desk.values(for: offer))
        return PaperText(Fragment.pattern(LetterPaper(letter)).bytes).words
    }

    @Test(
        .clause("BX-057"),
        arguments: [
            ("01-a-serious-case-review.yaml", "Demo/bexley", "A serious case review"),
            (
                "considered-on-what-is-known.yaml", "Tests/Rehearsals/bexley",
                "A serious incident review"
            ),
        ])
    func `reports to the Board what was recommended, also where no group has met`(
        file: String, folder: String, outcome: String
    ) throws {
        let desk = try Desk(file, of: "bexley-1.03", in: folder)
        let text = try words(at: "board-report", to: "board", in: desk)
        #expect(text.contains(outcome))
        #expect(!text.contains("Sent with the rationale"))
        #expect(!text.contains("The group considered"))
    }

    @Test(.clause("RB-057"))
    func `tells the referrer of a child what was decided`() throws {
        let desk = try Desk("child-notified-and-reviewed.yaml", in: Self.redbridge)
        let text = try words(at: "tell-child-outcome", to: "referrer", in: desk)
        #expect(text.contains("Learning agreed, with how it is shared and who acts"))
    }

    @Test(.clause("RB-084"))
    func `leaves it to the Board to commission what is the Board's, and nothing else`() throws {
        let asks = "for you to commission"
        let adult = try Desk("01-a-review-decided.yaml")
        #expect(try words(at: "tell-outcome", to: "sab", in: adult).contains(asks))
        let homicide = try Desk("domestic-homicide.yaml", in: Self.redbridge)
        #expect(try !words(at: "tell-outcome-dhr", to: "sab", in: homicide).contains(asks))
        let child = try Desk("child-notified-and-reviewed.yaml", in: Self.redbridge)
        #expect(try !words(at: "tell-child-outcome", to: "rscp", in: child).contains(asks))
    }

    @Test(.clause("RB-071"))
    func `gives the referrer the outcome and not the reason, which may name others`() throws {
        let desk = try Desk("01-a-review-decided.yaml")
        let reason = try #require(desk.matter.progress["final-decision"]?.lastEnded).reason
        let text = try words(at: "tell-outcome", to: "referrer", in: desk)
        #expect(text.contains("A Safeguarding Adults Review is to be held"))
        #expect(!text.contains(reason))
    }

    @Test(
        .clause("BX-043", "BX-055", "BX-057"),
        arguments: [
            ("recommendation", "addressee", "A serious case review should be initiated"),
            ("board-report", "board", "A serious case review should be initiated"),
            ("tell-decision", "notifier", "A serious case review is commissioned"),
            ("tell-notifier", "notifier", "The Serious Incident Group considers the case"),
        ] as [(StepID, String, String)])
    func `recommends and decides at Bexley in the words of the protocol`(
        step: StepID, addressee: String, sentence: String
    ) throws {
        let desk = try Desk(
            "01-a-serious-case-review.yaml", of: "bexley-1.03", in: "Demo/bexley")
        #expect(try words(at: step, to: addressee, in: desk).contains(sentence))
    }

    @Test(
        .clause("DA-039", "DA-136", "DA-174"),
        arguments: [
            (
                "the-threshold-is-not-reached", "tell-referrer", "referrer",
                "The threshold for a notification is not reached"
            ),
            (
                "below-an-audit", "share-decision", "partners",
                "A multi-agency audit should be undertaken on similar cases"
            ),
            (
                "the-learning-alone-is-published", "justify", "secretary-of-state",
                "Only the learning and the recommendations are published"
            ),
        ] as [(String, StepID, String, String)])
    func `tells Darlington's referrers, partners and authorities in a sentence what was decided`(
        scenario: String, step: StepID, addressee: String, sentence: String
    ) throws {
        let desk = try Desk(
            scenario + ".yaml", of: "darlington-1.2.1", in: "Tests/Rehearsals/darlington")
        #expect(try words(at: step, to: addressee, in: desk).contains(sentence))
    }

    @Test(
        .clause("BD-042", "BD-049", "BX-043", "BX-065"),
        arguments: [
            ("barking-and-dagenham-1.6", "outcome-referrer"), ("bexley-1.03", "first-look"),
            ("bexley-1.03", "decision-notifier"),
        ] as [(ProcedureID, LetterID)])
    func `gives whoever referred no reasons of the record where a document sends them to others alone`(
        procedure: ProcedureID, id: LetterID
    ) throws {
        let letter = try #require(try Shipped.procedure(procedure).procedure.letter(id))
        #expect(letter.template.names.contains(.outcome))
        #expect(!letter.template.names.contains(.reason))
    }

    @Test(
        .clause("RB-071", "RB-097", "RB-098", "RB-138", "RB-142"),
        arguments: [
            (
                "a-child-passed-on", "tell-outcome-child", "referrer",
                "passed to the virtual panel of the statutory partners"
            ),
            (
                "domestic-homicide", "tell-outcome-dhr", "csp",
                "passed to the Community Safety Partnership as one for a Domestic Homicide Review"
            ),
            (
                "domestic-homicide-not-held", "tell-csp", "csp",
                "The criteria for a Domestic Homicide Review are not met"
            ),
            (
                "domestic-homicide-not-held", "tell-home-office", "home-office",
                "No Domestic Homicide Review is held"
            ),
            (
                "child-passed-to-the-panel", "tell-panel-chair", "panel-chair",
                "The criteria for a Serious Incident Notification are not met"
            ),
            (
                "child-passed-to-the-panel", "tell-child-outcome", "referrer",
                "No other learning is undertaken"
            ),
        ] as [(String, StepID, String, String)])
    func `tells the outcome in a sentence, and not by the name that whoever decided chose it by`(
        scenario: String, step: StepID, addressee: String, sentence: String
    ) throws {
        let desk = try Desk(scenario + ".yaml", in: Self.redbridge)
        #expect(try words(at: step, to: addressee, in: desk).contains(sentence))
    }

    @Test(.clause("RB-149", "RB-151"))
    func `names the online system for a care leaver's death alone`() throws {
        let child = try Desk("looked-after-death.yaml", in: Self.redbridge)
        let leaver = try Desk("care-leaver-of-24.yaml", in: Self.redbridge)
        let system = "online system"
        #expect(
            try !words(at: "notify-looked-after-death", to: "ofsted", in: child).contains(system))
        #expect(try words(at: "notify-care-leaver-death", to: "ofsted", in: leaver).contains(system))
    }

    @Test(.clause("RB-048"))
    func `says that the Panel recommended, in the room or by e-mail`() throws {
        let desk = try Desk("decided-by-email.yaml", in: Self.redbridge)
        let text = try words(at: "send-recommendation", to: "addressee", in: desk)
        #expect(text.contains("the Panel decided to recommend"))
        #expect(!text.contains("The Panel met"))
    }

    @Test(
        .clause("RB-001", "BX-001"),
        arguments: [
            ("redbridge-1.5", "redbridge", "01-a-review-decided.yaml", "version 1.5"),
            ("bexley-1.03", "bexley", "01-a-serious-case-review.yaml", "version 1.03"),
        ] as [(ProcedureID, String, String, String)])
    func `has beside it a decision record that names the procedure and its version`(
        procedure: ProcedureID, area: String, file: String, version: String
    ) throws {
        let desk = try Desk(file, of: procedure, in: "Demo/\(area)")
        let record = desk.record(madeFor: "Priya Raman")
        let sheet = PaperSheet(
            title: "Decision record \(record.reference)", issue: record.issue,
            content: .pattern(DecisionRecordPaper(record)))
        let text = PaperText(sheet.html).words
        #expect(text.contains(procedure.rawValue) && text.contains(version))
    }
}
