import CaseReview
import Foundation
import Identity
import Testing

@testable import Web

@Suite struct `A role that ends soon` {
    /// A further role of a member, until a last day so many days from now.
    private func post(_ name: String, _ role: RoleID, days: Int, in house: TestSite) throws {
        let now = house.site.now
        let last = now.day.adding(calendarDays: days)
        try house.site.identity.post(
            house.here.cast.member(name).id,
            as: Posting(
                partnership: "redbridge", role: role, from: now,
                until: Moment(day: last.adding(calendarDays: 1), hour: 0, minute: 0)),
            by: "ann", now: now)
    }

    @Test func `is told to the person and to those who keep the accounts, and to nobody else`()
        async throws
    {
        let house = try await TestSite()
        try post("referrer", "auditor", days: 30, in: house)
        try post("panel-chair", "auditor", days: 31, in: house)
        let last = house.site.now.day.adding(calendarDays: 30).longText
        let words = "the last day is \(last)"
        #expect(try await house.visitor("referrer").get("/redbridge").body.contains(words))
        #expect(try await !house.visitor("panel-chair").get("/redbridge").body.contains("last day is"))
        let people = try await house.visitor("administrator").get("/redbridge/people").body
        #expect(people.contains("Ending within 30 days") && people.contains(words))
        let chair = try house.here.cast.member("panel-chair").name
        let ending = people.prefix(through: try #require(people.range(of: "<table")).lowerBound)
        #expect(!ending.contains(chair))
    }
}
