import CaseReview
import Foundation
import Identity
import Testing

@testable import Web

@Suite struct `Days in one's own calendar` {
    /// The path of the feed that a person has just made an address for.
    private func made(_ visitor: Visitor) async throws -> String {
        let page = try await visitor.post("/redbridge/calendar")
        #expect(page.status == 200)
        let start = try #require(page.body.range(of: "http://127.0.0.1:8080/calendars/"))
        let rest = page.body[start.lowerBound...]
        let end = try #require(rest.range(of: ".ics"))
        return String(rest[..<end.upperBound]).replacing("http://127.0.0.1:8080", with: "")
    }

    @Test func `the secretariat reads every day that runs, by reference and never by name`()
        async throws
    {
        let house = try await TestSite()
        let path = try await made(try house.visitor("secretariat"))
        let feed = try await house.visitor().get(path)
        #expect(feed.status == 200)
        #expect(feed.reply.type.hasPrefix("text/calendar"))
        #expect(feed.body.contains(house.here.docket.handedIn.reference))
        for matter in house.here.docket.all { #expect(!feed.body.contains(matter.surname)) }
    }

    @Test func `nobody reads a day of a case that is not theirs, whoever holds the address`()
        async throws
    {
        let house = try await TestSite()
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let path = try await made(try house.visitor(person.id))
            let feed = try await house.visitor().get(path)
            try house.expectDiscretion(feed, towards: name, at: "/calendars/:secret")
        }
    }

    @Test func `an address that was stopped, or whose person has left, opens nothing`() async throws {
        let house = try await TestSite()
        let secretariat = try house.visitor("secretariat")
        let old = try await made(secretariat)
        let new = try await made(secretariat)
        #expect(try await house.visitor().get(old).status == 404)
        #expect(try await house.visitor().get(new).status == 200)
        _ = try await secretariat.post("/redbridge/calendar/end")
        #expect(try await house.visitor().get(new).status == 404)
        let member = house.here.cast.people.first { $0.role == "panel-member" }
        let person = try #require(member)
        let theirs = try await made(try house.visitor(person.id))
        try house.site.identity.disable(person.id, by: nil, now: house.site.now)
        #expect(try await house.visitor().get(theirs).status == 404)
    }
}
