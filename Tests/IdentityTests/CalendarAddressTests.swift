import CaseReview
import Foundation
import Testing

@testable import Identity

@Suite struct `The address of a calendar` {
    private let office: Office

    init() throws { office = try Office() }

    @Test func `it opens the days of the person who made it, in that partnership`() async throws {
        let person = try await office.joined()
        let token = try office.identity.makeCalendar(of: person, in: "north")
        let found = try #require(try office.identity.calendar(for: token))
        #expect(found.person.id == person && found.partnership == "north")
        #expect(try office.identity.hasCalendar(of: person, in: "north"))
        #expect(try !office.identity.hasCalendar(of: person, in: "south"))
    }

    @Test func `a new one stops the old one, and ending it stops it at once`() async throws {
        let person = try await office.joined()
        let old = try office.identity.makeCalendar(of: person, in: "north")
        let new = try office.identity.makeCalendar(of: person, in: "north")
        #expect(try office.identity.calendar(for: old) == nil)
        #expect(try office.identity.calendar(for: new) != nil)
        try office.identity.endCalendar(of: person, in: "north")
        #expect(try office.identity.calendar(for: new) == nil)
    }

    @Test func `it opens nothing once the person is let in nowhere, or its secret is guessed`()
        async throws
    {
        let person = try await office.joined()
        let token = try office.identity.makeCalendar(of: person, in: "north")
        let guess = try #require(CalendarToken(String(token.text.reversed())))
        #expect(try office.identity.calendar(for: guess) == nil)
        try office.identity.disable(person, by: nil, now: monday)
        #expect(try office.identity.calendar(for: token) == nil)
        try office.identity.enable(person, by: nil, now: monday)
        #expect(try office.identity.calendar(for: token) == nil)
    }

    @Test func `it opens nothing once its person has changed their password`() async throws {
        let enrolled = try await office.enrolled()
        let token = try office.identity.makeCalendar(of: enrolled.person, in: "north")
        let session = try #require(
            try office.identity.session(for: enrolled.session, now: monday))
        try await office.identity.changePassword(
            in: session, from: Office.password, to: "gravel teapot monsoon", now: monday)
        #expect(try office.identity.calendar(for: token) == nil)
        #expect(try office.identity.session(for: enrolled.session, now: monday) != nil)
    }

    @Test func `it is nowhere in the file as it stands in the address`() async throws {
        let person = try await office.joined()
        let token = try office.identity.makeCalendar(of: person, in: "north")
        let copy = office.folder.appending(path: "copy.sqlite")
        try office.identity.backUp(to: copy.path)
        #expect(try !Data(contentsOf: copy).contains(token.text))
    }
}

extension Data {
    fileprivate func contains(_ words: String) -> Bool { range(of: Data(words.utf8)) != nil }
}
