import CaseReview
import Foundation
import Testing

@testable import Identity

@Suite struct `A session` {
    @Test func `tells who is asking and what they are posted as`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let session = try #require(
            try office.identity.session(for: person.session, now: monday))
        #expect(session.person.id == person.person)
        #expect(session.person.name == Office.name)
        #expect(session.postings == [member])
        #expect(session.idleEndsAt == monday.plus(seconds: 30 * 60))
        #expect(session.endsAt == monday.plus(hours: 12))
        #expect(session.nextEnd == session.idleEndsAt)
    }

    @Test func `ends after thirty idle minutes`() async throws {
        let office = try Office()
        let token = try await office.enrolled().session
        let last = monday.plus(seconds: 30 * 60 - 1)
        #expect(
            try office.identity.session(for: token, now: last, touching: false) != nil)
        let end = monday.plus(seconds: 30 * 60)
        #expect(try office.identity.session(for: token, now: end) == nil)
        #expect(try office.identity.session(for: token, now: last, touching: true) != nil)
        #expect(try office.identity.session(for: token, now: end) != nil)
    }

    @Test func `ends after twelve hours however busy`() async throws {
        let office = try Office()
        let token = try await office.enrolled().session
        for minutes in stride(from: 0, to: 720, by: 20) {
            let now = monday.plus(seconds: minutes * 60)
            #expect(try office.identity.session(for: token, now: now) != nil)
        }
        let last = monday.plus(seconds: 12 * 3600 - 1)
        #expect(
            try office.identity.session(for: token, now: last)?.nextEnd == monday.plus(hours: 12))
        #expect(try office.identity.session(for: token, now: monday.plus(hours: 12)) == nil)
    }

    @Test func `a touch is written at most once a minute`() async throws {
        let office = try Office()
        let token = try await office.enrolled().session
        let idle = { (seconds: Int) in
            try office.identity.session(for: token, now: monday.plus(seconds: seconds))?.idleEndsAt
        }
        #expect(try idle(59) == monday.plus(seconds: 1800))
        #expect(try idle(60) == monday.plus(seconds: 1860))
        #expect(try idle(119) == monday.plus(seconds: 1860))
        #expect(try idle(120) == monday.plus(seconds: 1920))
    }

    @Test func `is gone at once when revoked`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 60)
        let other = try await office.signedIn(person, now: now)
        let session = try #require(try office.identity.session(for: other, now: now))
        #expect(try office.identity.sessions(of: person.person, now: now).count == 2)
        try office.identity.revoke(session.id, of: "someone-else")
        #expect(try office.identity.session(for: other, now: now) != nil)
        try office.identity.revoke(session.id, of: person.person)
        #expect(try office.identity.session(for: other, now: now) == nil)
        #expect(try office.identity.session(for: person.session, now: now) != nil)
        try office.identity.revokeAll(of: person.person, by: "ann", now: now)
        #expect(try office.identity.session(for: person.session, now: now) == nil)
        #expect(try office.identity.sessions(of: person.person, now: now).isEmpty)
    }

    @Test func `of someone disabled is gone at the next request, and stays gone`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        #expect(try office.identity.session(for: person.session, now: monday) != nil)
        try office.identity.disable(person.person, by: "ann", now: monday)
        #expect(try office.identity.session(for: person.session, now: monday) == nil)
        try office.identity.enable(person.person, by: "ann", now: monday)
        #expect(try office.identity.session(for: person.session, now: monday) == nil)
        _ = try await office.signedIn(person, now: monday.plus(seconds: 60))
    }

    @Test func `is gone at once when another program disables the person`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        #expect(try office.identity.session(for: person.session, now: monday) != nil)
        try office.reopened().disable(person.person, by: nil, now: monday)
        #expect(try office.identity.session(for: person.session, now: monday) == nil)
    }

    @Test func `outlives a restart`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let again = try office.reopened()
        #expect(try again.session(for: person.session, now: monday)?.person.id == person.person)
    }

    @Test func `nobody has a token that was never given`() throws {
        let office = try Office()
        #expect(try office.identity.session(for: .random(), now: monday) == nil)
        #expect(SessionToken("short") == nil)
        #expect(SessionToken(String(repeating: "é", count: 43)) == nil)
    }

    @Test func `is read from the file again only when somebody has written`() throws {
        var memory = SessionMemory()
        var reads = 0
        let kept = KeptSession(
            id: "1", tokenHash: Data([1]),
            account: Account(
                id: "a", name: "", email: "", state: .active, hasSecondFactor: true, isDemo: false,
                postings: []),
            startedAt: monday, touchedAt: monday, endsAt: monday)
        let look = { (version: Int64) in
            memory.session(Data([1]), version: version) {
                reads += 1
                return kept
            }
        }
        for version: Int64 in [1, 1, 1, 2, 2] { #expect(look(version)?.id == "1") }
        #expect(reads == 2)
    }

    @Test func `prints nothing that tells who it is`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let session = try #require(
            try office.identity.session(for: person.session, now: monday))
        var dumped = ""
        dump(session, to: &dumped)
        dump(session.person, to: &dumped)
        dump(person.session, to: &dumped)
        let printed = "\(session) \(session.person) \(person.session) \(dumped)"
        for secret in [Office.name, Office.email, person.session.text] {
            #expect(!printed.contains(secret))
        }
        #expect("\(session.person)" == "person \(person.person)")
    }
}

@Suite struct `A form of a session` {
    @Test func `carries a mark that is good for that session only`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(seconds: 60)
        let first = try #require(try office.identity.session(for: person.session, now: now))
        let token = try await office.signedIn(person, now: now)
        let second = try #require(try office.identity.session(for: token, now: now))
        let mark = office.identity.csrfToken(for: first)
        #expect(office.identity.isValid(csrf: mark, for: first))
        #expect(!office.identity.isValid(csrf: mark, for: second))
        for forged in ["", "x", String(mark.dropLast(4)), mark + "AAAA"] {
            #expect(!office.identity.isValid(csrf: forged, for: first))
        }
    }
}
