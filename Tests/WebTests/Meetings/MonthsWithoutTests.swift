import CaseReview
import Clauses
import Testing

@testable import Web

@Suite struct `A month for which no meeting is planned` {
    private let warning = "One Panel has no meeting planned for"

    private func warned(_ secretary: Visitor) async throws -> String {
        let page = try await secretary.get("/redbridge/meetings").body
        return String(page.split(separator: warning).dropFirst().first?.prefix(80) ?? "")
    }

    @Test(.clause("RB-013"))
    func `is named on the page of meetings until one is planned`() async throws {
        let secretary = try await TestSite().visitor("secretariat")
        #expect(try await warned(secretary).contains("January 2027"))
        let planned = try await secretary.post(
            "/redbridge/meetings",
            [
                ("body", "one-panel"), ("kind", "meeting"), ("day-day", "14"), ("day-month", "1"),
                ("day-year", "2027"), ("time", "10:00"), ("place", "Town Hall"),
            ])
        #expect(planned.status == 303)
        #expect(try await !warned(secretary).contains("January 2027"))
    }
}
