import CaseReview
import Clauses
import Office
import Testing

@testable import Web

/// Under a procedure that names who takes the chair's place, of this body and of another.
@Suite struct `A vice chair` {
    private let house: TestSite
    private let meeting: String
    private let item: String

    init() async throws {
        house = try await TestSite(under: Packs.withViceChairs)
        let docket = house.here.docket
        meeting = "/redbridge/meetings/\(docket.meeting)"
        item = "\(meeting)/items/\(docket.listed.id)/panel"
    }

    private func comesIn() async throws {
        let secretary = try house.visitor("secretariat")
        let come = [("here", "redbridge-vice-chair")]
        #expect(try await secretary.post("\(meeting)/attendances", come).status == 303)
    }

    private var attendance: String {
        get throws {
            let here = try house.here.office.load(house.here.docket.meeting).attendances
            return try #require(here.first { $0.person == "redbridge-vice-chair" }).id
        }
    }

    @Test func `has a seat: is expected, comes for their agency, and gets the papers`() async throws {
        let secretary = try house.visitor("secretariat")
        let name = "vice-chair of redbridge"
        #expect(try await secretary.get(meeting).body.contains(name))
        #expect(try await secretary.get("\(meeting)/agenda").body.contains(name))
        try await comesIn()
        let here = try house.here.office.load(house.here.docket.meeting).attendances
        let seat = try #require(here.first { $0.person == "redbridge-vice-chair" })
        #expect(seat.agency == "bhrut" && seat.capacity == .member)
        let vice = try house.visitor("vice-chair")
        for page in ["", "/pack", "/agenda"] {
            #expect(try await vice.get(meeting + page).status == 200, "\(page)")
        }
        #expect(try await !vice.get("\(meeting)/agenda").body.contains("Ratify the agenda"))
    }

    @Test(.clause("WO-077", "BX-080"))
    func `in the chair of an item has the form to rule on the chair's interest, and rules`()
        async throws
    {
        try await comesIn()
        let secretary = try house.visitor("secretariat")
        let vice = try house.visitor("vice-chair")
        let interest = [("attendance", "chair"), ("nature", "I led the first inquiry.")]
        #expect(try await secretary.post("\(item)/interests", interest).status == 303)
        #expect(try await !vice.get(item).body.contains("\(item)/rulings"))
        let taking = try [("taker", attendance), ("taker-why", "The chair has an interest.")]
        #expect(try await secretary.post("\(item)/chair", taking).status == 303)
        let page = try await vice.get(item).body
        #expect(page.contains("\(item)/rulings") && page.contains("\(item)/conclusion"))
        let matter = try house.here.office.load(house.here.docket.listed.id)
        let id = try #require(matter.considerations["panel"]?.unruled.first).interest.id
        let ruling = [
            ("interest", id), ("ruling-\(id)", "withdraw"), ("why-\(id)", "It was his inquiry."),
        ]
        #expect(try await vice.post("\(item)/rulings", ruling).status == 303)
        #expect(try await house.visitor("panel-chair").get(item).status == 404)
    }

    @Test(.clause("WO-042", "WO-061"))
    func `named before the day to chair the meeting ratifies its agenda`() async throws {
        let secretary = try house.visitor("secretariat")
        let vice = try house.visitor("vice-chair")
        let asked = try await secretary.post(
            "\(meeting)/chair", [("stand-in", "redbridge-vice-chair"), ("stand-in-why", "")])
        #expect(asked.status == 422 && asked.body.contains("Enter why the chair cannot"))
        #expect(asked.body.contains("the procedure names: Panel vice chair"))
        let named = [("stand-in", "redbridge-vice-chair"), ("stand-in-why", "The chair is away.")]
        #expect(try await vice.post("\(meeting)/chair", named).status == 409)
        #expect(try await secretary.post("\(meeting)/chair", named).status == 303)
        #expect(try await secretary.get(meeting).body.contains("chairs this meeting: The chair is away."))
        let page = try await vice.get("\(meeting)/agenda").body
        let mark = try #require(page.firstMatch(of: /name="seen" value="([^"]+)"/)?.output.1)
        let ratified = try await vice.post(
            "\(meeting)/agenda/ratification", [("seen", String(mark))])
        #expect(ratified.status == 303)
        let after = try house.here.office.load(house.here.docket.meeting)
        #expect(after.ratified?.by.person == "redbridge-vice-chair")
        try await comesIn()
        let here = try house.here.office.load(house.here.docket.meeting).attendances
        #expect(here.first { $0.person == "redbridge-vice-chair" }?.capacity == .chair)
    }

    @Test func `of another body sees nothing of this one's meetings or cases`() async throws {
        let other = try house.visitor("quality-group-vice-chair")
        let matter = house.here.docket.listed
        for page in [
            meeting, "\(meeting)/pack", "\(meeting)/agenda", item, "/redbridge/cases/\(matter.id)",
            "/redbridge/meetings/attendance/one-panel",
        ] {
            let answer = try await other.get(page)
            #expect(answer.status == 404, "\(page)")
            #expect(!answer.body.contains(matter.surname) && !answer.body.contains(matter.reference))
        }
        let heads = try house.heads()
        let named = [("stand-in", "redbridge-vice-chair"), ("stand-in-why", "The chair is away.")]
        #expect(try await other.post("\(meeting)/chair", named).status == 404)
        #expect(try house.heads() == heads)
    }
}
