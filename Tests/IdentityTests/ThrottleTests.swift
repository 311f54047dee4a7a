import CaseReview
import Testing

@testable import Identity

@Suite struct `Slowing down guesses` {
    @Test func `five tries are free and then the wait doubles up to a quarter of an hour`() {
        let waits = (0...13).map { Throttle.account.wait(after: $0) }
        #expect(waits == [0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900])
        #expect(Throttle.account.wait(after: .max) == 900)
    }

    private func guess(
        _ office: Office, _ email: String = Office.email, password: String = "wrong",
        from address: String, at now: Moment
    ) async -> SignInRefusal? {
        do {
            _ = try await office.identity.signIn(
                email: email, password: password, from: address, now: now)
            return nil
        } catch { return error as? SignInRefusal }
    }

    @Test(arguments: [Office.email, "nobody@council.example"])
    func `an account is throttled whichever address asks, and whether or not it exists`(
        email: String
    ) async throws {
        let office = try Office()
        _ = try await office.joined()
        for number in 1...5 {
            let refusal = await guess(office, email, from: "192.0.2.\(number)", at: monday)
            #expect(refusal == .wrongEmailOrPassword)
        }
        #expect(
            await guess(office, email, from: "192.0.2.9", at: monday.plus(seconds: 5))
                == .tooManyTries(waitSeconds: 10))
        let next = monday.plus(seconds: 15)
        #expect(await guess(office, email, from: "192.0.2.9", at: next) == .wrongEmailOrPassword)
        #expect(
            await guess(office, email, from: "192.0.2.9", at: next)
                == .tooManyTries(waitSeconds: 30))
    }

    @Test func `a right password is refused too while the wait lasts`() async throws {
        let office = try Office()
        _ = try await office.joined()
        for _ in 1...5 { _ = await guess(office, from: "a", at: monday) }
        #expect(
            await guess(office, password: Office.password, from: "a", at: monday)
                == .tooManyTries(waitSeconds: 15))
        let later = monday.plus(seconds: 15)
        #expect(await guess(office, password: Office.password, from: "a", at: later) == nil)
        #expect(await guess(office, from: "a", at: later) == .wrongEmailOrPassword)
    }

    @Test func `an address is throttled whatever account it asks for`() async throws {
        let office = try Office()
        _ = try await office.joined()
        for number in 1...20 {
            let refusal = await guess(office, "p\(number)@x.example", from: "a", at: monday)
            #expect(refusal == .wrongEmailOrPassword)
        }
        #expect(
            await guess(office, "p21@x.example", from: "a", at: monday)
                == .tooManyTries(waitSeconds: 15))
        #expect(await guess(office, password: Office.password, from: "b", at: monday) == nil)
    }

    @Test func `signing in does not clear the address's guesses at others`() async throws {
        let office = try Office()
        _ = try await office.joined()
        for number in 1...19 {
            _ = await guess(office, "p\(number)@x.example", from: "a", at: monday)
        }
        #expect(await guess(office, password: Office.password, from: "a", at: monday) == nil)
        #expect(
            await guess(office, "p20@x.example", from: "a", at: monday) == .wrongEmailOrPassword)
        #expect(
            await guess(office, "p21@x.example", from: "a", at: monday)
                == .tooManyTries(waitSeconds: 15))
    }

    @Test func `many guesses at once gain nothing`() async throws {
        let office = try Office()
        _ = try await office.joined()
        let refusals = await withTaskGroup(of: SignInRefusal?.self) { group in
            for number in 1...12 {
                group.addTask { await guess(office, from: "192.0.2.\(number)", at: monday) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(refusals.count { $0 == .wrongEmailOrPassword } == 5)
        #expect(refusals.count { $0 == .tooManyTries(waitSeconds: 15) } == 7)
    }

    @Test func `an hour after the wait all is forgotten`() async throws {
        let office = try Office()
        for _ in 1...5 { _ = await guess(office, from: "a", at: monday) }
        let later = monday.plus(seconds: 15 + 3600)
        for _ in 1...5 {
            #expect(await guess(office, from: "a", at: later) == .wrongEmailOrPassword)
        }
    }

    @Test func `the refusal says how long to wait`() {
        #expect(SignInRefusal.tooManyTries(waitSeconds: 1).sentence.contains("Wait 1 second,"))
        #expect(SignInRefusal.tooManyTries(waitSeconds: 59).sentence.contains("59 seconds"))
        #expect(SignInRefusal.tooManyTries(waitSeconds: 61).sentence.contains("2 minutes"))
    }
}
