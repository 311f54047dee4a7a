import CaseReview
import Foundation
import Testing

@testable import Identity

@Suite struct `The second factor` {
    private func code(_ app: OneTimeCode, at now: Moment) -> String {
        app.code(at: OneTimeCode.step(at: now))
    }

    @Test func `enrolling signs in and shows ten recovery codes`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        #expect(Set(person.recoveryCodes).count == 10)
        #expect(person.recoveryCodes.allSatisfy { $0.count == 19 })
        #expect(try office.identity.recoveryCodesLeft(of: person.person) == 10)
        let session = try office.identity.session(for: person.session, now: monday)
        #expect(session?.person.hasSecondFactor == true)
    }

    @Test func `asking for the enrolment again shows the same secret`() async throws {
        let office = try Office()
        _ = try await office.joined()
        let pending = try await office.pending(now: monday)
        let first = try office.identity.enrolSecondFactor(pending, now: monday)
        #expect(try office.identity.enrolSecondFactor(pending, now: monday) == first)
    }

    @Test func `a password alone never replaces a second factor`() async throws {
        let office = try Office()
        _ = try await office.joined()
        let before = try await office.pending(now: monday)
        let shown = try office.identity.enrolSecondFactor(before, now: monday)
        let other = try await office.pending(now: monday)
        let app = OneTimeCode(secret: Data(Base32.bytes(shown.secret) ?? []))
        _ = try office.identity.confirmSecondFactor(
            before, code: code(app, at: monday), now: monday)
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.enrolSecondFactor(other, now: monday)
        }
        let after = try await office.pending(now: monday)
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.enrolSecondFactor(after, now: monday)
        }
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.confirmSecondFactor(after, code: "000000", now: monday)
        }
    }

    @Test func `a code works once`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 60)
        _ = try await office.signedIn(person, now: now)
        let pending = try await office.pending(now: now)
        for seconds in [-30, 0] {
            #expect(throws: SignInRefusal.wrongCode) {
                try office.identity.verifySecondFactor(
                    pending, code: code(person.app, at: now.plus(seconds: seconds)), now: now)
            }
        }
        _ = try office.identity.verifySecondFactor(
            pending, code: code(person.app, at: now.plus(seconds: 30)), now: now)
    }

    @Test func `the code that enrolled does not work again`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let pending = try await office.pending(now: monday)
        #expect(throws: SignInRefusal.wrongCode) {
            try office.identity.verifySecondFactor(
                pending, code: code(person.app, at: monday), now: monday)
        }
    }

    @Test func `a sign-in is finished once, and within ten minutes`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 60)
        let pending = try await office.pending(now: now)
        let late = now.plus(seconds: 600)
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.verifySecondFactor(
                pending, code: code(person.app, at: late), now: late)
        }
        _ = try office.identity.verifySecondFactor(
            pending, code: code(person.app, at: now), now: now)
        let next = now.plus(seconds: 60)
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.verifySecondFactor(
                pending, code: code(person.app, at: next), now: next)
        }
    }

    @Test func `a recovery code works once, however it is typed`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let typed = person.recoveryCodes[3].lowercased().replacing("-", with: " ")
        _ = try office.identity.verifyRecoveryCode(
            try await office.pending(now: monday), code: typed, now: monday)
        #expect(try office.identity.recoveryCodesLeft(of: person.person) == 9)
        let again = try await office.pending(now: monday)
        #expect(throws: SignInRefusal.wrongCode) {
            try office.identity.verifyRecoveryCode(
                again, code: person.recoveryCodes[3], now: monday)
        }
        _ = try office.identity.verifyRecoveryCode(
            again, code: person.recoveryCodes[4], now: monday)
    }

    @Test func `a recovery code is good for its own person only`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        _ = try await office.enrolled("other@council.example")
        let pending = try await office.pending("other@council.example", now: monday)
        #expect(throws: SignInRefusal.wrongCode) {
            try office.identity.verifyRecoveryCode(
                pending, code: person.recoveryCodes[0], now: monday)
        }
    }

    @Test func `new recovery codes replace the old`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let renewed = try office.identity.renewRecoveryCodes(of: person.person, now: monday)
        #expect(Set(renewed).isDisjoint(with: person.recoveryCodes))
        let pending = try await office.pending(now: monday)
        #expect(throws: SignInRefusal.wrongCode) {
            try office.identity.verifyRecoveryCode(
                pending, code: person.recoveryCodes[0], now: monday)
        }
        _ = try office.identity.verifyRecoveryCode(pending, code: renewed[0], now: monday)
    }

    @Test func `guesses at codes are throttled over several sign-ins`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 60)
        for _ in 1...5 {
            let pending = try await office.pending(now: now)
            #expect(throws: SignInRefusal.wrongCode) {
                try office.identity.verifySecondFactor(pending, code: "abcdef", now: now)
            }
        }
        let pending = try await office.pending(now: now)
        #expect(throws: SignInRefusal.tooManyTries(waitSeconds: 15)) {
            try office.identity.verifySecondFactor(
                pending, code: code(person.app, at: now), now: now)
        }
        let later = now.plus(seconds: 15)
        _ = try office.identity.verifySecondFactor(
            pending, code: code(person.app, at: later), now: later)
    }

    @Test func `after a reset the person enrols anew and nothing old works`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let halfDone = try await office.pending(now: monday)
        try office.identity.resetSecondFactor(of: person.person, by: "ann", now: monday)
        #expect(try office.identity.session(for: person.session, now: monday) == nil)
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.verifyRecoveryCode(
                halfDone, code: person.recoveryCodes[0], now: monday)
        }
        let pending = try await office.pending(now: monday)
        #expect(throws: SignInRefusal.wrongCode) {
            try office.identity.verifyRecoveryCode(
                pending, code: person.recoveryCodes[0], now: monday)
        }
        #expect(throws: SignInRefusal.signInEnded) {
            try office.identity.verifySecondFactor(
                pending, code: code(person.app, at: monday), now: monday)
        }
        _ = try office.identity.enrolSecondFactor(pending, now: monday)
    }
}
