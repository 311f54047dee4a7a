import CaseReview
import Foundation
import Identity
import Office
import Testing

@testable import Web

/// Being signed in ends when it should, and what was typed is not lost with it.
@Suite struct `A session` {
    private static let typed = "Nobody was turning him at night."

    private func section(_ house: TestSite) throws -> String {
        try house.address(
            of: "/:partnership/referrals/:case/sections/:section", ["section": "context"], "draft")
    }

    private func stored(_ house: TestSite) throws -> String? {
        try house.here.office.load(house.here.docket.draft.id)
            .forms["referral"]?["referral-reason"]?.text
    }

    @Test func `ends after half an hour without a touch`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("referrer")
        house.hands.moment = house.site.now.plus(seconds: 29 * 60)
        #expect(try await visitor.get("/redbridge").status == 200)
        house.hands.moment = house.site.now.plus(seconds: 29 * 60)
        #expect(try await visitor.get("/redbridge").status == 200)
        house.hands.moment = house.site.now.plus(seconds: 31 * 60)
        #expect(try await visitor.get("/redbridge").status == 303)
    }

    @Test func `ends after twelve hours however busy it is`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("referrer")
        for _ in 0..<35 {
            house.hands.moment = house.site.now.plus(seconds: 20 * 60)
            #expect(try await visitor.get("/redbridge").status == 200)
        }
        house.hands.moment = house.site.now.plus(seconds: 21 * 60)
        #expect(try await visitor.get("/redbridge").status == 303)
    }

    @Test func `lets the browser be known to whoever began it, and its end leaves that`() async throws {
        let house = try await TestSite(isDemonstration: true)
        let member = try house.here.cast.member("referrer")
        let answered = try await house.visitor().post(
            "/demo-sign-in", [("person", member.id.rawValue)])
        let browser = try #require(answered.reply.browser)
        #expect(!browser.text.contains(member.id.rawValue))
        let cookie = house.site.cookie(
            house.site.browserCookie, browser.text, days: KnownBrowser.days)
        #expect(cookie.contains("Max-Age=34560000") && cookie.contains("HttpOnly"))
        let out = try await house.visitor("referrer").post("/sign-out")
        #expect(out.reply.session == "" && out.reply.browser == nil)
    }

    @Test func `that ended while somebody typed keeps the form and gives it back`() async throws {
        let house = try await TestSite()
        let before = try house.heads()
        let late = try house.visitor("referrer")
        let token = try late.token
        house.hands.moment = house.site.now.plus(hours: 1)
        let answered = try await late.post(
            try section(house), [("f-referral-reason", Self.typed)], csrf: token)
        #expect(answered.status == 303)
        #expect(answered.location == "/sign-in")
        #expect(try house.heads() == before)

        let again = try house.visitor("referrer")
        let kept = try await again.get("/kept-form")
        #expect(kept.status == 200)
        #expect(kept.body.contains(Self.typed))
        #expect(kept.body.contains("action=\"\(try section(house))\""))
        #expect(!kept.body.contains(token))
        let sent = try await again.post(try section(house), [("f-referral-reason", Self.typed)])
        #expect(sent.status == 303)
        #expect(try stored(house) == Self.typed)
        #expect(try await again.get("/kept-form").status == 303)
    }

    @Test func `that ended keeps no form that another site sent`() async throws {
        let house = try await TestSite()
        let late = try house.visitor("referrer")
        house.hands.moment = house.site.now.plus(hours: 1)
        let answered = try await late.post(
            try section(house), [("f-referral-reason", Self.typed)], csrf: "forged")
        #expect(answered.status == 303)
        #expect(try await house.visitor("referrer").get("/kept-form").status == 303)
    }

    @Test func `does not give one person's kept form to another`() async throws {
        let house = try await TestSite()
        let late = try house.visitor("referrer")
        let token = try late.token
        house.hands.moment = house.site.now.plus(hours: 1)
        _ = try await late.post(
            try section(house), [("f-referral-reason", Self.typed)], csrf: token)
        let other = try await house.visitor("other-referrer").get("/kept-form")
        #expect(other.status == 303)
        #expect(try await house.visitor("referrer").get("/kept-form").body.contains(Self.typed))
    }

    @Test func `is over at once when it is signed out`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("referrer")
        #expect(try await visitor.post("/sign-out").status == 303)
        #expect(try await visitor.get("/redbridge").status == 303)
    }

    @Test func `is over at once when it is revoked, and its forms change nothing`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("referrer")
        let token = try visitor.token
        let person = try house.here.cast.member("referrer").id
        let kept = try await house.visitor("administrator")
            .post("/redbridge/people/\(person)/sessions")
        #expect(kept.status == 303)
        let before = try house.heads()
        #expect(try await visitor.get("/redbridge").status == 303)
        let answered = try await visitor.post(
            try section(house), [("f-referral-reason", Self.typed)], csrf: token)
        #expect(answered.status == 303)
        #expect(try house.heads() == before)
        #expect(try await house.visitor("referrer").get("/kept-form").status == 303)
    }

    @Test func `is over at once when the account is disabled, and no new one begins`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("referrer")
        let person = try house.here.cast.member("referrer").id
        let kept = try await house.visitor("administrator")
            .post("/redbridge/people/\(person)/state", [("state", "disabled")])
        #expect(kept.status == 303)
        #expect(try await visitor.get("/redbridge").status == 303)
        #expect(throws: PeopleRefusal.self) { try house.visitor("referrer") }
        let tried = try await house.visitor().post(
            "/sign-in",
            [("email", "redbridge-referrer@test.invalid"), ("password", "walnut-lantern-ferry")])
        #expect(tried.reply.session == nil)
        #expect(tried.status != 303)
    }

    @Test func `shows nothing more of a partnership once the posting there has ended`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("panel-member")
        let decided = "/redbridge/cases/\(house.here.docket.decided.id)"
        #expect(try await visitor.get(decided).status == 200)
        let member = try house.here.cast.member("panel-member")
        let posting = try #require(try house.site.identity.person(member.id)?.postings.first)
        try house.site.identity.endPosting(
            posting, of: member.id, by: nil, now: house.site.now)
        house.hands.moment = house.site.now.plus(seconds: 1)
        #expect(try await visitor.get(decided).status == 404)
        #expect(try await visitor.get("/redbridge").status == 404)
    }

    @Test func `of a demonstration begins by a click, and nowhere else`() async throws {
        let person = [("person", "redbridge-secretariat")]
        let serious = try await TestSite.untouched.value.visitor().post("/demo-sign-in", person)
        #expect(serious.status == 404)
        #expect(serious.reply.session == nil)
        let demonstration = try await TestSite(isDemonstration: true)
        let clicked = try await demonstration.visitor().post("/demo-sign-in", person)
        #expect(clicked.status == 303)
        #expect(clicked.reply.session?.isEmpty == false)
    }
}
