import CaseReview
import Identity
import Testing

@Suite struct `A form that arrives too late` {
    private let form = Array("rationale=three+hours+of+typing&\u{0}".utf8)
    private let late = monday.plus(seconds: 31 * 60)

    @Test func `is held for its person and given back once, after signing in again`()
        async throws
    {
        let office = try Office()
        let person = try await office.enrolled()
        let mark = try office.identity.csrfToken(
            for: #require(try office.identity.session(for: person.session, now: monday)))
        #expect(try office.identity.endedSession(for: person.session, now: monday) == nil)
        #expect(try office.identity.session(for: person.session, now: late) == nil)
        let ended = try #require(
            try office.identity.endedSession(for: person.session, now: late))
        #expect(office.identity.isValid(csrf: mark, for: ended))
        #expect(
            try office.identity.hold(form: form, path: "/anytown/cases/7", for: ended, now: late))
        _ = try await office.signedIn(person, now: late)
        let held = try office.identity.takeHeldForm(of: person.person, now: late)
        #expect(held?.path == "/anytown/cases/7")
        #expect(held?.form == form)
        #expect(try office.identity.takeHeldForm(of: person.person, now: late) == nil)
    }

    @Test func `is held for an hour, and for nobody else`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let ended = try #require(
            try office.identity.endedSession(for: person.session, now: late))
        #expect(try office.identity.hold(form: form, path: "/", for: ended, now: late))
        #expect(try office.identity.takeHeldForm(of: "someone-else", now: late) == nil)
        #expect(
            try office.identity.takeHeldForm(of: person.person, now: late.plus(hours: 1)) == nil)
    }

    @Test func `is not held when it is enormous`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let ended = try #require(
            try office.identity.endedSession(for: person.session, now: late))
        let enormous = [UInt8](repeating: 65, count: 1 << 20)
        #expect(try !office.identity.hold(form: enormous, path: "/", for: ended, now: late))
    }

    @Test func `belongs to nobody when the session was revoked, or ended long ago`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let dayAfter = late.plus(hours: 24)
        #expect(try office.identity.endedSession(for: person.session, now: dayAfter) == nil)
        try office.identity.revokeAll(of: person.person, by: nil, now: monday)
        #expect(try office.identity.endedSession(for: person.session, now: late) == nil)
    }
}
