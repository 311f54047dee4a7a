import CaseReview
import Clauses
import Identity
import Office
import Testing

@testable import Web

/// Today's meeting has one case, of which the member for housing was ruled out.
@Suite struct `An action about a case` {
    private static let what = "Write to the aunt in Lowestoft."

    /// Recorded on the page of the case at the meeting, for the agency given, and due today.
    private func agreed(
        _ house: TestSite, owner: String = "agency/nelft", day: String = "20"
    ) async throws -> String {
        let docket = house.here.docket
        let item = "/redbridge/meetings/\(docket.meeting)/items/\(docket.listed.id)/panel"
        let done = try await house.visitor("secretariat").post(
            item + "/actions",
            [
                ("action-what", Self.what), ("action-owner", owner), ("action-due-day", day),
                ("action-due-month", "11"), ("action-due-year", "2026"),
            ])
        #expect(done.status == 303)
        let kept = try #require(try house.here.office.load(docket.listed.id).actions.first)
        return "/redbridge/meetings/\(docket.meeting)/actions/\(kept.id)"
    }

    @Test(.clause("RB-134"))
    func `stands on the meeting, the item, the minutes and in the work of whoever has to do it`()
        async throws
    {
        let house = try await TestSite()
        let docket = house.here.docket
        let action = try await agreed(house)
        let meeting = "/redbridge/meetings/\(docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let item = "\(meeting)/items/\(docket.listed.id)/panel"
        for path in [meeting, item, meeting + "/minutes", action] {
            #expect(try await secretary.get(path).body.contains(Self.what), "\(path)")
        }
        let member = try await house.visitor("panel-member").get("/redbridge").body
        #expect(member.contains(Self.what) && member.contains("Due today"))
        let chair = try await house.visitor("panel-chair").get("/redbridge").body
        #expect(!chair.contains(Self.what))
        #expect(try await !house.visitor("secretariat").get("/redbridge").body.contains(Self.what))
    }

    @Test func `of somebody who may not see the case is not shown to them, wherever they look`()
        async throws
    {
        let house = try await TestSite()
        let docket = house.here.docket
        // The member for housing, who withdrew, is the one who would have to do it.
        let action = try await agreed(house, owner: "agency/lbr-housing")
        house.hands.moment = TestSite.begins.plus(hours: 24 * 5)
        let meetings = [docket.meeting, docket.laterMeeting]
        let papers = ["", "/minutes", "/pack", "/agenda", "/history"]
        var places = [
            "", "/deadlines", "/deadlines.csv", "/calendar", "/cases", "/meetings",
            "/cases/\(docket.listed.id)", "/search?q=Lowestoft",
            "/meetings/\(docket.meeting)/items/\(docket.listed.id)/panel",
        ].map { "/redbridge" + $0 }
        places += meetings.flatMap { meeting in papers.map { "/redbridge/meetings/\(meeting)\($0)" } }
        for name in ["withdrawn-member", "guest", "past-guest", "referrer", "housing-respondent"] {
            let visitor = try house.visitor(name)
            #expect(try await visitor.get(action).status == 404, "\(name)")
            let ended = try await visitor.post(
                action + "/end",
                [
                    ("how", "done"), ("note", "Done."), ("done-on-day", "20"),
                    ("done-on-month", "11"), ("done-on-year", "2026"),
                ])
            #expect(ended.status == 404, "\(name)")
            for place in places {
                let body = try await visitor.get(place).body
                #expect(!body.contains("Lowestoft"), "\(name) at \(place)")
            }
        }
        let far = try house.site.identity.signInDemo(
            try house.elsewhere.cast.member("panel-member").id, now: house.site.now)
        let stranger = Visitor(site: house.site, session: far)
        for place in places + [action] {
            #expect(try await !stranger.get(place).body.contains("Lowestoft"), "\(place)")
        }
        let kept = try house.here.office.load(docket.listed.id).actions.first
        #expect(kept?.isOpen == true)
    }

    @Test(.clause("WO-068"))
    func `is in the papers of the next meetings until it is done, and then in none`() async throws {
        let house = try await TestSite()
        let docket = house.here.docket
        let action = try await agreed(house)
        let next = "/redbridge/meetings/\(docket.laterMeeting)"
        house.hands.moment = TestSite.begins.plus(hours: 24)
        let member = try house.visitor("panel-member")
        for path in [next, next + "/pack"] {
            let page = try await member.get(path).body
            #expect(page.contains(Self.what) && page.contains("ate: was due 20 Nov 2026"), "\(path)")
        }
        let late = try await member.get("/redbridge/deadlines").body
        #expect(late.contains("Late actions of meetings (1)") && late.contains(Self.what))
        let unsaid = try await member.post(
            action + "/end",
            [
                ("how", "done"), ("note", ""), ("done-on-day", "20"), ("done-on-month", "11"),
                ("done-on-year", "2026"),
            ])
        #expect(unsaid.status == 422 && unsaid.body.contains("Enter what was done"))
        let done = try await member.post(
            action + "/end",
            [
                ("how", "done"), ("note", "She has answered."), ("done-on-day", "20"),
                ("done-on-month", "11"), ("done-on-year", "2026"),
            ])
        #expect(done.status == 303)
        let page = try await member.get(action).body
        #expect(page.contains("Done 20 Nov 2026") && page.contains("She has answered."))
        for path in [next, next + "/pack", "/redbridge/deadlines", "/redbridge"] {
            #expect(try await !member.get(path).body.contains(Self.what), "\(path)")
        }
        // What was agreed stays in the minutes.
        let minutes = "/redbridge/meetings/\(docket.meeting)/minutes"
        #expect(try await member.get(minutes).body.contains(Self.what))
    }

    @Test func `names every problem of its form at once, and keeps what was typed`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)/actions"
        let secretary = try house.visitor("secretariat")
        let heads = try house.heads()
        let answered = try await secretary.post(
            path,
            [
                ("action-what", ""), ("action-owner", "person/nobody"), ("action-due-day", "31"),
                ("action-due-month", "11"), ("action-due-year", "2026"),
            ])
        #expect(answered.status == 422)
        #expect(answered.body.contains("Enter what is to be done"))
        #expect(answered.body.contains("Choose who does it"))
        #expect(answered.body.contains("The day: "))
        #expect(answered.body.contains("value=\"31\""))
        let early = try await secretary.post(
            path,
            [
                ("action-what", "Book a room."), ("action-owner", "role/panel-chair"),
                ("action-due-day", "1"), ("action-due-month", "11"), ("action-due-year", "2026"),
            ])
        #expect(early.status == 409 && early.body.contains("Book a room."))
        #expect(try house.heads() == heads)
    }

    @Test func `of no case is taken off the log by whoever keeps the meetings, with a reason`()
        async throws
    {
        let house = try await TestSite()
        let path = "/redbridge/meetings/\(house.here.docket.meeting)/actions/newsletter"
        let member = try house.visitor("panel-member")
        #expect(try await member.get(path).status == 200)
        let fields = [("how", "not-needed"), ("not-needed-why", "There is none this year.")]
        #expect(try await member.post(path + "/end", fields).status == 409)
        let secretary = try house.visitor("secretariat")
        #expect(try await secretary.post(path + "/end", fields).status == 303)
        let page = try await secretary.get(path).body
        #expect(page.contains("Not needed any more") && page.contains("There is none this year."))
    }
}
