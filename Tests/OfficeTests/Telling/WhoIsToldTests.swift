import CaseReview
import Clauses
import Office
import Record
import Testing

@Suite struct `Who is told` {
    private let mailroom: Mailroom
    private let office: Office

    init() throws {
        mailroom = try Mailroom()
        office = mailroom.office
    }

    @Test
    func `of a referral: who checks it, who keeps the cases, and the referrer that it was received`() throws {
        let id = try office.handedIn()
        #expect(
            try mailroom.news() == [
                "priya-raman": ["work-opened cases/\(id)"],
                "sam-otieno": ["referral-arrived cases/\(id)"],
                "amara-okoye": ["referral-received referrals/\(id)"],
            ])
    }

    @Test(.clause("RB-045"))
    func `of a question: the referrer whose referral it is, and no other`() throws {
        let id = try office.handedIn()
        _ = try mailroom.news()
        try office.perform(
            .settle("check", "more-needed", reason: "When did Robin die?", [:]), on: id,
            by: .secretariat)
        #expect(
            try mailroom.news() == ["amara-okoye": ["work-opened referrals/\(id)"]])
    }

    @Test(.clause("RB-089"))
    func `of a request: everybody who answers for an agency that was asked`() throws {
        _ = try mailroom.screening()
        // The link is to "Your work": which agency was asked of what is not for a mailbox.
        #expect(
            try mailroom.news() == [
                "nora-nelft": ["request-asked "], "milo-nelft": ["request-asked "],
                "ewa-dwp": ["request-asked "], "marcus-bell": ["request-asked "],
            ])
    }

    @Test func `of a reminder: those of the agency that has not answered`() throws {
        let id = try mailroom.screening()
        _ = try mailroom.news()
        try office.perform(.chase("screening", "dwp"), on: id, by: .secretariat)
        #expect(try mailroom.news() == ["ewa-dwp": ["request-chased "]])
    }

    @Test
    func `of an outcome: the referrer of this referral, and the members whom the procedure names`()
        throws
    {
        let id = try office.handedIn()
        try office.perform(
            .settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "No agency knew Robin.", [:]),
            on: id, by: .chair)
        _ = try mailroom.news()
        let notice = Notice(on: mailroom.place.hands.moment.day, how: "By telephone to Robin's son")
        for recipient in ["referrer", "panel"] {
            try office.perform(
                .tell("tell-not-presented", recipient: recipient, notice), on: id, by: .secretariat)
        }
        #expect(
            try mailroom.news() == [
                "amara-okoye": ["told referrals/\(id)"], "milo-nelft": ["told cases/\(id)"],
            ])
    }

    @Test(.clause("RB-051"))
    func `of another proposal by e-mail: those of the agencies that had voted`() throws {
        let id = try mailroom.play("decided-by-email", until: "  - on: \"2026-10-13 10:04\"")
        _ = try mailroom.news()
        #expect(try office.load(id).considerations["panel-by-email"]?.votes.keys.sorted() == ["nelft"])
        let answers = try #require(
            try office.load(id).considerations["panel-by-email"]?.proposal?.answers)
        let again = CaseAct.propose(
            "panel-by-email", "mandatory-sar", reason: "Robin's sister wrote.", answers)
        try office.perform(again, on: id, by: .secretariat)
        #expect(try mailroom.news() == ["milo-nelft": ["proposed-anew cases/\(id)"]])
        // Nobody has voted on this one, so that a third empties nobody's vote.
        try office.perform(again, on: id, by: .secretariat)
        #expect(try mailroom.news().isEmpty)
    }

    @Test func `nobody of what they did themselves, but for the receipt`() throws {
        let id = try office.openCase(on: "adult", by: .secretariat).id
        try office.perform(.save("referral", referral), on: id, by: .secretariat)
        #expect(try mailroom.news().isEmpty)
        try office.perform(.handIn("referral"), on: id, by: .secretariat)
        #expect(
            try mailroom.news() == [
                "priya-raman": ["referral-received referrals/\(id)"],
                "sam-otieno": ["referral-arrived cases/\(id)"],
            ])
    }

    @Test func `nobody of what was refused`() throws {
        let id = try mailroom.beforeScreening()
        #expect(throws: OfficeFailure.self) {
            try office.perform(
                .settle("check", "complete", reason: "", [:]), on: id, by: .secretariat)
        }
        #expect(try mailroom.news().isEmpty)
    }

    @Test(.clause("DA-052"))
    func `of a paper that an agency adds to its answer: those who keep the cases, with no word of it`()
        throws
    {
        let id = try mailroom.screening()
        let nora = try Mailroom.actor("nora-nelft")
        _ = try mailroom.news()
        func attach(_ title: String, by actor: Actor) throws {
            let bytes = Array("%PDF-1.7 \(title)\n%%EOF\n".utf8)
            try office.attach(
                NewFile(title: title, name: "a.pdf", kind: .pdf, bytes: bytes),
                to: FilingPlace("screening", "nelft"), on: id, by: actor)
        }
        // What comes before the answer is read with it.
        try attach("Chronology", by: nora)
        #expect(try mailroom.news().isEmpty)
        try office.perform(
            .reply("screening", "nelft", ["known-to-agency": .chosen(["not-known"])]), on: id,
            by: nora)
        _ = try mailroom.news()
        try attach("Late letter", by: nora)
        let letters = try mailroom.letters()
        #expect(
            letters.mapValues { $0.map { "\($0.kind) \($0.path)" } } == [
                "priya-raman": ["told cases/\(id)"], "sam-otieno": ["told cases/\(id)"],
            ])
        #expect(letters.values.flatMap(\.self).allSatisfy { !$0.text.contains("Late letter") })
        // Whoever keeps the cases attaches for an agency what came to them: they know of it.
        try attach("Sent by e-mail", by: .secretariat)
        #expect(try mailroom.news().isEmpty)
    }

    @Test func `nobody of a case out of which a chair ruled them`() throws {
        let id = try mailroom.screening()
        let milo = try Mailroom.actor("milo-nelft")
        try office.perform(
            .settle("screening", "collated", reason: "", [:]), on: id, by: .secretariat)
        try office.sit(on: id, with: milo, at: mailroom.place.hands.moment)
        try office.ruleOut(milo, of: id)
        _ = try mailroom.news()
        try office.perform(.chase("screening", "nelft"), on: id, by: .secretariat)
        #expect(try mailroom.news().keys.sorted() == ["nora-nelft"])
    }
}
