import CaseReview
import Identity
import Testing

@Suite struct `Invented people` {
    private func add(_ identity: Identity, totpSecret: String? = nil) async throws {
        try await identity.addDemoAccount(
            id: "demo-chair", name: "Ida Invented", email: "ida@demo.example",
            password: Office.password, totpSecret: totpSecret, postings: [member], now: monday)
    }

    @Test func `are added in demo mode only`() async throws {
        let office = try Office()
        await #expect(throws: PeopleRefusal.demoModeIsOff) { try await add(office.identity) }
        #expect(try office.identity.everyone().isEmpty)
    }

    @Test func `sign in with one click, or with a password alone`() async throws {
        let office = try Office(demoMode: true)
        try await add(office.identity)
        let token = try office.identity.signInDemo("demo-chair", now: monday)
        let session = try office.identity.session(for: token, now: monday)
        #expect(session?.person.isDemo == true)
        #expect(session?.postings == [member])
        let step = try await office.identity.signIn(
            email: "ida@demo.example", password: Office.password, from: "a", now: monday)
        guard case .signedIn = step else { throw NothingPending() }
    }

    @Test func `with a second factor are asked for it`() async throws {
        let office = try Office(demoMode: true)
        try await add(office.identity, totpSecret: "JBSWY3DPEHPK3PXP")
        let step = try await office.identity.signIn(
            email: "ida@demo.example", password: Office.password, from: "a", now: monday)
        guard case .secondFactor = step else { throw NothingPending() }
    }

    @Test func `are let in nowhere once demo mode is off, not even where they were`() async throws {
        let office = try Office(demoMode: true)
        try await add(office.identity)
        let token = try office.identity.signInDemo("demo-chair", now: monday)
        let real = try office.reopened(demoMode: false)
        #expect(try real.session(for: token, now: monday) == nil)
        #expect(throws: SignInRefusal.demoModeIsOff) {
            try real.signInDemo("demo-chair", now: monday)
        }
        await #expect(throws: SignInRefusal.wrongEmailOrPassword) {
            try await real.signIn(
                email: "ida@demo.example", password: Office.password, from: "a", now: monday)
        }
    }

    @Test func `are the only ones to sign in with one click`() async throws {
        let office = try Office(demoMode: true)
        let person = try await office.joined()
        #expect(throws: PeopleRefusal.noSuchPerson) {
            try office.identity.signInDemo(person, now: monday)
        }
    }
}
