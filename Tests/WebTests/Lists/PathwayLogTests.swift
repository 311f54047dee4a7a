import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Sheets
import Testing

@testable import Web

/// The list that a procedure keeps of everything on a pathway, as each of those whom it concerns finds it.
@Suite struct `A list of everything on a pathway` {
    private let house: MeetingHouse
    private let greater: String
    private let smaller: String

    init() async throws {
        let procedure = try Shipped.procedure("wolverhampton-2019").procedure
        house = try await MeetingHouse(
            of: procedure, body: "one-panel", on: try #require(Day(iso: "2027-01-04")))
        let file =
            Shipped.folder("Tests/Rehearsals/wolverhampton") + "/a-risk-is-escalated.yaml"
        let scenario = try Scenario(file: file) { $0 == procedure.id ? procedure : nil }
        let player = Player(scenario, in: house.office, hands: house.hands)
        #expect(try player.play().unmet == [])
        let office = house.office
        greater = try office.load(try #require(player.caseID("case"))).reference
        smaller = try office.load(try #require(player.caseID("smaller"))).reference
        try house.comes("2026-11-03")
    }

    private func page(_ role: String, _ pathway: String = "risk") async throws -> Visitor.Answered {
        try await house.visitor(role).get("/wolverhampton/logs/\(pathway)")
    }

    @Test(.clause("WO-057"), .clause("WO-058"))
    func `has each risk with who handles it and how, for those who see every case`() async throws {
        let listed = try await page("business-unit").body
        #expect(listed.contains(greater) && listed.contains(smaller))
        for words in [
            "Nobody holds the list of placements.", "One is drawn up.", "The deputy leads.",
            "Managed; no longer a risk", "The Panel mitigates it",
        ] {
            #expect(listed.contains(words), "\(words)")
        }
        let log = try await house.visitor("business-unit").get("/wolverhampton/cases").body
        #expect(log.contains("/wolverhampton/logs/risk"))
        #expect(log.contains("/wolverhampton/logs/escalation"))
    }

    @Test(.clause("WO-058"))
    func `has for the group that was given a risk what it was given, and no other`() async throws {
        let listed = try await page("executive-group")
        #expect(listed.status == 200)
        #expect(listed.body.contains(greater) && !listed.body.contains(smaller))
        #expect(listed.body.contains("href=\"/wolverhampton/logs/risk\""))
        let file = try await house.visitor("executive-group").get("/wolverhampton/logs/risk/lines.csv")
        let rows = try ReadSheet(file.reply.body).rows.map { $0.cells.map(\.words) }
        #expect(rows.count == 3 && rows[2].first == greater)
        #expect(rows[1].contains("What the risk is"))
    }

    @Test func `is not there for those who take no step on it, nor for a pathway without one`() async throws {
        for role in ["agency-respondent", "administrator", "guest"] {
            #expect(try await page(role).status == 404, "\(role)")
        }
        #expect(try await page("business-unit", "review").status == 404)
        #expect(try await page("business-unit", "no-such").status == 404)
        let empty = try await page("panel-member")
        #expect(empty.status == 200 && !empty.body.contains(greater))
    }
}
