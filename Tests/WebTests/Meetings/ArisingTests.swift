import CaseReview
import Clauses
import Office
import Record
import Testing

@testable import Web

/// At the meeting of 15 October one case was decided, and its recommendation waits to be ratified.
@Suite struct `Matters arising in the papers` {
    @Test(.clause("WO-068"))
    func `hold what the last meeting decided and nobody has finished, for those who see the case`()
        async throws
    {
        let house = try await TestSite(under: Packs.lookingBack)
        let docket = house.here.docket
        let pack = "/redbridge/meetings/\(docket.meeting)/pack"
        let procedure = try house.here.office.procedure
        let ratification = try #require(procedure.steps["ratification"]?.name)
        let line = "\(docket.decided.reference): \(ratification)"
        for name in ["panel-chair", "panel-member", "secretariat"] {
            let page = try await house.visitor(name).get(pack).body
            #expect(page.contains(line), "\(name)")
            #expect(page.contains("open since 15 Oct 2026"), "\(name)")
            // What was done already is not waited for.
            let sent = try #require(procedure.steps["send-recommendation"]?.name)
            #expect(!page.contains("\(docket.decided.reference): \(sent)"), "\(name)")
        }
        let withdrawn = try await house.visitor("withdrawn-member").get(pack)
        #expect(withdrawn.status == 200 && withdrawn.body.contains("Matters arising"))
        #expect(!withdrawn.body.contains(docket.decided.reference))
    }

    @Test func `are noted as a look at the case that they name`() async throws {
        let house = try await TestSite(under: Packs.lookingBack)
        let docket = house.here.docket
        let path = "/redbridge/meetings/\(docket.meeting)/pack"
        _ = try await house.visitor("panel-chair").get(path)
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        #expect(try log.looks(at: "\(docket.decided.id) \(path)").count == 1)
    }
}
