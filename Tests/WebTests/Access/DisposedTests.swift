import CaseReview
import Office
import Testing

@testable import Web

@Suite struct `A case that was disposed of` {
    private let house: TestSite
    private let id: CaseID

    init() async throws {
        house = try await TestSite()
        id = house.here.docket.handedIn.id
        let office = house.here.office
        let secretariat = try house.here.cast.member("secretariat").actor
        try office.perform(.settle("check", "complete", reason: "", [:]), on: id, by: secretariat)
        try office.perform(
            .settle("appropriateness", "not-appropriate", reason: "No harm.", [:]), on: id,
            by: try house.here.cast.member("panel-chair").actor)
        for recipient in ["referrer", "panel"] {
            let notice = Notice(on: TestSite.begins.day, how: "by e-mail")
            try office.perform(
                .tell("tell-not-presented", recipient: recipient, notice), on: id, by: secretariat)
        }
        _ = try office.dispose(of: id, because: "Kept for its time.", by: secretariat)
    }

    @Test(arguments: ["", "/steps/check", "/referral", "/decision-record"])
    func `is said to be, with who did it and why, to those who saw every case`(page: String) async throws {
        let answered = try await house.visitor("secretariat").get("/redbridge/cases/\(id)\(page)")
        #expect(answered.status == 410)
        #expect(answered.body.contains("This case was disposed of"))
        #expect(answered.body.contains("Kept for its time."))
        #expect(answered.body.contains("secretariat of redbridge"))
        #expect(!answered.body.contains(house.here.docket.handedIn.surname))
    }

    @Test(arguments: ["referrer", "other-referrer", "agency-respondent", "administrator"])
    func `is not there for anybody else`(name: String) async throws {
        for page in ["cases/\(id)", "referrals/\(id)"] {
            #expect(try await house.visitor(name).get("/redbridge/\(page)").status == 404)
        }
    }

    @Test func `is said to be to whoever discarded it as a draft, and to no other`() async throws {
        let draft = house.here.docket.draft.id
        let writer = try house.visitor("referrer")
        let discarded = try await writer.post(
            "/redbridge/referrals/\(draft)/discard", [("reason", "Begun twice.")])
        #expect(discarded.status == 303)
        let answered = try await writer.post("/redbridge/referrals/\(draft)/check")
        #expect(answered.status == 410 && answered.body.contains("Begun twice."))
        let other = try house.visitor("other-referrer")
        #expect(try await other.get("/redbridge/referrals/\(draft)").status == 404)
    }

    @Test func `is in the record as disposed of, and in the log of cases no more`() async throws {
        let record = try await house.visitor("auditor").get("/redbridge/record")
        #expect(record.status == 200 && record.body.contains("Disposed of"))
        let log = try await house.visitor("secretariat").get("/redbridge/cases")
        #expect(log.status == 200 && !log.body.contains(house.here.docket.handedIn.surname))
    }
}
