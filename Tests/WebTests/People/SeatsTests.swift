import CaseReview
import Clauses
import Foundation
import Identity
import Office
import Testing

@testable import Web

@Suite struct `The seats of a body` {
    @Test(.clause("WO-024", "WO-025"))
    func `name who represents each agency, its deputy, the chair and what is empty`() async throws {
        let house = try await TestSite(under: Packs.withViceChairs)
        let now = house.site.now
        try house.site.identity.post(
            house.here.cast.member("other-respondent").id,
            as: Posting(
                partnership: "redbridge", role: "panel-member", agency: "nelft", from: now,
                until: Moment(day: now.day.adding(calendarDays: 40), hour: 0, minute: 0),
                isDeputy: true), by: nil, now: now)
        let page = try await house.visitor("secretariat").get("/redbridge/seats").body
        func row(_ agency: AgencyID) throws -> Substring {
            let name = try #require(try house.here.office.procedure.agencies[agency])
                .name(on: now.day)
            let from = try #require(page.range(of: ">\(name)<"))
            let end = page.range(of: "</tr>", range: from.upperBound..<page.endIndex)
            return page[from.upperBound..<(try #require(end)).lowerBound]
        }
        let nelft = try row("nelft")
        #expect(nelft.contains("panel-member of redbridge"))
        let last = now.day.adding(calendarDays: 39).shortText
        #expect(nelft.contains("other-respondent of redbridge") && nelft.contains("until \(last)"))
        #expect(try row("dwp").contains("Empty") && row("dwp").contains("None named"))
        #expect(try row("bhrut").contains("vice-chair of redbridge"))
        #expect(page.contains("Panel vice chair") && page.contains("Its vice chair"))
    }

    @Test func `are shown to those who keep meetings or accounts, and to nobody else`() async throws {
        let house = try await TestSite.untouched.value
        for name in ["secretariat", "administrator"] {
            #expect(try await house.visitor(name).get("/redbridge/seats").status == 200, "\(name)")
        }
        for name in ["panel-chair", "panel-member", "referrer", "auditor", "sab-business-manager"] {
            #expect(try await house.visitor(name).get("/redbridge/seats").status == 404, "\(name)")
        }
        let stranger = try house.visitor(house.elsewhere.cast.member("secretariat").id)
        #expect(try await stranger.get("/redbridge/seats").status == 404)
    }
}
