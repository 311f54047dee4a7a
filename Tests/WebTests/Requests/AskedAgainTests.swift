import CaseReview
import Office
import Testing

@testable import Web

@Suite struct `A request that is put to the agencies again` {
    private let house: TestSite
    private let secretariat: Visitor
    private let path: String
    private let before = "Asked before the step was opened again"

    init() async throws {
        house = try await TestSite(under: Packs.askingAgain)
        secretariat = try house.visitor("sab-business-manager")
        path = "/redbridge/cases/\(house.here.docket.screening.id)/requests/screening"
    }

    private func table(_ caption: String, of page: String) -> String? {
        page.split(separator: "</table>").first { $0.contains("\(caption)</caption>") }.map(String.init)
    }

    @Test func `tells what was answered before from what is answered now`() async throws {
        let further = [("further", "yes"), ("agency", "lifeboat-house")]
        #expect(try await secretariat.post(path, further).status == 303)
        let first = try await secretariat.get(path).body
        #expect(first.contains("1 of 15 have answered"))
        #expect(table(before, of: first) == nil)
        house.hands.moment = TestSite.begins.plus(seconds: 60)
        let again = try await secretariat.post(
            path, [("outcome", "again"), ("reason", "Another name has come up."), ("version", "\(version)")])
        #expect(again.status == 303)
        let between = try await secretariat.get(path).body
        #expect(between.contains("Whoever was asked before can be asked anew"))
        #expect(table("Who has answered", of: between) == nil)
        #expect(try #require(table(before, of: between)).contains("/nelft"))
        #expect(!between.contains("Still silent"))
        let request = [
            ("f-request-reason", "Another name has come up."), ("f-request-criteria", "sar"), ("f-request-persons", "Tamarisk"),
        ]
        let sent = try await secretariat.post(path, request)
        #expect(sent.status == 303)
        let second = try await secretariat.get(path).body
        #expect(second.contains("0 of 14 have answered"))
        let asked = try #require(table("Who has answered", of: second))
        #expect(asked.contains("/nelft") && !asked.contains("/lifeboat-house"))
        let earlier = try #require(table(before, of: second))
        #expect(earlier.contains("/lifeboat-house") && !earlier.contains("/nelft"))
        #expect(second.contains("Still silent") && !second.contains("<li>The Lifeboat House"))
    }

    private var version: Int {
        get throws { try house.here.office.load(house.here.docket.screening.id).version }
    }
}
