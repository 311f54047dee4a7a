import CaseReview
import GRDB
import Testing

@testable import Identity

@Suite struct `People and their postings` {
    private let chair = Posting(
        partnership: "othertown", role: "chair", from: monday, until: monday.plus(hours: 48))

    @Test func `a posting holds from its start until just before its end`() {
        #expect(!chair.holds(at: monday.plus(seconds: -1)))
        #expect(chair.holds(at: monday))
        #expect(chair.holds(at: monday.plus(seconds: 48 * 3600 - 1)))
        #expect(!chair.holds(at: monday.plus(hours: 48)))
    }

    @Test func `what ends soon is told, unless the same goes on after it`() {
        func account(_ postings: [Posting]) -> Account {
            Account(
                id: "p", name: "P", email: "p@example.org", state: .active, hasSecondFactor: true,
                isDemo: false, postings: postings)
        }
        func term(_ role: RoleID, _ from: Moment, _ days: Int?) -> Posting {
            let until = days.map { days in
                Moment(day: monday.day.adding(calendarDays: days + 1), hour: 0, minute: 0)
            }
            return Posting(partnership: "othertown", role: role, from: from, until: until)
        }
        let ends = term("chair", monday, 30)
        #expect(ends.lastDay == monday.day.adding(calendarDays: 30))
        #expect(account([ends]).ending(within: 30, of: monday) == [ends])
        #expect(account([ends]).ending(within: 29, of: monday) == [])
        #expect(account([term("chair", monday, nil)]).ending(within: 30, of: monday) == [])
        // One that has not begun, or is over, is not about to end.
        #expect(account([ends]).ending(within: 30, of: monday.plus(seconds: -1)) == [])
        #expect(account([ends]).ending(within: 30, of: monday.plus(hours: 24 * 40)) == [])
        let end = Moment(day: monday.day.adding(calendarDays: 31), hour: 0, minute: 0)
        #expect(account([ends, term("chair", end, nil)]).ending(within: 30, of: monday) == [])
        let gap = end.plus(hours: 1)
        #expect(account([ends, term("chair", gap, nil)]).ending(within: 30, of: monday) == [ends])
        #expect(account([ends, term("vice", end, nil)]).ending(within: 30, of: monday) == [ends])
    }

    @Test func `a new posting shows at the next request`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        #expect(
            try office.identity.session(for: person.session, now: monday)?.postings == [member])
        try office.identity.post(person.person, as: chair, by: "ann", now: monday)
        #expect(
            try office.identity.session(for: person.session, now: monday)?.postings
                == [member, chair])
    }

    @Test func `an ended posting gives nothing from the next request on`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        #expect(
            try office.identity.session(for: person.session, now: monday)?.postings == [member])
        try office.identity.endPosting(member, of: person.person, by: "ann", now: monday)
        #expect(try office.identity.session(for: person.session, now: monday)?.postings == [])
        let kept = try office.identity.person(person.person)?.postings
        #expect(kept?.first?.until == monday)
        #expect(throws: PeopleRefusal.notPosted) {
            try office.identity.endPosting(
                member, of: person.person, by: "ann", now: monday.plus(hours: 1))
        }
    }

    @Test func `the same part is not given twice at once, but again later`() async throws {
        let office = try Office()
        let person = try await office.joined()
        let again = Posting(
            partnership: "anytown", role: "member", agency: "police", from: monday.plus(hours: 2))
        #expect(throws: PeopleRefusal.alreadyPosted) {
            try office.identity.post(person, as: again, by: nil, now: monday)
        }
        try office.identity.endPosting(member, of: person, by: nil, now: monday)
        try office.identity.post(person, as: again, by: nil, now: monday)
        try office.identity.endPosting(again, of: person, by: nil, now: monday)
        #expect(try office.identity.person(person)?.postings(at: again.from) == [])
    }

    @Test func `people of a partnership are listed by name, and no others`() async throws {
        let office = try Office()
        for name in ["Zoë", "adam", "Beth"] {
            _ = try office.identity.invite(
                name: name, email: "\(name.count)\(name.prefix(1))@x.example", postings: [member],
                by: nil, now: monday)
        }
        let other = try office.identity.invite(
            name: "Carol", email: "c@x.example", postings: [chair], by: nil, now: monday
        ).person
        #expect(try office.identity.people(in: "anytown").map(\.name) == ["adam", "Beth", "Zoë"])
        #expect(try office.identity.people(in: "othertown").map(\.id) == [other])
        #expect(try office.identity.everyone().count == 4)
    }

    @Test func `nobody can be changed who is not there`() throws {
        let identity = try Office().identity
        #expect(try identity.person("nobody") == nil)
        #expect(throws: PeopleRefusal.noSuchPerson) {
            try identity.disable("nobody", by: nil, now: monday)
        }
        #expect(throws: PeopleRefusal.noSuchPerson) {
            try identity.post("nobody", as: member, by: nil, now: monday)
        }
        #expect(throws: PeopleRefusal.noSuchPerson) {
            try identity.reinvite("nobody", by: nil, now: monday)
        }
    }

    @Test func `someone disabled gets no link`() async throws {
        let office = try Office()
        let person = try await office.joined()
        let link = try office.identity.reinvite(person, by: nil, now: monday)
        try office.identity.disable(person, by: nil, now: monday)
        #expect(try office.identity.invited(by: link, now: monday) == nil)
        #expect(throws: PeopleRefusal.isDisabled) {
            try office.identity.reinvite(person, by: nil, now: monday)
        }
    }

    @Test func `everything done to a person is written down, by whom and when`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        let now = monday.plus(hours: 1)
        try office.identity.endPosting(member, of: person.person, by: "ann", now: now)
        try office.identity.resetSecondFactor(of: person.person, by: "ann", now: now)
        try office.identity.disable(person.person, by: "ann", now: now)
        try office.identity.enable(person.person, by: "bob", now: now)
        let changes = try office.identity.changes(of: person.person)
        #expect(
            changes.map(\.kind) == [
                .invited, .posted, .accepted, .secondFactorEnrolled, .postingEnded,
                .secondFactorReset, .disabled, .enabled,
            ])
        #expect(
            changes.map(\.by) == [
                nil, nil, person.person, person.person, "ann", "ann", "ann", "bob",
            ])
        #expect(changes.map(\.position) == Array(1...8))
        #expect(changes[1].posting == member)
        #expect(changes[4].posting?.until == now)
        #expect(changes[4].at == now)
        #expect(try office.identity.changes().count == 8)
    }

    @Test(arguments: ["UPDATE personChange SET by = 'x'", "DELETE FROM personChange"])
    func `what was written down the database itself keeps`(statement: String) async throws {
        let office = try Office()
        _ = try await office.joined()
        let database = try DatabaseQueue(path: office.path)
        #expect(throws: DatabaseError.self) {
            try database.write { try $0.execute(sql: statement) }
        }
    }
}
