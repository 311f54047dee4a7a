import CaseReview
import Office
import Testing

@testable import Web

@Suite struct `A form that somebody else was faster with` {
    private let house: TestSite
    private let id: CaseID

    init() async throws {
        house = try await TestSite()
        id = house.here.docket.handedIn.id
    }

    private var path: String { "/redbridge/cases/\(id)/steps/check" }

    private func send(outcome: String, version: Int) async throws -> Visitor.Answered {
        try await house.visitor("secretariat").post(
            path,
            [("version", "\(version)"), ("outcome", outcome), ("reason", "Seen by two of us.")])
    }

    /// Takes the referral's other open step, so that the case is no longer what it was.
    private func actMeanwhile() throws {
        let manager = try house.here.cast.member("quality-manager")
        try house.here.office.perform(
            .settle("quality", "confirmed", reason: "Read and agreed.", [:]), on: id,
            by: Actor(person: manager.id, role: "quality-manager", agency: manager.agency))
    }

    @Test func `is shown again with what was typed, and with what has changed`() async throws {
        let version = try house.here.office.load(id).version
        try actMeanwhile()
        let before = try house.heads()
        let answered = try await send(outcome: "complete", version: version)
        #expect(answered.status == 409)
        #expect(answered.body.contains("Somebody else has acted on this since you opened the page"))
        #expect(answered.body.contains("Seen by two of us."))
        #expect(answered.body.contains("Read and agreed."))
        let now = try house.here.office.load(id).version
        #expect(answered.body.contains("name=\"version\" value=\"\(now)\""))
        #expect(try house.heads() == before)
        #expect(try await send(outcome: "complete", version: now).status == 303)
    }

    @Test func `keeps what was typed where the step has been taken meanwhile`() async throws {
        let version = try house.here.office.load(id).version
        #expect(try await send(outcome: "complete", version: version).status == 303)
        let answered = try await send(outcome: "complete", version: version)
        #expect(answered.status == 409)
        #expect(answered.body.contains("What you typed"))
        #expect(answered.body.contains("Seen by two of us."))
    }
}
