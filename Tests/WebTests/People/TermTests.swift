import CaseReview
import Clauses
import Identity
import Office
import Testing

@testable import Web

@Suite struct `The term of a serving person` {
    private func posting(_ name: String, in house: TestSite) throws -> Posting {
        let person = try house.site.identity.person(house.here.cast.member(name).id)
        return try #require(person?.postings.first)
    }

    private func entries(_ held: Posting, year: String, deputy: Bool = false) -> [(String, String)] {
        let last = [("day", "31"), ("month", "3"), ("year", year)]
        return [("posting", held.formValue)]
            + last.map { ("\(held.fieldPrefix)until-\($0)", $1) }
            + (deputy ? [("\(held.fieldPrefix)deputy", "yes")] : [])
    }

    @Test func `is set by whoever keeps accounts, shown, and written down`() async throws {
        let house = try await TestSite()
        let keeper = try house.visitor("administrator")
        let held = try posting("panel-member", in: house)
        let page = "/redbridge/people/redbridge-panel-member"
        #expect(try await keeper.get(page).body.contains("Change the last day"))
        let place = "\(page)/changed-postings"
        #expect(try await keeper.post(place, entries(held, year: "2027")).status == 303)
        #expect(try posting("panel-member", in: house).lastDay?.iso == "2027-03-31")
        let shown = try await keeper.get(page).body
        #expect(shown.contains("to 31 Mar 2027") || shown.contains("31 March 2027"))
        #expect(shown.contains("Role changed") && shown.contains("the last day is"))
    }

    @Test func `is not moved into the past, and what was typed stands at its field`() async throws {
        let house = try await TestSite()
        let keeper = try house.visitor("administrator")
        let held = try posting("panel-member", in: house)
        let place = "/redbridge/people/redbridge-panel-member/changed-postings"
        let past = try await keeper.post(place, entries(held, year: "2025"))
        #expect(past.status == 422 && past.body.contains("The last day has passed"))
        #expect(past.body.contains("value=\"2025\""))
        #expect(try posting("panel-member", in: house).until == nil)
    }

    @Test func `of one's own role is for somebody else to change`() async throws {
        let house = try await TestSite()
        let held = try posting("administrator", in: house)
        let answer = try await house.visitor("administrator").post(
            "/redbridge/people/redbridge-administrator/changed-postings",
            entries(held, year: "2027"))
        #expect(answer.status == 422 && answer.body.contains("You cannot change your own role"))
        #expect(try posting("administrator", in: house).until == nil)
    }

    @Test func `says of a member that they deputise, and of nobody else`() async throws {
        let house = try await TestSite()
        let keeper = try house.visitor("administrator")
        let chair = try posting("panel-chair", in: house)
        let wrong = try await keeper.post(
            "/redbridge/people/redbridge-panel-chair/changed-postings",
            entries(chair, year: "2027", deputy: true))
        #expect(wrong.status == 422 && wrong.body.contains("Only a member of a body has a deputy"))
        let member = try posting("panel-member", in: house)
        let place = "/redbridge/people/redbridge-panel-member/changed-postings"
        #expect(try await keeper.post(place, entries(member, year: "2027", deputy: true)).status == 303)
        let secretary = try house.visitor("secretariat")
        let meeting = house.here.docket.meeting
        let here = try house.here.office.load(meeting).attendances
        let nelft = try #require(here.first { $0.person == "redbridge-panel-member" })
        let path = "/redbridge/meetings/\(meeting)"
        _ = try await secretary.post("\(path)/leavings", [("attendance", nelft.id)])
        _ = try await secretary.post("\(path)/attendances", [("here", "redbridge-panel-member")])
        #expect(try house.here.office.load(meeting).attendances.last?.capacity == .deputy)
    }

    @Test(.clause("WO-039"))
    func `has no last day where the procedure has the holder stay until there is a successor`() async throws {
        let house = try await TestSite(under: Packs.stayingChair)
        let keeper = try house.visitor("administrator")
        let held = try posting("panel-chair", in: house)
        let place = "/redbridge/people/redbridge-panel-chair"
        let answer = try await keeper.post("\(place)/changed-postings", entries(held, year: "2027"))
        #expect(answer.status == 422 && answer.body.contains("stays until there is a successor"))
        let given = try await keeper.post(
            "\(place)/postings",
            [
                ("role", "panel-chair"), ("agency", "nelft"), ("until-day", "31"),
                ("until-month", "3"), ("until-year", "2027"),
            ])
        #expect(given.status == 422 && given.body.contains("stays until there is a successor"))
        #expect(try posting("panel-chair", in: house).until == nil)
        let wolverhampton = try Shipped.procedure("wolverhampton-2019").procedure
        #expect(wolverhampton.roles["panel-chair"]?.staysUntilSucceeded?.clauses == ["WO-039"])
    }
}
