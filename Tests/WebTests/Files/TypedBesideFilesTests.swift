import CaseReview
import Clauses
import Foundation
import Office
import Testing

@testable import Web

private let pdf = Array("%PDF-1.7 what the trust found\n%%EOF\n".utf8)
private let words = "Visited on 3 May; “nobody” answered & the door was shut."

/// What somebody has typed into an answer that they have not sent.
private let typed = [("f-known-to-agency", "known"), ("f-return-chronology", words)]

extension TestSite {
    /// The answer of an agency that has not given it.
    fileprivate var answer: String {
        "/redbridge/cases/\(here.docket.screening.id)/requests/screening/dwp"
    }

    fileprivate func attach(
        _ visitor: Visitor, _ bytes: [UInt8] = pdf, title: String = "Internal review"
    ) async throws -> Visitor.Answered {
        try await visitor.post(
            answer + "/with-file",
            typed + [("place", "screening/dwp"), ("title", title)], file: "file",
            named: "report.pdf", bytes)
    }

    fileprivate func asked() throws -> Requests.Asked? {
        try here.office.load(here.docket.screening.id).gatherings["screening"]?.asked["dwp"]
    }

    fileprivate func files() throws -> [CaseFile] {
        try here.office.load(here.docket.screening.id).files.filter { $0.agency == "dwp" }
    }
}

extension Visitor.Answered {
    /// Whether the page has the form with everything in it that was typed.
    fileprivate var holdsWhatWasTyped: Bool {
        body.contains("Visited on 3 May; “nobody” answered &amp; the door was shut.</textarea>")
            && body.contains("value=\"known\" checked")
    }
}

@Suite struct `What is typed in an answer` {
    private let house: TestSite
    private let agency: Visitor

    init() async throws {
        house = try await TestSite()
        agency = try house.visitor("other-respondent")
    }

    @Test func `is still there when there is more of it than can be read, and it is said why`()
        async throws
    {
        let rows = (0..<3_000).map { ("f-row-\($0)", "x") }
        let answered = try await agency.post(
            house.answer + "/with-file",
            [("csrf", try agency.token)] + typed + rows + [("place", "screening/dwp"), ("title", "Internal review")],
            file: "file", named: "report.pdf", pdf)
        #expect(answered.status == 422)
        #expect(answered.holdsWhatWasTyped)
        #expect(try house.files() == [])
        let fewer = Array(rows.prefix(1_500))
        let attached = try await agency.post(
            house.answer + "/with-file",
            typed + fewer + [("place", "screening/dwp"), ("title", "Internal review")],
            file: "file", named: "report.pdf", pdf)
        #expect(attached.status == 200)
        #expect(try house.files().map(\.title) == ["Internal review"])
    }

    @Test(.clause("DA-052"))
    func `is still there when a file was attached, and is not sent with it`() async throws {
        let answered = try await house.attach(agency)
        #expect(answered.status == 200)
        #expect(answered.holdsWhatWasTyped)
        #expect(answered.body.contains(">Internal review</a> (PDF, 36 bytes). "))
        #expect(answered.body.contains("has not been sent yet"))
        #expect(answered.body.contains("<form action=\"\(house.answer)\" method=\"post\""))
        // The title belongs to the file that has it now.
        #expect(!answered.body.contains("value=\"Internal review\""))
        #expect(try house.asked()?.reply == nil)
        #expect(try house.files().map(\.title) == ["Internal review"])
    }

    /// Files that are refused, by name: a report that prints ten million bytes takes longer than the test.
    enum Refused: String, CaseIterable {
        case page, empty, large

        var bytes: [UInt8] {
            switch self {
            case .page: Array("<html><script>alert(1)</script>".utf8)
            case .empty: []
            case .large: pdf + [UInt8](repeating: 32, count: 10 << 20)
            }
        }

        var reason: String {
            switch self {
            case .page: "This is a web page"
            case .empty: "There is nothing in the file."
            case .large: "It may have up to 10 MB."
            }
        }
    }

    @Test(arguments: Refused.allCases)
    func `is still there when a file is refused, with the reason at its field`(
        file: Refused
    ) async throws {
        let before = try house.heads()
        let answered = try await house.attach(agency, file.bytes)
        #expect(answered.status == 422)
        #expect(answered.holdsWhatWasTyped)
        #expect(answered.body.contains("value=\"Internal review\""))
        let field = try #require(answered.body.components(separatedBy: "type=\"file\"").first)
        #expect(field.contains("href=\"#file\"") && field.suffix(600).contains(file.reason))
        #expect(try house.heads() == before)
    }

    @Test func `is still there when the procedure refuses the file`() async throws {
        for number in 1...20 {
            #expect(try await house.attach(agency, title: "Paper \(number)").status == 200)
        }
        let answered = try await house.attach(agency, title: "One too many")
        #expect(answered.status == 409 && answered.holdsWhatWasTyped)
    }

    @Test func `stands there to be copied when somebody else has answered meanwhile`() async throws {
        let given = try await agency.post(house.answer, [("f-known-to-agency", "not-known")])
        #expect(given.status == 303)
        let answered = try await house.attach(agency)
        #expect(answered.body.contains("What you typed"))
        #expect(answered.body.contains("Visited on 3 May"))
        #expect(!answered.body.contains("screening/dwp</dd>"))
    }

    @Test func `and a file that was loaded again with the page is there once`() async throws {
        _ = try await house.attach(agency)
        let before = try house.heads()
        #expect(try await house.attach(agency).status == 200)
        #expect(try house.heads() == before)
        #expect(try await house.attach(agency, title: "Another").status == 200)
        #expect(try house.files().count == 2)
    }

    @Test func `is not sent while a file was chosen and is not attached`() async throws {
        let all = [typed[0], typed[1], ("f-return-what-happened", "A."), ("f-return-why", "B.")]
        let answered = try await agency.post(house.answer, all + [("file", "C:\\report.pdf")])
        #expect(answered.status == 422 && answered.holdsWhatWasTyped)
        #expect(answered.body.contains("“report.pdf” was not attached."))
        #expect(try house.asked()?.reply == nil)
        #expect(try await agency.post(house.answer, all + [("file", "")]).status == 303)
        #expect(try house.asked()?.reply != nil)
    }

    @Test func `is kept when the session has ended, and shown again without being sent`() async throws {
        let token = try agency.token
        house.hands.moment = house.site.now.plus(hours: 1)
        let before = try house.heads()
        let sent = try await agency.send(
            fileTo: house.answer + "/with-file", typed + [("place", "screening/dwp")], pdf,
            csrf: token)
        #expect(sent.status == 303 && sent.location == "/sign-in")
        let again = try house.visitor("other-respondent")
        let kept = try await again.get("/kept-form")
        #expect(kept.body.contains("action=\"\(house.answer)\""))
        #expect(kept.body.contains("name=\"unsent\"") && kept.body.contains("Visited on 3 May"))
        let shown = try await again.post(house.answer, typed + [("unsent", "yes")])
        #expect(shown.status == 200 && shown.holdsWhatWasTyped)
        #expect(try house.heads() == before)
    }

    @Test func `is not kept of a form that another site sent`() async throws {
        house.hands.moment = house.site.now.plus(hours: 1)
        let sent = try await agency.send(fileTo: house.answer + "/with-file", typed, pdf, csrf: "forged")
        #expect(sent.status == 303)
        #expect(try await house.visitor("other-respondent").get("/kept-form").status == 303)
    }

    @Test func `and came from elsewhere is not shown, however its file was`() async throws {
        let long = pdf + [UInt8](repeating: 32, count: 10 << 20)
        let sent = try await agency.send(
            fileTo: house.answer + "/with-file", typed, long, csrf: "forged")
        #expect(sent.status == 413 && !sent.body.contains("Visited on 3 May"))
    }
}

@Suite struct `What is typed in a step` {
    private let house: TestSite
    private var step: String { "/redbridge/cases/\(house.here.docket.handedIn.id)/steps/check" }

    init() async throws { house = try await TestSite() }

    private func attach(_ visitor: Visitor, version: String) async throws -> Visitor.Answered {
        try await visitor.post(
            step + "/with-file",
            [
                ("version", version), ("outcome", "complete"), ("reason", words),
                ("place", "check"), ("title", "Death certificate"),
            ], file: "file", named: "a.pdf", pdf)
    }

    private func version(_ page: Visitor.Answered) throws -> String {
        let found =
            page.body.firstMatch(of: #/name="version" type="hidden" value="(\d+)"/#)
            ?? page.body.firstMatch(of: #/type="hidden" name="version" value="(\d+)"/#)
        return String(try #require(found).1)
    }

    private func isOpen() throws -> Bool {
        try house.here.office.load(house.here.docket.handedIn.id).isOpen("check")
    }

    @Test func `is still there when a file was attached, and is recorded when it is sent`() async throws {
        let visitor = try house.visitor("secretariat")
        let version = try version(try await visitor.get(step))
        let answered = try await attach(visitor, version: version)
        #expect(answered.status == 200)
        #expect(answered.body.contains("the door was shut.</textarea>"))
        #expect(answered.body.contains("value=\"complete\" checked"))
        #expect(answered.body.contains(">Death certificate</a>"))
        #expect(try isOpen())
        let sent = try await visitor.post(
            step,
            [("version", try self.version(answered)), ("outcome", "complete"), ("reason", words)])
        #expect(sent.status == 303)
        #expect(try !isOpen())
    }

    @Test func `is not recorded over what somebody else did meanwhile`() async throws {
        let visitor = try house.visitor("secretariat")
        let version = try version(try await visitor.get(step))
        let other = try house.visitor("sab-business-manager")
        #expect(try await attach(other, version: version).status == 200)
        let answered = try await attach(visitor, version: version)
        let sent = try await visitor.post(
            step,
            [("version", try self.version(answered)), ("outcome", "complete"), ("reason", words)])
        #expect(sent.status == 409)
        #expect(sent.body.contains("Somebody else has acted on this"))
        #expect(sent.body.contains("the door was shut.</textarea>"))
        #expect(try isOpen())
    }

    @Test func `by whoever confirms a referral is still there when they attach something`() async throws {
        let visitor = try house.visitor("quality-manager")
        let step = "/redbridge/referrals/\(house.here.docket.handedIn.id)/steps/quality"
        let answered = try await visitor.post(
            step + "/with-file",
            [("outcome", "confirmed"), ("reason", words), ("place", "quality"), ("title", "Letter")],
            file: "file", named: "a.pdf", pdf)
        #expect(answered.status == 200)
        #expect(answered.body.contains("the door was shut.</textarea>"))
        #expect(answered.body.contains("action=\"\(step)\""))
        #expect(answered.body.contains("Letter"))
    }

    @Test func `beside the tests stays in its own tab`() async throws {
        let visitor = try house.visitor("panel-chair")
        let id = house.here.docket.handedIn.id
        try house.here.office.perform(
            .settle("check", "complete", reason: "", [:]), on: id,
            by: try house.here.cast.member("secretariat").actor)
        let page = try await visitor.get("/redbridge/cases/\(id)/steps/appropriateness")
        let isBeside = page.body.contains("formaction")
        let isInTab = page.body.contains("target=\"_blank\"")
        #expect(page.body.contains("id=\"tests\"") == isInTab && isBeside != isInTab)
    }
}
