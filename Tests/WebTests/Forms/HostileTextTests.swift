import CaseReview
import Foundation
import Office
import Testing

@testable import Web

/// What somebody typed comes back as they typed it, and does nothing.
@Suite struct `Hostile text` {
    private static let reason = "f-referral-reason"

    static let samples: [String] = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><h1>Mine</h1>",
        "' OR 1=1; DROP TABLE entry; --", "{{7*7}} ${7*7} %{7*7} <%= 7*7 %>",
        "שלום עולם, مرحبا", "👩🏽‍⚕️👨‍👩‍👧‍👦 e\u{0301} ﷽ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "=cmd|' /C calc'!A0", "&amp; &lt; &#x3C;script&#x3E;", "a&csrf=b&f-referral-date-day=1",
        "../../../../etc/passwd", "line one\nline two\n\nline four",
    ]

    private func save(_ text: String, in house: TestSite) async throws -> Visitor.Answered {
        let address = try house.address(
            of: "/:partnership/referrals/:case/sections/:section", ["section": "context"], "draft")
        return try await house.visitor("referrer").post(address, [(Self.reason, text)])
    }

    private func stored(in house: TestSite) throws -> String? {
        try house.here.office.load(house.here.docket.draft.id)
            .forms["referral"]?["referral-reason"]?.text
    }

    private func page(in house: TestSite) async throws -> Visitor.Answered {
        let address = try house.address(
            of: "/:partnership/referrals/:case/sections/:section", ["section": "context"], "draft")
        return try await house.visitor("referrer").get(address)
    }

    @Test(arguments: samples)
    func `is recorded as typed and shown escaped`(text: String) async throws {
        let house = try await TestSite()
        let answered = try await save(text, in: house)
        #expect(answered.status == 303)
        #expect(try stored(in: house) == text)
        for path in ["sections/context", "check"] {
            let shown = try await house.visitor("referrer").get(
                "/redbridge/referrals/\(house.here.docket.draft.id)/\(path)")
            #expect(shown.status == 200)
            #expect(!shown.body.contains("<script>alert"))
            #expect(!shown.body.contains("<img src=x"))
            #expect(!shown.body.contains("<h1>Mine"))
        }
        let shown = try await page(in: house)
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
        #expect(shown.body.contains(escaped))
    }

    @Test func `that turns the direction of reading keeps its letters and loses the turn`()
        async throws
    {
        let house = try await TestSite()
        let answered = try await save("\u{202E}txet desrever\u{202C} \u{200F}abc", in: house)
        #expect(answered.status == 303)
        #expect(try stored(in: house) == "txet desrever abc")
    }

    @Test func `of a hundred thousand letters is neither cut nor lost`() async throws {
        let house = try await TestSite()
        let text = String(repeating: "All work and no rest. ", count: 5_000)
        let answered = try await save(text, in: house)
        let kept = text.trimmingCharacters(in: .whitespaces)
        if answered.status == 303 {
            #expect(try stored(in: house) == kept)
        } else {
            #expect(answered.status == 422)
            #expect(answered.body.contains(kept))
        }
    }

    @Test func `with zero bytes, control characters and broken encoding breaks nothing`()
        async throws
    {
        let house = try await TestSite()
        let answered = try await save("before\u{0}\u{8}\u{1B}[31mafter", in: house)
        #expect([303, 422].contains(answered.status))
        let shown = try await page(in: house)
        #expect(shown.status == 200)
        #expect(!shown.reply.body.contains(0))
        let broken = FormData(urlEncoded: Array("f-a=%FF%FE%&f-b=%zz&=&&f-c".utf8))
        #expect(broken.entries.count == 4)
        #expect(broken.text("f-b") == "%zz")
    }

    @Test
    func `in a reason for an outcome is shown escaped on the case and in its decision record`()
        async throws
    {
        let house = try await TestSite()
        let hostile = "<script>alert('reason')</script>"
        let matter = house.here.docket.handedIn.id
        let answered = try await house.visitor("secretariat").post(
            "/redbridge/cases/\(matter)/steps/check",
            [("outcome", "more-needed"), ("reason", hostile)])
        #expect(answered.status == 303)
        for path in ["", "/steps/check", "/steps/answer", "/decision-record"] {
            let shown = try await house.visitor("secretariat").get(
                "/redbridge/cases/\(matter)\(path)")
            #expect(shown.status == 200, "\(path)")
            #expect(!shown.body.contains("<script>alert"), "\(path)")
        }
        let asked = try await house.visitor("referrer").get(
            "/redbridge/referrals/\(matter)/steps/answer")
        #expect(asked.status == 200)
        #expect(asked.body.contains("&lt;script&gt;alert"))
    }

    @Test func `in an address or a search is never written back as markup`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let search = try await visitor.get(
            "/redbridge/cases", query: "q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        #expect(search.status == 200)
        #expect(!search.body.contains("<script>alert"))
        let odd = try await visitor.get("/redbridge/cases/%22%3E%3Cscript%3E")
        #expect(odd.status == 404)
        #expect(!odd.body.contains("\"><script>"))
    }
}
