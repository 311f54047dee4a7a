import CaseReview
import Testing

@testable import Web

@Suite struct `Changing a meeting on its page` {
    private func form(day: String, why: String) -> [(String, String)] {
        [
            ("new-day-day", day), ("new-day-month", "12"), ("new-day-year", "2026"),
            ("new-time", "14:30"), ("new-place", "The library"), ("why-changed", why),
        ]
    }

    @Test func `is offered with what it is, and shows what it was`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.laterMeeting)"
        let secretary = try house.visitor("secretariat")
        let before = try await secretary.get(path).body
        #expect(before.contains("Change the day, time or place"))
        #expect(before.contains("name=\"new-day-day\" type=\"text\" value=\"17\""))
        #expect(before.contains("value=\"Town Hall\""))
        #expect(try await secretary.post(path + "/change", form(day: "18", why: "A gala.")).status == 303)
        let after = try await secretary.get(path).body
        #expect(after.contains("18 December 2026") && after.contains("14:30, The library"))
        #expect(after.contains("Before: Thursday 17 December 2026, 10:00, Town Hall. Why: A gala."))
        let member = try house.visitor("panel-member")
        #expect(try await !member.get(path).body.contains("Change the day, time or place"))
    }

    @Test func `says at each field what to do, and keeps what was typed`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.laterMeeting)/change"
        let secretary = try house.visitor("secretariat")
        let heads = try house.heads()
        let unreadable = try await secretary.post(path, form(day: "31 or so", why: " "))
        #expect(unreadable.status == 422)
        #expect(unreadable.body.contains("The day: enter a day, a month and a year"))
        #expect(unreadable.body.contains("Enter why it is changed"))
        #expect(unreadable.body.contains("31 or so") && unreadable.body.contains("The library"))
        var past = form(day: "1", why: "So.")
        past[1].1 = "11"
        let passed = try await secretary.post(path, past)
        #expect(passed.status == 422)
        #expect(passed.body.contains("has passed. Enter today or a later day"))
        #expect(try house.heads() == heads)
    }

    @Test func `is not offered, and is refused, once people are there`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        #expect(try await !secretary.get(path).body.contains("Change the day, time or place"))
        let refused = try await secretary.post(path + "/change", form(day: "18", why: "So."))
        #expect(refused.status == 409)
        #expect(refused.body.contains("Somebody has been recorded at this meeting."))
    }
}
