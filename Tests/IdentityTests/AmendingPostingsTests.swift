import CaseReview
import GRDB
import Testing

@testable import Identity

@Suite struct `Changing a posting that is held` {
    private let end = monday.plus(hours: 240)

    @Test func `its last day is set, moved and taken away, in force at the next request`() async throws {
        let office = try Office()
        let person = try await office.enrolled()
        func amend(_ until: Moment?, at now: Moment) throws {
            let held = try #require(try office.identity.person(person.person)?.postings.first)
            try office.identity.amend(
                held, of: person.person, until: until, isDeputy: false, by: "ann", now: now)
        }
        func held(at now: Moment) throws -> [Posting]? {
            try office.identity.person(person.person)?.postings(at: now)
        }
        try amend(end, at: monday)
        #expect(try held(at: end.plus(seconds: -1))?.first?.until == end)
        #expect(try held(at: end) == [])
        try amend(end.plus(hours: 24), at: monday.plus(hours: 1))
        #expect(try held(at: end)?.count == 1)
        try amend(nil, at: monday.plus(hours: 2))
        #expect(try held(at: end.plus(hours: 9_000))?.count == 1)
        let changes = try office.identity.changes(of: person.person)
            .filter { $0.kind == .postingChanged }
        #expect(changes.map(\.posting?.until) == [end, end.plus(hours: 24), nil])
        #expect(changes.allSatisfy { $0.by == "ann" })
    }

    @Test func `whether it is a deputy's is kept, and stands with the change`() async throws {
        let office = try Office()
        let person = try await office.joined()
        try office.identity.amend(
            member, of: person, until: nil, isDeputy: true, by: nil, now: monday)
        #expect(try office.identity.person(person)?.postings.map(\.isDeputy) == [true])
        #expect(try office.identity.changes(of: person).last?.posting?.isDeputy == true)
        #expect(
            try office.identity.holders(in: "anytown", at: monday).flatMap(\.postings)
                .map(\.isDeputy) == [true])
    }

    @Test func `what has ended is not changed, nor into the same part given from a later day`()
        async throws
    {
        let office = try Office()
        let person = try await office.joined()
        try office.identity.amend(
            member, of: person, until: end, isDeputy: false, by: nil, now: monday)
        let again = Posting(
            partnership: member.partnership, role: member.role, agency: member.agency, from: end)
        try office.identity.post(person, as: again, by: nil, now: monday)
        #expect(throws: PeopleRefusal.alreadyPosted) {
            try office.identity.amend(
                member, of: person, until: nil, isDeputy: false, by: nil, now: monday)
        }
        #expect(throws: PeopleRefusal.notPosted) {
            try office.identity.amend(
                member, of: person, until: end, isDeputy: false, by: nil, now: end.plus(hours: 1))
        }
    }

    @Test func `a role that is offered to a deputy is taken up by one`() async throws {
        let office = try Office()
        let person = try await office.joined()
        let offered = Posting(
            partnership: "othertown", role: "member", agency: "police", from: monday, isDeputy: true)
        let token = try office.identity.offer(offered, to: person, by: nil, now: monday)
        #expect(try office.identity.takeUp(token, by: person, now: monday).isDeputy)
    }
}
