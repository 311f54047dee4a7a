import CSodium
import CaseReview
import Foundation
import Testing

@testable import Identity

@Suite struct `Signing in` {
    @Test func `a right password is not enough`() async throws {
        let office = try Office()
        _ = try await office.joined()
        let step = try await office.identity.signIn(
            email: " W.QUARTERMAINE@council.example ", password: Office.password, from: "a",
            now: monday)
        guard case .enrolSecondFactor(let pending) = step else { throw NothingPending() }
        let cookie = try #require(SessionToken(pending.text))
        #expect(try office.identity.session(for: cookie, now: monday) == nil)
    }

    @Test func `a wrong password, no account and a disabled one get the same refusal`()
        async throws
    {
        let office = try Office()
        _ = try await office.joined()
        let gone = try await office.joined("gone@council.example")
        try office.identity.disable(gone, by: nil, now: monday)
        let tries = [
            (Office.email, "plum thistle harbor"), ("none@council.example", Office.password),
            ("gone@council.example", Office.password), (Office.email, ""),
            (Office.email, String(repeating: "x", count: 1001)),
        ]
        for (email, password) in tries {
            await #expect(throws: SignInRefusal.wrongEmailOrPassword) {
                try await office.identity.signIn(
                    email: email, password: password, from: "a", now: monday)
            }
        }
    }

    @Test func `one who is invited cannot sign in before choosing a password`() async throws {
        let office = try Office()
        _ = try office.identity.invite(
            name: "A", email: Office.email, postings: [], by: nil, now: monday)
        await #expect(throws: SignInRefusal.wrongEmailOrPassword) {
            try await office.identity.signIn(
                email: Office.email, password: "", from: "a", now: monday)
        }
    }

    @Test func `the same password typed on another machine is right`() async throws {
        let office = try Office()
        let invited = try office.identity.invite(
            name: "A", email: Office.email, postings: [], by: nil, now: monday)
        _ = try await office.identity.accept(
            invited.invitation, password: "caf\u{e9} au bord du lac", now: monday)
        _ = try await office.identity.signIn(
            email: Office.email, password: "cafe\u{301} au bord du lac", from: "a", now: monday)
    }

    @Test func `where there is no account a hash of the same cost is computed`() async throws {
        let cost = PasswordCost(passes: 2, memory: 65_536)
        let hashing = try PasswordHashing(cost: cost)
        let real = try await hashing.hash(Office.password)
        // Nought means that the library can read the hash and finds its cost unchanged. The time
        // itself is not measured, because other tests run beside this one.
        for hash in [hashing.hashOfNobody, real] {
            #expect(crypto_pwhash_argon2id_str_needs_rehash(hash, cost.passes, cost.memory) == 0)
        }
        #expect(hashing.hashOfNobody.count == real.count)
        #expect(try await hashing.isRight(Office.password, against: nil) == false)
        #expect(try await hashing.isRight(Office.password, against: real))
    }

    @Test func `a password that changes while it is judged lets nobody in`() async throws {
        let office = try Office(passwordCost: PasswordCost(passes: 2, memory: 32 << 20))
        let person = try await office.joined()
        let step = Task {
            try await office.identity.signIn(
                email: Office.email, password: Office.password, from: "a", now: monday)
        }
        try office.identity.disable(person, by: nil, now: monday)
        await #expect(throws: SignInRefusal.wrongEmailOrPassword) { try await step.value }
    }

    @Test func `every sign-in has a new token`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let second = try await office.signedIn(person, now: monday.plus(seconds: 60))
        let third = try await office.signedIn(person, now: monday.plus(seconds: 120))
        #expect(Set([person.session, second, third]).count == 3)
    }

    @Test func `changing the password ends the other sessions only`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 60)
        let here = try await office.signedIn(person, now: now)
        let session = try #require(try office.identity.session(for: here, now: now))
        await #expect(throws: SignInRefusal.wrongEmailOrPassword) {
            try await office.identity.changePassword(
                in: session, from: "wrong", to: "gravel orchid lantern", now: now)
        }
        await #expect(throws: PasswordRefusal.tooShort) {
            try await office.identity.changePassword(
                in: session, from: Office.password, to: "short", now: now)
        }
        #expect(try office.identity.session(for: person.session, now: now) != nil)
        try await office.identity.changePassword(
            in: session, from: Office.password, to: "gravel orchid lantern", now: now)
        #expect(try office.identity.session(for: person.session, now: now) == nil)
        #expect(try office.identity.session(for: here, now: now) != nil)
        _ = try await office.identity.signIn(
            email: Office.email, password: "gravel orchid lantern", from: "a", now: now)
    }
}
