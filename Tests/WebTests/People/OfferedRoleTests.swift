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

/// Whoever keeps the people elsewhere can have made themselves the person meanwhile.
@Suite struct `A role for somebody who comes back` {
    private let house: TestSite
    private let keeper: Visitor

    init() async throws {
        house = try await TestSite()
        keeper = try house.visitor("administrator")
    }

    /// Somebody whose only role here has ended.
    private func former(elsewhere: Bool) async throws -> PersonID {
        let (identity, now) = (house.site.identity, house.site.now)
        let person: PersonID = "quill"
        var postings = [Posting(partnership: "redbridge", role: "auditor", from: now)]
        if elsewhere {
            postings.append(Posting(partnership: "elsewhere", role: "auditor", from: now))
        }
        try await identity.addDemoAccount(
            id: person, name: "Nora Quill", email: "quill@test.invalid",
            password: "walnut-lantern-ferry", postings: postings, now: now)
        for posting in postings {
            try identity.endPosting(posting, of: person, by: nil, now: now.plus(seconds: 60))
        }
        house.hands.moment = now.plus(seconds: 120)
        return person
    }

    private func give(_ role: String, to person: PersonID) async throws -> Visitor.Answered {
        try await keeper.post("/redbridge/people/\(person)/postings", [("role", role)])
    }

    private func offers(_ answered: Visitor.Answered) -> Bool {
        answered.status == 200 && answered.body.contains("/joining/")
    }

    @Test func `is given where the account was never anybody else's to change`() async throws {
        let person = try await former(elsewhere: false)
        #expect(try await give("auditor", to: person).status == 303)
        #expect(try await house.visitor(person).get("/redbridge/record").status == 200)
        #expect(try await give("referrer", to: person).status != 200)
    }

    @Test func `is offered by a link where the account had a role elsewhere, though that has ended`()
        async throws
    {
        let person = try await former(elsewhere: true)
        let answered = try await give("auditor", to: person)
        #expect(offers(answered))
        let visitor = try house.visitor(person)
        #expect(try await visitor.get("/redbridge/record").status == 404)
        let link = try #require(answered.body.firstMatch(of: /\/joining\/[A-Za-z0-9_-]{43}/))
        #expect(try await visitor.post(String(link.output)).status == 303)
        #expect(try await visitor.get("/redbridge/record").status == 200)
    }

    @Test(arguments: [true, false])
    func `is offered where somebody else gave a new password or took the second proof away`(
        isPassword: Bool
    ) async throws {
        let person = try await former(elsewhere: false)
        let identity = house.site.identity
        if isPassword {
            _ = try identity.reinvite(person, by: nil, now: house.site.now)
        } else {
            try identity.resetSecondFactor(of: person, by: nil, now: house.site.now)
        }
        #expect(offers(try await give("auditor", to: person)))
        #expect(try await house.visitor(person).get("/redbridge").status == 404)
    }
}

@Suite struct `A link that was given` {
    private let house: TestSite
    private let stranger: PersonID
    private let giver: Visitor
    private let another: Visitor

    init() async throws {
        house = try await TestSite()
        stranger = try house.elsewhere.cast.member("referrer").id
        giver = try house.visitor("administrator")
        another = try house.visitor("secretariat")
    }

    private func offer() async throws -> String {
        let form = [("name", "Rosa Pell"), ("email", "\(stranger)@test.invalid"), ("role", "auditor")]
        let page = try await giver.post("/redbridge/people", form).body
        return String(try #require(page.firstMatch(of: /\/joining\/[A-Za-z0-9_-]{43}/)).output)
    }

    private func passwordLink() async throws -> String {
        let member = try house.here.cast.member("panel-member").id
        let page = try await giver.post("/redbridge/people/\(member)/invitation").body
        return String(try #require(page.firstMatch(of: /\/invitation\/[A-Za-z0-9_-]{43}/)).output)
    }

    @Test func `is seen by all who keep the people, with who gave it, and taken back by any`()
        async throws
    {
        let (offer, password) = (try await offer(), try await passwordLink())
        let list = try await another.get("/redbridge/people").body
        let member = try house.here.cast.member("panel-member")
        #expect(list.contains("Links that nobody has used yet"))
        #expect(list.contains("\(stranger)@test.invalid") && list.contains("Offers a role"))
        #expect(list.contains("password/\(member.id)"))
        for link in ["role/\(stranger)", "password/\(member.id)"] {
            let back = try await another.post("/redbridge/people/ended-links", [("link", link)])
            #expect(back.location == "/redbridge/people?after=link-taken-back")
        }
        #expect(try await house.visitor(stranger).post(offer).status == 410)
        #expect(try await house.visitor().get(password).status == 410)
        let after = try await another.get("/redbridge/people").body
        #expect(!after.contains("Links that nobody has used yet"))
        let kinds = try house.site.identity.changes(of: stranger).suffix(2).map(\.kind)
        #expect(kinds == [.offered, .linkTakenBack])
    }

    @Test(arguments: ["disabled", "ended", "other-role"])
    func `is worth nothing once whoever gave it keeps no people there`(how: String) async throws {
        let (offer, password) = (try await offer(), try await passwordLink())
        let (identity, now) = (house.site.identity, house.site.now)
        let keeper = try house.here.cast.member("administrator").id
        #expect(try await house.visitor(stranger).get(offer).status == 200)
        #expect(try await house.visitor().get(password).status == 200)
        if how == "disabled" {
            try identity.disable(keeper, by: nil, now: now)
        } else {
            let account = try #require(try identity.person(keeper))
            if how == "other-role" {
                let other = Posting(partnership: "redbridge", role: "auditor", from: now)
                try identity.post(keeper, as: other, by: nil, now: now)
            }
            try identity.endPosting(account.postings[0], of: keeper, by: nil, now: now)
        }
        #expect(try await house.visitor(stranger).get(offer).status == 410)
        #expect(try await house.visitor(stranger).post(offer).status == 410)
        #expect(try await house.visitor().get(password).status == 410)
        let answered = try await house.visitor().post(
            password, [("password", "gravel teapot monsoon")])
        #expect(answered.status == 410)
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
