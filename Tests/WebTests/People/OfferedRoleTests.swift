import CaseReview
import Identity
import Office
import Testing

@testable import Web

/// Somebody who keeps another partnership's people can make an account with anybody's address, and its password theirs.
@Suite struct `A role for an account of another partnership` {
    private let house: TestSite
    private let stranger: PersonID
    private let form: [(String, String)]

    init() async throws {
        house = try await TestSite()
        stranger = try house.elsewhere.cast.member("referrer").id
        form = [("name", "Rosa Pell"), ("email", "\(stranger)@test.invalid"), ("role", "auditor")]
    }

    private func offer() async throws -> String {
        let page = try await house.visitor("administrator").post("/redbridge/people", form).body
        return String(try #require(page.firstMatch(of: /\/joining\/[A-Za-z0-9_-]{43}/)).output)
    }

    @Test func `is not theirs until somebody signed in to it opens the link`() async throws {
        let link = try await offer()
        let visitor = try house.visitor(stranger)
        #expect(try await visitor.get("/redbridge").status == 404)
        #expect(try await visitor.get("/redbridge/record").status == 404)
        let page = try await visitor.get(link)
        #expect(page.status == 200 && page.body.contains("Take it up"))
        #expect(try await visitor.get("/redbridge").status == 404, "looking takes nothing up")
        let taken = try await visitor.post(link)
        #expect(taken.status == 303 && taken.location == "/redbridge")
        #expect(try await visitor.get("/redbridge/record").status == 200)
        #expect(try await visitor.post(link).status == 410)
    }

    @Test func `is nobody else's who has the link, nor once it was replaced or has ended`() async throws {
        let link = try await offer()
        for name in ["referrer", "administrator"] {
            let other = try house.visitor(name)
            #expect(try await other.get(link).status == 410)
            #expect(try await other.post(link).status == 410)
        }
        #expect(try await house.visitor().get(link).status == 303)
        let newer = try await offer()
        let visitor = try house.visitor(stranger)
        #expect(try await visitor.post(link).status == 410)
        #expect(try await visitor.post(newer).status == 303)
    }

    @Test func `tells who keeps the people here no more than that there is an account`() async throws {
        let page = try await house.visitor("administrator").post("/redbridge/people", form)
        #expect(page.status == 200)
        #expect(!page.body.contains("referrer of elsewhere"))
        let path = "/redbridge/people/\(stranger)"
        #expect(try await house.visitor("administrator").get(path).status == 404)
    }
}

@Suite struct `Somebody who keeps the people` {
    @Test func `gives themselves no role`() async throws {
        let house = try await TestSite()
        let own = try house.here.cast.member("administrator").id
        let keeper = try house.visitor("administrator")
        let answered = try await keeper.post(
            "/redbridge/people/\(own)/postings", [("role", "secretariat")])
        #expect(answered.status == 422 && answered.body.contains("cannot give yourself a role"))
        #expect(try await keeper.get("/redbridge/cases").status == 404)
    }

    @Test func `ends the calendars of whoever they sign out everywhere`() async throws {
        let house = try await TestSite()
        let member = try house.here.cast.member("panel-member")
        let page = try await house.visitor("panel-member").post("/redbridge/calendar")
        let found = page.body.firstMatch(of: /\/calendars\/[^"<]+\.ics/)
        let path = String(try #require(found).output)
        #expect(try await house.visitor().get(path).status == 200)
        let ended = try await house.visitor("administrator").post(
            "/redbridge/people/\(member.id)/sessions")
        #expect(ended.status == 303)
        #expect(try await house.visitor().get(path).status == 404)
    }
}
