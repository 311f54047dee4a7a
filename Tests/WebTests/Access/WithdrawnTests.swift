import CaseReview
import Foundation
import Office
import Testing

@testable import Web

/// A member whom the chair ruled out of an item does not come across it anywhere, from that moment on.
@Suite struct `A member who withdrew` {
    private func isInSight(_ matter: Docket.Matter, of visitor: Visitor, _ house: TestSite)
        async throws -> [String]
    {
        let meetings = [house.here.docket.meeting, house.here.docket.pastMeeting]
        let places =
            ["", "/cases", "/referrals", "/meetings", "/procedure"]
            + meetings.map { "/meetings/\($0)" }
        let ofCase = [
            "", "/referral", "/steps/panel", "/decision-record", "/decision-record.pdf",
            "/requests/screening", "/requests/screening/collation",
            "/requests/screening/lbr-housing",
        ].map { "/cases/\(matter.id)\($0)" }
        let items = meetings.map { "/meetings/\($0)/items/\(matter.id)/panel" }
        var found: [String] = []
        for path in places {
            let answered = try await visitor.get("/redbridge" + path)
            let names = [matter.surname, matter.reference, matter.id.rawValue]
            if names.contains(where: answered.body.contains) { found.append(path) }
        }
        for path in ofCase + items where try await visitor.get("/redbridge" + path).status != 404 {
            found.append(path)
        }
        return found
    }

    @Test func `finds the item in no page, agenda, log, list of work or paper`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("withdrawn-member")
        for matter in [house.here.docket.listed, house.here.docket.decided] {
            #expect(try await isInSight(matter, of: visitor, house) == [])
        }
    }

    @Test func `saw it until the ruling, and sees nothing of it afterwards`() async throws {
        let house = try await TestSite()
        let matter = house.here.docket.listed
        let visitor = try house.visitor("panel-member")
        #expect(!(try await isInSight(matter, of: visitor, house)).isEmpty)
        let item = "/redbridge/meetings/\(house.here.docket.meeting)/items/\(matter.id)/panel"
        let declared = try await visitor.post(
            item + "/interests", [("attendance", "nelft"), ("nature", "A cousin of the family.")])
        #expect(declared.status == 303)
        let interests = try house.here.office.load(matter.id).considerations["panel"]?.interests
        let id = try #require(interests?.last?.interest.id)
        let ruled = try await house.visitor("panel-chair").post(
            item + "/rulings",
            [("interest", id), ("ruling-\(id)", "withdraw"), ("why-\(id)", "Too close.")])
        #expect(ruled.status == 303)
        #expect(try await isInSight(matter, of: visitor, house) == [])
    }

    @Test func `is noted, when they try, as somebody who was refused`() async throws {
        let house = try await TestSite()
        let matter = house.here.docket.decided
        let visitor = try house.visitor("withdrawn-member")
        #expect(try await visitor.get("/redbridge/cases/\(matter.id)").status == 404)
        let looks = try await house.visitor("auditor").get("/redbridge/record/looks")
        #expect(looks.body.contains(matter.id.rawValue))
        #expect(looks.body.lowercased().contains("refused"))
    }
}
