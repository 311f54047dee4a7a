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
    func `an account is throttled for an address that guesses, and whether or not it exists`(
        email: String
    ) async throws {
        let office = try Office()
        _ = try await office.joined()
        for _ in 1...5 {
            let refusal = await guess(office, email, from: "a", at: monday)
            #expect(refusal == .wrongEmailOrPassword)
        }
        #expect(
            await guess(office, email, from: "a", at: monday.plus(seconds: 5))
                == .tooManyTries(waitSeconds: 10))
        let next = monday.plus(seconds: 15)
        #expect(await guess(office, email, from: "a", at: next) == .wrongEmailOrPassword)
        #expect(
            await guess(office, email, from: "a", at: next) == .tooManyTries(waitSeconds: 30))
    }

    @Test func `nobody is kept out by what another address tries with their e-mail address`()
        async throws
    {
        let office = try Office()
        _ = try await office.joined()
        for _ in 1...5 { _ = await guess(office, from: "a", at: monday) }
        #expect(
            await guess(office, password: Office.password, from: "a", at: monday)
                == .tooManyTries(waitSeconds: 15))
        #expect(await guess(office, password: Office.password, from: "b", at: monday) == nil)
    }

    @Test func `guesses from many addresses are slowed down too, and never for more than a minute`()
        async throws
    {
        let office = try Office()
        _ = try await office.joined()
        for number in 1...50 {
            let refusal = await guess(office, from: "192.0.2.\(number)", at: monday)
            #expect(refusal == .wrongEmailOrPassword)
        }
        #expect(
            await guess(office, from: "192.0.2.90", at: monday) == .tooManyTries(waitSeconds: 15))
        #expect(Throttle.everybody.wait(after: .max) == 60)
    }

    @Test func `a browser that has signed in before has tries of its own, and as few`() async throws {
        let office = try Office()
        let enrolled = try await office.enrolled()
        let known = try #require(
            try office.identity.known(nil, to: enrolled.session, now: monday))
        let browser = try #require(KnownBrowser(known.text))
        for number in 1...50 { _ = await guess(office, from: "192.0.2.\(number)", at: monday) }
        func refusal(_ password: String, on browser: KnownBrowser?) async -> SignInRefusal? {
            do {
                _ = try await office.identity.signIn(
                    email: Office.email, password: password, from: "a", on: browser, now: monday)
                return nil
            } catch { return error as? SignInRefusal }
        }
        #expect(await refusal(Office.password, on: nil) == .tooManyTries(waitSeconds: 15))
        #expect(await refusal(Office.password, on: browser) == nil)
        for _ in 1...5 { #expect(await refusal("wrong", on: browser) == .wrongEmailOrPassword) }
        #expect(await refusal(Office.password, on: browser) == .tooManyTries(waitSeconds: 15))
    }

    @Test func `a browser is known to whoever signed in with it, for a time, and says nobody's name`()
        async throws
    {
        let office = try Office()
        let enrolled = try await office.enrolled()
        let known = try #require(
            try office.identity.known(nil, to: enrolled.session, now: monday))
        #expect(!known.text.contains(enrolled.person.rawValue))
        #expect(office.identity.mark(of: known, for: enrolled.person, now: monday) != nil)
        #expect(office.identity.mark(of: known, for: "another", now: monday) == nil)
        let later = monday.plus(hours: 24 * (KnownBrowser.days + 1))
        #expect(office.identity.mark(of: known, for: enrolled.person, now: later) == nil)
        let forged = try #require(KnownBrowser(String(known.text.dropLast(6)) + "AAAAA="))
        #expect(office.identity.mark(of: forged, for: enrolled.person, now: monday) == nil)
        #expect(try Office().identity.mark(of: known, for: enrolled.person, now: monday) == nil)
    }

    @Test func `a password that is chosen with a link ends every wait for the old one`() async throws {
        let office = try Office()
        let person = try await office.joined()
        for number in 1...50 { _ = await guess(office, from: "192.0.2.\(number)", at: monday) }
        for _ in 1...5 { _ = await guess(office, from: "a", at: monday) }
        let link = try office.identity.reinvite(person, by: nil, now: monday)
        let new = "gravel teapot monsoon"
        _ = try await office.identity.accept(link, password: new, now: monday)
        #expect(await guess(office, password: new, from: "a", at: monday) == nil)
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
            for _ in 1...12 {
                group.addTask { await guess(office, from: "a", at: monday) }
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
