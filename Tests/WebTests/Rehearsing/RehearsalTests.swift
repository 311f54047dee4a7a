import CaseReview
import Foundation
import Testing

@testable import Web

@Suite struct `A procedure rehearsed on a page` {
    private func begun(_ visitor: Visitor) async throws -> Visitor.Answered {
        try await visitor.post(
            "/redbridge/rehearsal",
            [
                ("do", "begin"), ("pathway", "redbridge-1.5/adult"), ("on-day", "20"),
                ("on-month", "11"), ("on-year", "2026"),
            ])
    }

    /// What stands in the box with the scenario.
    private func script(in page: String) throws -> String {
        let start = try #require(page.range(of: "name=\"script\""))
        let open = try #require(page[start.upperBound...].firstIndex(of: ">"))
        let end = try #require(page[open...].range(of: "</textarea>"))
        return String(page[page.index(after: open)..<end.lowerBound].dropFirst())
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    private func add(
        _ choice: String, to page: String, by visitor: Visitor, day: String = "23"
    ) async throws -> Visitor.Answered {
        try await visitor.post(
            "/redbridge/rehearsal",
            [
                ("do", "add"), ("next", choice), ("script", try script(in: page)),
                ("on-day", day), ("on-month", "11"), ("on-year", "2026"),
            ])
    }

    @Test func `a case is begun and carried on by choosing, and nothing of it is recorded`()
        async throws
    {
        let house = try await TestSite()
        let before = try house.standing()
        let visitor = try house.visitor("secretariat")
        let begun = try await begun(visitor)
        #expect(begun.status == 200 && begun.body.contains("referral/hand-in"))
        let handedIn = try await add("referral/hand-in", to: begun.body, by: visitor)
        #expect(handedIn.status == 200)
        #expect(handedIn.body.contains("Hand in") && handedIn.body.contains("Allowed"))
        #expect(handedIn.body.contains("check/complete"))
        #expect(handedIn.body.contains("The days it sets"))
        #expect(try house.standing() == before)
    }

    @Test func `a case can be carried to a decision of the panel by choosing alone, nothing refused`()
        async throws
    {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        var page = try await begun(visitor)
        for choice in [
            "referral/hand-in", "quality/confirmed", "check/complete", "appropriateness/appropriate",
            "screening/request", "screening/replies", "screening/collated", "panel/mandatory-sar",
        ] {
            #expect(page.body.contains("value=\"\(choice)\""), "\(choice) is not offered")
            page = try await add(choice, to: page.body, by: visitor)
            #expect(!page.body.contains("Refused"), "\(choice) is refused")
        }
        #expect(page.body.contains("Screening return") && page.body.contains("Met"))
    }

    @Test func `the last act can be taken back, but not the first`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let begun = try await begun(visitor)
        let added = try await add("referral/hand-in", to: begun.body, by: visitor)
        func back(_ page: String) async throws -> String {
            try await visitor.post(
                "/redbridge/rehearsal", [("do", "back"), ("script", try script(in: page))]
            ).body
        }
        let once = try await back(added.body)
        #expect(!once.contains("do: hand-in") && once.contains("do: save"))
        let twice = try await back(once)
        #expect(try script(in: twice) == (try script(in: begun.body)))
        #expect(try script(in: try await back(twice)) == (try script(in: begun.body)))
    }

    @Test func `what the procedure refuses is shown with its rule and its cure`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let begun = try await begun(visitor)
        let script =
            try script(in: begun.body)
            + "  - {on: 2026-11-23, who: auditor, do: hand-in, step: referral}\n"
        let played = try await visitor.post(
            "/redbridge/rehearsal", [("do", "play"), ("script", script)])
        #expect(played.status == 200)
        #expect(played.body.contains("Refused"))
    }

    @Test func `a slip is told at the box with its line, and everything typed is kept`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let played = try await visitor.post(
            "/redbridge/rehearsal",
            [("do", "play"), ("script", "procedure: redbridge-1.5\nactz: <b>mine</b>")])
        #expect(played.status == 422)
        #expect(played.body.contains("Line 2") && played.body.contains("&lt;b&gt;mine"))
    }

    @Test(arguments: [
        String(repeating: "a", count: 200_000), "a: &x [*x, *x]", "[[[[[[[[", "\u{0}", "",
        "procedure: elsewhere-1.0\ntitle: A\nacts: []",
    ])
    func `whatever is pasted, the answer is a sentence and never a fault`(_ text: String)
        async throws
    {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let played = try await visitor.post(
            "/redbridge/rehearsal", [("do", "play"), ("script", text)])
        #expect(played.status == 422 && played.faults.isEmpty)
    }

    @Test func `a day that is missing, or a choice, is asked for where it belongs`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let nothing = try await visitor.post("/redbridge/rehearsal", [("do", "begin")])
        #expect(nothing.body.contains("Choose the way on which the case begins"))
        let begun = try await begun(visitor)
        let noDay = try await add("referral/hand-in", to: begun.body, by: visitor, day: "")
        #expect(noDay.status == 422 && noDay.body.contains("The day it is done"))
        let noChoice = try await add("", to: begun.body, by: visitor)
        #expect(noChoice.status == 422 && noChoice.body.contains("Choose what is done next"))
    }
}
