import CaseReview
import Identity
import Office
import Testing

@testable import Web

/// People whose part has come to its end: a member who left, a deputy whose term is over, an office-holder replaced.
@Suite struct `Somebody whose posting has ended` {
    @Test func `finds nothing of any case anywhere, at once, in the session they were signed in with`()
        async throws
    {
        let house = try await TestSite()
        for name in ["panel-member", "panel-chair", "statutory-partner-health", "secretariat"] {
            let member = try house.here.cast.member(name)
            let visitor = try house.visitor(name)
            #expect(try await visitor.get("/redbridge").status == 200)
            try house.end(member)
            for address in try house.everyAddress() {
                let answered = try await visitor.get(address)
                #expect(answered.status == 404, "\(name) at \(address)")
                for matter in house.here.docket.all {
                    #expect(!answered.body.contains(matter.surname), "\(name) at \(address)")
                    #expect(!answered.body.contains(matter.reference), "\(name) at \(address)")
                }
            }
        }
    }

    @Test func `loses their calendar with it`() async throws {
        let house = try await TestSite()
        let visitor = try house.visitor("panel-member")
        let page = try await visitor.post("/redbridge/calendar")
        let found = page.body.firstMatch(of: /\/calendars\/[^"<]+\.ics/)
        let path = String(try #require(found).output)
        let before = try await house.visitor().get(path)
        #expect(before.status == 200 && before.body.contains("BEGIN:VEVENT"))
        try house.end(try house.here.cast.member("panel-member"))
        let after = try await house.visitor().get(path)
        #expect(!after.body.contains("BEGIN:VEVENT"))
        #expect(!after.body.contains(house.here.docket.listed.reference))
    }
}

extension TestSite {
    fileprivate func end(_ member: Cast.Member) throws {
        let account = try #require(try site.identity.person(member.id))
        for posting in account.postings where posting.partnership == here.office.partnership {
            try site.identity.endPosting(posting, of: account.id, by: nil, now: site.now)
        }
        site.offices.peopleChanged()
    }

    /// Every address of the access table, with each case and each meeting in its place.
    func everyAddress() throws -> [String] {
        let ofCases = try AccessPages.ofCases.flatMap { page in
            try page.sheet.columns.map { try address(of: page.path, page.filling, $0) }
        }
        let ofPlaces = try AccessPages.ofPlaces.flatMap { place in
            try [here.docket.meeting, here.docket.pastMeeting].map {
                try address(of: place.path, at: $0)
            }
        }
        return ofCases + ofPlaces
    }
}
