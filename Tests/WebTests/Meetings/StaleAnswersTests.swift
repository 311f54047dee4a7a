import CaseReview
import Foundation
import Office
import Testing

@testable import Web

/// Two people answer the tests of one item, each on a page that does not show what the other has done since.
@Suite struct `Answers on a page that is no longer up to date` {
    private let house: TestSite
    private let first: QuestionID
    private let second: QuestionID

    init() async throws {
        house = try await TestSite()
        let docket = house.here.docket
        let matter = try house.here.office.load(docket.listed.id)
        let procedure = try house.here.office.procedure(of: matter)
        let examining = try #require(procedure.steps["panel"]?.activity.examining)
        let asked = CaseFacts(matter, under: procedure).questions(of: examining, under: procedure)
        first = try #require(asked.first)
        second = try #require(asked.dropFirst().first)
    }

    private var item: String {
        let docket = house.here.docket
        return "/redbridge/meetings/\(docket.meeting)/items/\(docket.listed.id)/panel"
    }

    private var matter: Case {
        get throws { try house.here.office.load(house.here.docket.listed.id) }
    }

    private func held(_ question: QuestionID) throws -> [String]? {
        try matter.answers[question].map { [$0.value.rawValue, $0.evidence, $0.reason] }
    }

    private func entries(_ question: QuestionID, _ words: [String]) -> [(String, String)] {
        let names = ["answer", "evidence", "reason"].map { "\($0)-\(question)" }
        return Array(zip(names, words))
    }

    /// Sends the form as a page made at a version of the case would.
    private func send(
        _ name: String, shown version: Int, _ entries: [(String, String)]
    ) async throws -> Visitor.Answered {
        try await house.visitor(name).post(
            item + "/answers", [("shown", "\(version)")] + entries)
    }

    private func answer(
        _ name: String, _ question: QuestionID, _ words: [String]
    ) async throws {
        let sent = try await send(name, shown: try matter.version, entries(question, words))
        #expect(sent.status == 303)
    }

    private static let no = ["no", "The returns.", "Nothing was found."]
    private static let yes = ["yes", "The police's return.", "It was found since."]

    @Test func `the page says what it shows`() async throws {
        let page = try await house.visitor("secretariat").get(item).body
        #expect(page.contains("name=\"shown\" value=\"\(try matter.version)\""))
    }

    @Test func `what the visitor left as it was stays as somebody else has answered it`() async throws {
        try await answer("secretariat", first, Self.no)
        let shown = try matter.version
        try await answer("panel-chair", first, Self.yes)
        let sent = try await send(
            "secretariat", shown: shown, entries(first, Self.no) + entries(second, Self.no))
        #expect(sent.status == 303)
        #expect(sent.location == item + "#tests")
        #expect(try held(first) == Self.yes)
        #expect(try held(second) == Self.no)
    }

    @Test(arguments: [
        ["no", "The returns of all.", "Nothing was found."],
        ["no", "The returns.", "Nothing was found by anybody."],
    ])
    func `nor are evidence and reason put back`(theirs: [String]) async throws {
        try await answer("secretariat", first, Self.no)
        let shown = try matter.version
        try await answer("panel-chair", first, theirs)
        let before = try house.heads()
        #expect(
            try await send("secretariat", shown: shown, entries(first, Self.no)).status == 303)
        #expect(try held(first) == theirs)
        #expect(try house.heads() == before)
    }

    @Test func `pressing save on a page on which nobody changed anything records nothing`() async throws {
        try await answer("secretariat", first, Self.no)
        let before = try house.heads()
        let again = entries(first, Self.no)
        #expect(try await send("secretariat", shown: try matter.version, again).status == 303)
        #expect(try house.heads() == before)
    }

    @Test func `whoever changes what another changed is shown both, and nothing is recorded of it`()
        async throws
    {
        try await answer("secretariat", first, Self.no)
        let shown = try matter.version
        try await answer("panel-chair", first, Self.yes)
        let mine = ["not-known", "", "Nobody can say <yet>."]
        let sent = try await send(
            "secretariat", shown: shown, entries(first, mine) + entries(second, Self.no))
        #expect(sent.status == 422)
        #expect(sent.body.contains("Choose which answer stands"))
        #expect(sent.body.contains("href=\"#stands-\(first)\""))
        for words in [Self.yes[1], Self.yes[2], "Nobody can say &lt;yet&gt;."] {
            #expect(sent.body.contains(words))
        }
        let chair = try house.here.cast.member("panel-chair").name
        #expect(sent.body.contains("The answer of \(chair)"))
        // The page is still about what it showed at first, for this one question.
        #expect(sent.body.contains("name=\"shown-\(first)\" value=\"\(shown)\""))
        #expect(!sent.body.contains("name=\"shown-\(second)\""))
        #expect(try held(first) == Self.yes)
        #expect(try held(second) == Self.no)
    }

    @Test func `nothing is recorded of it however often it is sent, until one of the two is chosen`()
        async throws
    {
        let (shown, beside) = try await clash()
        let mine = ["not-known", "", "Nobody can say."]
        let kept = [("shown-\(first)", "\(shown)"), ("beside-\(first)", "\(beside)")]
        let before = try house.heads()
        let again = try await send("secretariat", shown: beside, kept + entries(first, mine))
        #expect(again.status == 422)
        #expect(try house.heads() == before)
        let theirs = [("stands-\(first)", "others")] + kept + entries(first, mine)
        #expect(try await send("secretariat", shown: beside, theirs).status == 303)
        #expect(try house.heads() == before)
        let own = [("stands-\(first)", "own")] + kept + entries(first, mine)
        #expect(try await send("secretariat", shown: beside, own).status == 303)
        #expect(try held(first) == mine)
    }

    @Test func `a choice is between the answers that were shown, and of no later one`() async throws {
        let (shown, beside) = try await clash()
        let later = ["no", "A third return.", "The chair looked again."]
        try await answer("panel-chair", first, later)
        let mine = ["not-known", "", "Nobody can say."]
        let kept = [("shown-\(first)", "\(shown)"), ("beside-\(first)", "\(beside)")]
        for choice in ["own", "others"] {
            let chosen = [("stands-\(first)", choice)] + kept + entries(first, mine)
            let sent = try await send("secretariat", shown: beside, chosen)
            #expect(sent.status == 422 && sent.body.contains("A third return."))
        }
        #expect(try held(first) == later)
    }

    /// The secretary's page shows an answer that the chair has changed since.
    private func clash() async throws -> (shown: Int, beside: Int) {
        try await answer("secretariat", first, Self.no)
        let shown = try matter.version
        try await answer("panel-chair", first, Self.yes)
        return (shown, try matter.version)
    }

    @Test func `a form that does not say what it showed puts nothing over an answer`() async throws {
        try await answer("panel-chair", first, Self.yes)
        let sent = try await house.visitor("secretariat").post(
            item + "/answers", entries(first, Self.no))
        #expect(sent.status == 422)
        #expect(try held(first) == Self.yes)
    }

    @Test func `whoever may not answer is refused, and not asked to choose`() async throws {
        try await answer("panel-chair", first, Self.yes)
        let before = try house.heads()
        let sent = try await house.visitor("panel-member").post(
            item + "/answers", entries(first, Self.no))
        #expect(sent.status == 409 && sent.body.contains("class=\"refusal\""))
        #expect(!sent.body.contains("Choose which answer stands"))
        #expect(try house.heads() == before)
    }

    @Test func `an answer that lacks a reason is kept, and the others are recorded`() async throws {
        let shown = try matter.version
        let half = ["no", "The returns.", ""]
        let sent = try await send(
            "secretariat", shown: shown, entries(first, half) + entries(second, Self.no))
        #expect(sent.body.contains("Enter the reason for the answer"))
        #expect(sent.body.contains("The returns."))
        #expect(try held(first) == nil)
        #expect(try held(second) == Self.no)
    }

    @Test func `both answer at the same moment, and no answer is lost`() async throws {
        let shown = try matter.version
        async let one = send("secretariat", shown: shown, entries(first, Self.no))
        async let other = send("panel-chair", shown: shown, entries(second, Self.yes))
        #expect(try await [one.status, other.status] == [303, 303])
        #expect(try held(first) == Self.no)
        #expect(try held(second) == Self.yes)
    }

    @Test func `somebody who writes down what is said does not hold up the conclusion`() async throws {
        let docket = house.here.docket
        let version = try matter.version
        let note = [("after", "0"), ("said-\(docket.listed.id)-panel", "The family came.")]
        #expect(try await house.visitor("panel-chair").post(item + "/note", note).status == 303)
        let act = [("outcome", "no-review"), ("version", "\(version)")]
        let words = try await house.visitor("secretariat").post(item + "/conclusion", act)
        // The procedure still says no, for nothing was proposed; but not because of the note.
        #expect(words.status == 409)
        #expect(!words.body.contains("Somebody else has acted on this"))
        try await answer("panel-chair", first, Self.yes)
        let late = try await house.visitor("secretariat").post(item + "/conclusion", act)
        #expect(late.status == 409 && late.body.contains("Somebody else has acted on this"))
    }
}
