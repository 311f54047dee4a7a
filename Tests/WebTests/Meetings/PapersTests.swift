import CaseReview
import Foundation
import Office
import Record
import Testing

@testable import Web

/// The papers for a meeting, as different people find them.
@Suite struct `The papers for a meeting` {
    private func pack(of name: String, in house: TestSite) async throws -> Visitor.Answered {
        try await house.visitor(name).get("/redbridge/meetings/\(house.here.docket.meeting)/pack")
    }

    @Test func `hold the case for a member, and nothing of it for a member who was ruled out`()
        async throws
    {
        let house = try await TestSite.untouched.value
        let listed = house.here.docket.listed
        let member = try await pack(of: "panel-member", in: house)
        #expect(member.body.contains(listed.surname) && member.body.contains(listed.reference))
        #expect(member.body.contains("Several agencies were visiting") || member.body.contains("Hardly."))
        let withdrawn = try await pack(of: "withdrawn-member", in: house)
        #expect(withdrawn.status == 200)
        #expect(!withdrawn.body.contains(listed.surname))
        #expect(!withdrawn.body.contains(listed.reference))
    }

    @Test func `say who has been silent, and hold the criteria of every kind of review`() async throws {
        let house = try await TestSite.untouched.value
        let page = try await pack(of: "panel-member", in: house).body
        #expect(page.contains("Asked and silent"))
        for criterion in try house.here.office.procedure.criteria.values {
            #expect(page.contains(criterion.name.htmlWords), "\(criterion.name)")
        }
    }

    @Test func `are circulated to named people, and it is seen who opened and who read them`()
        async throws
    {
        let house = try await TestSite()
        let place = "/redbridge/meetings/\(house.here.docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let member = try house.here.cast.member("panel-member")
        let sent = try await secretary.post(
            place + "/agenda/circulation", [("to", member.id.rawValue)])
        #expect(sent.status == 303)
        #expect(try await secretary.get(place + "/agenda").body.contains("not opened"))
        let reader = try house.visitor("panel-member")
        #expect(try await reader.get(place + "/pack").status == 200)
        #expect(try await secretary.get(place + "/agenda").body.contains("Opened on 20 Nov 2026"))
        #expect(try await reader.post(place + "/reading").status == 303)
        let page = try await secretary.get(place + "/agenda").body
        #expect(page.contains("Read, as they said on 20 Nov 2026"))
    }

    @Test func `are sent again to those whose papers were changed, who are told so and read them again`()
        async throws
    {
        let house = try await TestSite()
        let docket = house.here.docket
        let place = "/redbridge/meetings/\(docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let reader = try house.visitor("panel-member")
        let names = ["panel-member", "withdrawn-member"]
        let members = try names.map { try house.here.cast.member($0) }
        func wait() { house.hands.moment = house.hands.moment.plus(seconds: 120) }
        _ = try await secretary.post(
            place + "/agenda/circulation", members.map { ("to", $0.id.rawValue) })
        wait()
        _ = try await reader.post(place + "/reading")
        wait()
        #expect(try await !secretary.get(place + "/agenda").body.contains("Send again"))
        try house.here.office.attach(
            NewFile(
                title: "A late letter", name: "late.pdf", kind: .pdf,
                bytes: Array("%PDF-1.7 late\n%%EOF\n".utf8)),
            to: FilingPlace("check"), on: docket.listed.id,
            by: try house.here.cast.member("secretariat").actor)
        let page = try await secretary.get(place + "/agenda").body
        #expect(page.contains("Send again: changed since"))
        #expect(page.contains("Read, as they said on 20 Nov 2026; changed since, on 20 Nov 2026"))
        // Who was ruled out of the case finds nothing of it, and nothing changed for them.
        #expect(page.contains("Circulated on 20 Nov 2026, not opened<"))
        #expect(try await reader.get(place + "/pack").body.contains("They have been changed since."))
        wait()
        let none = try await secretary.post(
            place + "/agenda/circulation", [("which", "again")])
        #expect(none.status == 422 && none.body.contains("Choose at least one person"))
        let again = try await secretary.post(
            place + "/agenda/circulation",
            [("which", "again"), ("again", members[0].id.rawValue)])
        #expect(again.status == 303)
        #expect(try await !secretary.get(place + "/agenda").body.contains("Send again"))
        wait()
        #expect(try await reader.post(place + "/reading").status == 303)
        let read = try await secretary.get(place + "/agenda").body
        #expect(read.contains("Read, as they said on 20 Nov 2026<"))
    }

    @Test func `say that they are a draft until they have gone out, where no rule holds them back`()
        async throws
    {
        let house = try await TestSite()
        let place = "/redbridge/meetings/\(house.here.docket.meeting)"
        let draft = try await pack(of: "panel-member", in: house)
        #expect(draft.status == 200 && draft.body.contains("OFFICIAL-SENSITIVE: draft, not circulated"))
        #expect(try await house.visitor("panel-member").get(place).body.contains("this meeting, a draft"))
        let other = try house.here.cast.member("withdrawn-member").id.rawValue
        _ = try await house.visitor("secretariat").post(place + "/agenda/circulation", [("to", other)])
        #expect(try await !pack(of: "panel-member", in: house).body.contains("draft, not circulated"))
    }

    @Test func `cannot be circulated to somebody who does not sit on the body`() async throws {
        let house = try await TestSite()
        let place = "/redbridge/meetings/\(house.here.docket.meeting)"
        let referrer = try house.here.cast.member("referrer")
        let sent = try await house.visitor("secretariat").post(
            place + "/agenda/circulation", [("to", referrer.id.rawValue)])
        #expect(sent.status == 422 && sent.body.contains("Choose at least one person"))
    }

    @Test func `the minutes hold what was said of a case for those who may see the case alone`()
        async throws
    {
        let house = try await TestSite()
        let docket = house.here.docket
        let place = "/redbridge/meetings/\(docket.meeting)"
        let words = "The family asked for a review."
        _ = try await house.visitor("secretariat").post(
            place + "/items/\(docket.listed.id)/panel/note",
            [("after", "0"), ("said-\(docket.listed.id)-panel", words)])
        #expect(try await house.visitor("panel-member").get(place + "/minutes").body.contains(words))
        let withdrawn = try await house.visitor("withdrawn-member").get(place + "/minutes")
        #expect(withdrawn.status == 200 && !withdrawn.body.contains(words))
    }

    @Test func `each reading of a case in them is noted at the case itself`() async throws {
        let house = try await TestSite()
        let docket = house.here.docket
        _ = try await pack(of: "panel-member", in: house)
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let path = "/redbridge/meetings/\(docket.meeting)/pack"
        let reader = try house.here.cast.member("panel-member").id
        #expect(try log.looks(at: "\(docket.listed.id) \(path)").map(\.person) == [reader])
        _ = try await pack(of: "withdrawn-member", in: house)
        #expect(try log.looks(at: "\(docket.listed.id) \(path)").count == 1)
    }

    @Test func `approved minutes can be read as they were approved, after they were corrected`()
        async throws
    {
        let house = try await TestSite()
        let docket = house.here.docket
        let place = "/redbridge/meetings/\(docket.meeting)"
        let secretary = try house.visitor("secretariat")
        let chair = try house.visitor("panel-chair")
        let field = "said-\(docket.listed.id)-panel"
        func write(_ words: String, after: Int) async throws {
            let sent = try await secretary.post(
                place + "/items/\(docket.listed.id)/panel/note",
                [("after", "\(after)"), (field, words)])
            #expect(sent.status == 303)
        }
        try await write("Nine people came.", after: 0)
        _ = try await secretary.post(place + "/closure", [("undecided", "yes")])
        func approve() async throws -> Int {
            let seen = ("seen", try house.seenByTheChair())
            return try await chair.post(place + "/minutes/approval", [seen]).status
        }
        #expect(try await approve() == 303)
        _ = try await secretary.post(place + "/minutes/reopening", [("why", "It was eight.")])
        try await write("Eight people came.", after: 1)
        #expect(try await approve() == 303)
        let member = try house.visitor("panel-member")
        let now = try await member.get(place + "/minutes").body
        #expect(now.contains("Eight people came.") && !now.contains("Nine people came."))
        let first = try await member.get(place + "/minutes", query: "version=1").body
        #expect(first.contains("Nine people came.") && !first.contains("Eight people came."))
        #expect(now.contains("Version 2, approved by"))
        #expect(first.contains("Version 1, approved by"))
        for version in ["0", "3", "\(Int.min)", "one"] {
            let none = try await member.get(place + "/minutes", query: "version=" + version)
            #expect(none.status == 404)
        }
        let withdrawn = try await house.visitor("withdrawn-member").get(
            place + "/minutes", query: "version=1")
        #expect(withdrawn.status == 200 && !withdrawn.body.contains("Nine people came."))
    }
}

extension String {
    /// As a page writes it.
    fileprivate var htmlWords: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
