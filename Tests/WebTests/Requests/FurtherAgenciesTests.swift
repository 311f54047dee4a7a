import CaseReview
import Office
import Testing

@testable import Web

@Suite struct `An agency that is asked later than the others` {
    @Test func `is asked the same, and what the others were asked and answered stays`() async throws {
        let house = try await TestSite(under: Packs.withOneMoreAgency)
        let matter = house.here.docket.screening
        let secretariat = try house.visitor("sab-business-manager")
        let path = "/redbridge/cases/\(matter.id)/requests/screening"
        let page = try await secretariat.get(path).body
        #expect(page.contains("Ask another agency"))
        let before = try #require(house.here.office.load(matter.id).gatherings["screening"])
        let boxes = page.matches(of: /name="agency" type="checkbox" value="([^"]+)"/).map { String($0.output.1) }
        #expect(boxes == ["lifeboat-house"])
        let none = try await secretariat.post(path, [("further", "yes")])
        #expect(none.status == 422 && none.body.contains("Choose at least one agency"))
        // Whoever was asked is not asked again in this way.
        let again = try await secretariat.post(path, [("further", "yes"), ("agency", "nelft")])
        #expect(again.status == 422)
        let sent = try await secretariat.post(path, [("further", "yes"), ("agency", "lifeboat-house")])
        #expect(sent.status == 303)
        let after = try #require(house.here.office.load(matter.id).gatherings["screening"])
        #expect(after.request == before.request)
        #expect(after.asked["lifeboat-house"]?.reply == nil)
        #expect(after.asked["nelft"] == before.asked["nelft"])
        #expect(after.asked.count == before.asked.count + 1)
        #expect(try await !secretariat.get(path).body.contains("Ask another agency"))
        // Those who only read the case have no such form.
        #expect(try await !house.visitor("auditor").get(path).body.contains("Ask another agency"))
    }
}
