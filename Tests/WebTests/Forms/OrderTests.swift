import CaseReview
import Clauses
import Foundation
import Testing

@testable import Web

/// A step out of its order: the procedure says no, names its rule, and keeps what was typed.
@Suite struct `A step out of order` {
    private func refused(
        _ name: String, _ path: String, _ form: [(String, String)], rule: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let house = try await TestSite()
        let before = try house.heads()
        let matter = house.here.docket
        let address = path.replacing("HANDED-IN", with: matter.handedIn.id.rawValue)
            .replacing("SCREENING", with: matter.screening.id.rawValue)
            .replacing("LISTED", with: matter.listed.id.rawValue)
            .replacing("DECIDED", with: matter.decided.id.rawValue)
            .replacing("DRAFT", with: matter.draft.id.rawValue)
            .replacing("MEETING", with: matter.meeting.rawValue)
        let answered = try await house.visitor(name).post(address, form)
        #expect(answered.status == 409, sourceLocation: sourceLocation)
        #expect(answered.body.contains(rule), sourceLocation: sourceLocation)
        #expect(answered.body.contains("class=\"refusal\""), sourceLocation: sourceLocation)
        for (_, typed) in form where typed.contains(" ") {
            #expect(answered.body.contains(typed), sourceLocation: sourceLocation)
        }
        #expect(try house.heads() == before, sourceLocation: sourceLocation)
    }

    @Test(.clause("RB-017"))
    func `a recommendation is not ratified before the Panel has made one`() async throws {
        try await refused(
            "secretariat", "/redbridge/cases/SCREENING/steps/ratification",
            [("outcome", "ratified")], rule: "not open")
    }

    @Test(.clause("RB-045"))
    func `a referral is not found complete twice`() async throws {
        try await refused(
            "secretariat", "/redbridge/cases/SCREENING/steps/check", [("outcome", "complete")],
            rule: "not open")
    }

    @Test(.clause("RB-035"))
    func `the Panel does not conclude before anything is proposed`() async throws {
        try await refused(
            "secretariat", "/redbridge/meetings/MEETING/items/LISTED/panel/conclusion",
            [("outcome", "no-review"), ("reason", "Agreed by all.")], rule: "class=\"refusal\"")
    }

    @Test func `an agency does not vote before anything is proposed`() async throws {
        try await refused(
            "panel-member", "/redbridge/meetings/MEETING/items/LISTED/panel/votes",
            [("agency", "nelft"), ("choice", "agree")],
            rule: "class=\"refusal\"")
    }

    @Test(.clause("RB-032"))
    func `an agency does not answer a second time`() async throws {
        try await refused(
            "agency-respondent", "/redbridge/cases/SCREENING/requests/screening/nelft",
            [("f-known-to-agency", "not-known")], rule: "class=\"refusal\"")
    }

    @Test func `a form sent on an older state of the case is not recorded over the newer one`()
        async throws
    {
        let house = try await TestSite()
        let before = try house.heads()
        let answered = try await house.visitor("secretariat").post(
            "/redbridge/cases/\(house.here.docket.handedIn.id)/steps/check",
            [("outcome", "complete"), ("version", "1")])
        #expect(answered.status == 409)
        #expect(answered.body.contains("Nothing of yours was recorded"))
        #expect(try house.heads() == before)
    }

    @Test func `an outcome that the step does not have is refused, and nothing breaks`()
        async throws
    {
        let house = try await TestSite()
        let before = try house.heads()
        let answered = try await house.visitor("secretariat").post(
            "/redbridge/cases/\(house.here.docket.handedIn.id)/steps/check",
            [("outcome", "mandatory-sar"), ("reason", "Because I say so.")])
        #expect([409, 422].contains(answered.status))
        #expect(answered.body.contains("Because I say so."))
        #expect(answered.faults.isEmpty)
        #expect(try house.heads() == before)
    }

    @Test func `an incomplete form is shown again, with every problem and everything typed`()
        async throws
    {
        let house = try await TestSite()
        let before = try house.heads()
        let answered = try await house.visitor("secretariat").post(
            "/redbridge/meetings/\(house.here.docket.meeting)/items/\(house.here.docket.listed.id)/panel/proposal",
            [("outcome", "no-review"), ("reason", "No test of the three is met.")])
        #expect(answered.status == 422)
        #expect(answered.body.contains("No test of the three is met."))
        #expect(answered.body.contains("href=\"#f-learning-points\""))
        #expect(answered.body.contains("href=\"#f-lead-process"))
        #expect(try house.heads() == before)
    }
}
