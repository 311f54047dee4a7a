import CaseReview
import Clauses
import Office
import Record
import Testing

@testable import Web

@Suite struct `A guest for one item` {
    private let house: TestSite
    private let guest: Visitor
    private let listed: Docket.Matter

    init() async throws {
        house = try await TestSite()
        guest = try house.visitor("guest")
        listed = house.here.docket.listed
    }

    /// Every address at which something of the case is shown, or its name or reference is read.
    private func isInSight(of guest: Visitor) async throws -> [String] {
        var found: [String] = []
        for address in try house.everyAddress() {
            let answered = try await guest.get(address)
            let names = [listed.surname, listed.reference]
            let isOfTheCase = address.contains("/cases/\(listed.id)") && answered.status != 404
            if isOfTheCase || names.contains(where: answered.body.contains) { found.append(address) }
        }
        return found
    }

    private func end(_ how: () async throws -> Void) async throws {
        #expect(!(try await isInSight(of: guest)).isEmpty)
        try await how()
        #expect(try await isInSight(of: guest) == [])
    }

    @Test(.clause("RB-012"))
    func `finds the case that they were asked for among what waits for them, and no other case`()
        async throws
    {
        let work = try await guest.get("/redbridge")
        #expect(work.body.contains(listed.reference))
        let others = house.here.docket.all.filter { $0.id != listed.id }
        for address in try house.everyAddress() {
            let answered = try await guest.get(address)
            for other in others {
                #expect(!answered.body.contains(other.surname), "\(address)")
                #expect(!answered.body.contains(other.reference), "\(address)")
            }
        }
    }

    @Test(.clause("RB-012"))
    func `finds nothing of it anywhere once the meeting is over, though nothing was decided`()
        async throws
    {
        try await end {
            let closed = try await house.visitor("secretariat").post(
                "/redbridge/meetings/\(house.here.docket.meeting)/closure",
                [("undecided", "yes")])
            #expect(closed.status == 303)
        }
    }

    @Test func `finds nothing of it anywhere after the day of the meeting, though nobody closed it`()
        async throws
    {
        let office = house.here.office
        let meeting = try #require(office.meetingRows().first { $0.id == house.here.docket.meeting })
        let evening = Moment(day: meeting.day, hour: 23, minute: 50)
        house.hands.moment = evening
        let late = try house.visitor("guest")
        #expect(!(try await isInSight(of: late)).isEmpty)
        house.hands.moment = evening.plus(seconds: 600)
        #expect(try await isInSight(of: late) == [])
        #expect(try office.load(listed.id).runningEngagement("guest") != nil)
        house.site.offices.sweep { _, failure in Issue.record("\(failure)") }
        let ended = try office.load(listed.id)
        #expect(ended.runningEngagement("guest") == nil)
        #expect(ended.engagements.contains { $0.endedBecause == "The meeting is over." })
    }

    @Test func `finds nothing of it anywhere once somebody ended it`() async throws {
        try await end {
            let ended = try await house.visitor("secretariat").post(
                "/redbridge/cases/\(listed.id)/engagements/endings",
                [
                    ("engagement", "guest"),
                    ("why-guest", "Another area sends somebody else."),
                ])
            #expect(ended.status == 303)
        }
    }

    @Test func `finds nothing of it anywhere on the day after the last day that was agreed`()
        async throws
    {
        let id = listed.id
        let secretary = try house.here.cast.member("secretariat").actor
        let person = try house.here.cast.member("guest").id
        try house.here.office.perform(
            .endEngagement("guest", reason: "A day is agreed."), on: id, by: secretary)
        let engagement = Engagement(
            id: "until-tonight", person: person, role: "guest", item: "panel", until: TestSite.begins.day,
            reason: "Until tonight.")
        try house.here.office.perform(.engage(engagement), on: id, by: secretary)
        #expect(!(try await isInSight(of: guest)).isEmpty)
        house.hands.moment = TestSite.begins.plus(hours: 24)
        // Their session has ended meanwhile; they sign in again.
        #expect(try await isInSight(of: try house.visitor("guest")) == [])
    }

    @Test func `may read and may do nothing`() async throws {
        let heads = try house.heads()
        let root = "/redbridge/cases/\(listed.id)"
        let tries: [(String, [(String, String)])] = [
            (
                "/engagements",
                [("who", "guest/redbridge-past-guest"), ("item", "panel"), ("why", "A friend.")]
            ),
            (
                "/engagements/endings",
                [("engagement", "guest"), ("why-guest", "I would rather not.")]
            ),
            ("/keeping/pathway", [("pathway", "child"), ("reason-pathway", "A child.")]),
            ("/steps/panel/listing", [("meeting", "x"), ("reason", "Later.")]),
        ]
        for (path, entries) in tries {
            let answered = try await guest.post(root + path, entries)
            #expect(answered.status != 303, "\(path)")
        }
        #expect(try house.heads() == heads)
    }

    @Test func `is told of it once, by e-mail`() throws {
        let guest = try house.here.cast.member("guest").id
        let told = try house.here.office.record.outbox(limit: 1000).filter { $0.recipient == guest }
        #expect(told.map(\.kind) == ["told"])
    }

    @Test(arguments: [
        ([("who", ""), ("item", "panel"), ("why", "x")], "Choose somebody"),
        ([("who", "guest/redbridge-past-guest"), ("item", "panel"), ("why", " ")], "Say what they bring"),
        (
            [
                ("who", "guest/redbridge-past-guest"), ("item", "panel"), ("why", "Kept words"),
                ("until-day", "31"), ("until-month", "2"), ("until-year", "2027"),
            ], "The last day: there is no 31 February 2027"
        ),
    ])
    func `what is missing is said at the field, and what was typed stays`(
        _ entries: [(String, String)], _ words: String
    ) async throws {
        let answered = try await house.visitor("secretariat").post(
            "/redbridge/cases/\(listed.id)/engagements", entries)
        #expect(answered.status == 422)
        #expect(answered.body.contains(words))
        if entries.contains(where: { $0.1 == "Kept words" }) {
            #expect(answered.body.contains("Kept words"))
        }
    }
}
