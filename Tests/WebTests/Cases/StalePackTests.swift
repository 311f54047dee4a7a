import CaseReview
import Clauses
import Foundation
import Office
import Testing

@testable import Web

/// Two people complete one notification, each on a page that does not show what the other has entered since.
@Suite(.clause("RB-148")) struct `A notification pack on a page that is no longer up to date` {
    private let house: TestSite
    private let id: CaseID

    init() async throws {
        house = try await TestSite()
        let office = house.here.office
        let secretary = try house.here.cast.member("secretariat").actor
        let partner = try house.here.cast.member("statutory-partner-authority").actor
        let referral: Answers = [
            "referral-date": .day(TestSite.begins.day), "incident-date": .day(TestSite.begins.day),
            "referral-reason": .text("Found hurt."), "reviews-sought": .chosen(["cspr"]),
            "subject-first-name": .text("Odile"), "subject-last-name": .text("Small"),
            "subject-birth-date": .day(try #require(Day(iso: "2020-01-02"))),
            "how-well-worked-together": .text("Hardly."), "referrer-name": .text("A nurse"),
            "referrer-role": .text("Nurse"), "referrer-contact": .text("020 7946 0000"),
        ]
        let facts: Answers = [
            "la-aware": .day(TestSite.begins.day), "child-fate": .chosen(["harmed"]),
            "child-looked-after": .chosen(["no"]), "care-leaver": .chosen(["no"]),
        ]
        id = try office.openCase(on: "child", by: secretary).id
        try office.perform(.save("child-referral", referral), on: id, by: secretary)
        try office.perform(.handIn("child-referral"), on: id, by: secretary)
        try office.perform(.save("child-facts", facts), on: id, by: secretary)
        try office.perform(.handIn("child-facts"), on: id, by: secretary)
        let met: [QuestionID] = [
            "abuse-or-neglect-of-child", "child-seriously-harmed", "child-harmed-in-area",
        ]
        for question in met {
            try office.perform(
                .answer("virtual-panel", question, .yes, evidence: "The returns.", reason: "Seen."),
                on: id, by: partner)
        }
        try #require(try office.load(id).isOpen("notify-national"))
    }

    private var path: String {
        "/redbridge/cases/\(id)/steps/notify-national/packs/national-panel"
    }

    private var matter: Case { get throws { try house.here.office.load(id) } }

    private func held() throws -> (account: String, aware: String) {
        let entries = try matter.entries
        return (
            entries["notification-account"]?.text ?? "", entries["la-aware"]?.day?.iso ?? ""
        )
    }

    /// Sends the form as a page made at a version of the case would.
    private func send(
        _ name: String, shown: Int, account: String, day: Int,
        _ further: [(String, String)] = []
    ) async throws -> Visitor.Answered {
        try await house.visitor(name).post(
            path,
            [
                ("shown", "\(shown)"), ("f-notification-account", account),
                ("f-la-aware-day", "\(day)"), ("f-la-aware-month", "11"),
                ("f-la-aware-year", "2026"),
            ] + further)
    }

    @Test func `the page says what it shows`() async throws {
        let page = try await house.visitor("secretariat").get(path).body
        #expect(page.contains("name=\"shown\" value=\"\(try matter.version)\""))
    }

    @Test func `what the visitor left as it was stays as somebody else has entered it`() async throws {
        let shown = try matter.version
        let first = try await send(
            "statutory-partner-authority", shown: shown, account: "He was found hurt.", day: 19)
        #expect(first.status == 303)
        let second = try await send("secretariat", shown: shown, account: "", day: 18)
        #expect(second.status == 422)
        #expect(try held() == ("He was found hurt.", "2026-11-19"))
        let unchanged = try await send("secretariat", shown: shown, account: "", day: 20)
        #expect(unchanged.status == 303)
        #expect(try held() == ("He was found hurt.", "2026-11-19"))
    }

    @Test func `where both changed an entry both are shown, and nothing is recorded until one is chosen`()
        async throws
    {
        let shown = try matter.version
        _ = try await send(
            "statutory-partner-authority", shown: shown, account: "He was found hurt.", day: 20)
        let beside = try matter.version
        let before = try house.heads()
        let sent = try await send("secretariat", shown: shown, account: "He fell <down>.", day: 19)
        #expect(sent.status == 422)
        #expect(sent.body.contains("He was found hurt.") && sent.body.contains("He fell &lt;down&gt;."))
        #expect(sent.body.contains("Choose which entry stands"))
        #expect(sent.body.contains("href=\"#stands-f-notification-account\""))
        #expect(sent.body.contains("name=\"shown\" value=\"\(shown)\""))
        #expect(sent.body.contains("name=\"beside\" value=\"\(beside)\""))
        #expect(try house.heads() == before)
        let choice = "stands-f-notification-account"
        let theirs = try await send(
            "secretariat", shown: shown, account: "He fell <down>.", day: 19,
            [("beside", "\(beside)"), (choice, "others")])
        #expect(theirs.status == 303)
        #expect(try held() == ("He was found hurt.", "2026-11-19"))
        let own = try await send(
            "secretariat", shown: shown, account: "He fell <down>.", day: 19,
            [("beside", "\(beside)"), (choice, "own")])
        #expect(own.status == 303)
        #expect(try held() == ("He fell <down>.", "2026-11-19"))
    }

    @Test func `pressing save on a page on which nobody changed anything records nothing`() async throws {
        let before = try house.heads()
        let sent = try await send("secretariat", shown: try matter.version, account: "", day: 20)
        #expect(sent.status == 303)
        #expect(try house.heads() == before)
    }

    @Test func `an entry that the visitor emptied is empty`() async throws {
        let shown = try matter.version
        _ = try await send("secretariat", shown: shown, account: "He was found hurt.", day: 20)
        let emptied = try await send("secretariat", shown: try matter.version, account: "", day: 20)
        #expect(emptied.status == 303)
        #expect(try held().account == "")
    }
}
