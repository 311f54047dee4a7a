import CaseReview
import Clauses
import Foundation
import Identity
import Office
import Record
import Testing

@testable import Web

private let pdf = Array("%PDF-1.7 late\n%%EOF\n".utf8)

@Suite struct `What your agency answered` {
    private let house: TestSite

    init() async throws { house = try await TestSite() }

    private func link(_ matter: Docket.Matter, _ agency: AgencyID = "nelft") -> String {
        "href=\"/redbridge/cases/\(matter.id)/requests/screening/\(agency)\""
    }

    @Test(.clause("DA-052"))
    func `stands on the first page of whoever answers for it, the latest first, and leads there`()
        async throws
    {
        let docket = house.here.docket
        let page = try await house.visitor("agency-respondent").get("/redbridge").body
        #expect(page.contains("What your agency answered"))
        for matter in [docket.screening, docket.listed, docket.decided] {
            #expect(page.contains(link(matter)), "\(matter.surname)")
            // The page of the answer names whom it is about, and so does this.
            #expect(page.contains("\(matter.reference) · Odile \(matter.surname) · given on"))
        }
        let times = try [docket.screening, docket.listed, docket.decided].map { matter in
            let asked = try house.here.office.load(matter.id).gatherings["screening"]?.asked["nelft"]
            return (try #require(asked?.reply?.at.secondsSinceEpoch), link(matter))
        }
        let places = times.sorted { $0.0 > $1.0 }.compactMap { page.range(of: $0.1)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test func `leaves out a case once that is closed`() async throws {
        let decided = house.here.docket.decided
        func settle(_ step: StepID, _ outcome: OutcomeID, by name: String) throws {
            try house.here.office.perform(
                .settle(step, outcome, reason: "As recommended.", [:]), on: decided.id,
                by: try house.here.cast.member(name).actor)
        }
        try settle("ratification", "ratified", by: "rsab-independent-chair")
        for partner in ["authority", "health", "police"] {
            try settle("partners-agreement", "agreed", by: "statutory-partner-\(partner)")
        }
        try settle("final-decision", "no-review", by: "rsab-independent-chair")
        let visitor = try house.visitor("agency-respondent")
        #expect(try await visitor.get("/redbridge").body.contains(link(decided)))
        for recipient in ["sab", "statutory-partners", "referrer"] {
            try house.here.office.perform(
                .tell(
                    "tell-no-sar", recipient: recipient,
                    Notice(on: house.site.now.day, how: "by e-mail")), on: decided.id,
                by: try house.here.cast.member("secretariat").actor)
        }
        #expect(try house.here.office.load(decided.id).isClosed)
        #expect(try await !visitor.get("/redbridge").body.contains(link(decided)))
    }

    @Test func `is not shown to somebody whom a chair ruled out of the case`() async throws {
        let listed = house.here.docket.listed
        try house.here.office.perform(
            .reply("screening", "lbr-housing", ["known-to-agency": .chosen(["not-known"])]),
            on: listed.id, by: try house.here.cast.member("secretariat").actor)
        let shown = link(listed, "lbr-housing")
        let respondent = try house.visitor("housing-respondent")
        #expect(try await respondent.get("/redbridge").body.contains(shown))
        let withdrawn = try house.visitor("withdrawn-member")
        #expect(try await !withdrawn.get("/redbridge").body.contains(shown))
    }

    @Test func `is not shown to other agencies, or to whoever holds none`() async throws {
        for name in [
            "other-respondent", "housing-respondent", "withdrawn-member", "secretariat", "referrer",
            "administrator", "auditor",
        ] {
            let page = try await house.visitor(name).get("/redbridge").body
            #expect(!page.contains("What your agency answered"), "\(name)")
            #expect(!page.contains(link(house.here.docket.screening)), "\(name)")
        }
    }

    @Test func `is about this agency's own answer only, and only once it was given`() async throws {
        let screening = house.here.docket.screening
        let visitor = try house.visitor("other-respondent")
        let answer = "/redbridge/cases/\(screening.id)/requests/screening/dwp"
        #expect(try await visitor.post(answer, [("f-known-to-agency", "not-known")]).status == 303)
        let page = try await visitor.get("/redbridge").body
        #expect(page.contains("What your agency answered") && page.contains(link(screening, "dwp")))
        #expect(!page.contains(link(screening)))
    }

    @Test func `is a few lines, and all of them when asked for`() async throws {
        let docket = house.here.docket
        let keeper = try house.here.cast.member("secretariat").actor
        for matter in [docket.screening, docket.listed, docket.decided] {
            try house.here.office.perform(
                .reply("screening", "dwp", ["known-to-agency": .chosen(["not-known"])]),
                on: matter.id, by: keeper)
        }
        let postings = ["nelft", "dwp"].map { agency in
            Posting(
                partnership: "redbridge", role: "agency-respondent", agency: AgencyID(agency),
                from: TestSite.begins, until: nil)
        }
        try await house.site.identity.addDemoAccount(
            id: "redbridge-both", name: "Both", email: "both@test.invalid",
            password: "walnut-lantern-ferry", postings: postings, now: TestSite.begins)
        house.site.offices.peopleChanged()
        let both = try house.visitor(PersonID("redbridge-both"))
        let few = try await both.get("/redbridge").body
        #expect(few.components(separatedBy: "given on").count - 1 == 5)
        #expect(few.contains("href=\"/redbridge?answered=all#answered\">Show 1 more"))
        let all = try await both.get("/redbridge", query: "answered=all").body
        #expect(all.components(separatedBy: "given on").count - 1 == 6)
        #expect(!all.contains("more</a>"))
    }

    @Test func `is a look at personal data`() async throws {
        _ = try await house.visitor("agency-respondent").get("/redbridge")
        try house.site.offices.settle()
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        #expect(
            try log.looks(limit: 5).contains {
                $0.person == "redbridge-agency-respondent" && $0.subject == "/redbridge"
            })
    }
}

@Suite struct `Files where they are needed` {
    private let house: TestSite

    init() async throws { house = try await TestSite() }

    @Test(.clause("BX-012", "WO-041"))
    func `are on the page of the item, with what each is and who attached it`() async throws {
        let listed = house.here.docket.listed
        let file = try house.here.file("nelft", of: listed)
        let page = "/redbridge/meetings/\(house.here.docket.meeting)/items/\(listed.id)/panel"
        let answered = try await house.visitor("panel-member").get(page)
        #expect(answered.body.contains("Papers attached"))
        #expect(
            answered.body.contains(
                "<a href=\"/redbridge/cases/\(listed.id)/files/\(file)\">Chronology of \(listed.surname)</a>"))
        #expect(answered.body.contains("Attached by agency-respondent of redbridge"))
        #expect(try await house.visitor("withdrawn-member").get(page).status == 404)
        // At a meeting nothing is taken back.
        #expect(!answered.body.contains("/withdrawal"))
    }

    @Test func `that were withdrawn are not on the page of the item`() async throws {
        let listed = house.here.docket.listed
        let secretariat = try house.visitor("secretariat")
        let place = [("place", "panel"), ("title", "Sent by e-mail")]
        let sent = try await secretariat.post(
            "/redbridge/cases/\(listed.id)/files", place, file: "file", named: "a.pdf", pdf)
        #expect(sent.status == 303)
        let page = "/redbridge/meetings/\(house.here.docket.meeting)/items/\(listed.id)/panel"
        #expect(try await secretariat.get(page).body.contains("Sent by e-mail"))
        let file = try #require(try house.here.office.load(listed.id).files.last)
        _ = try await secretariat.post(
            "/redbridge/cases/\(listed.id)/files/\(file.id)/withdrawal", [("reason", "Wrong.")])
        #expect(try await !secretariat.get(page).body.contains("Sent by e-mail"))
    }

    @Test func `are beside each answer where the answers are put together, also of one who is silent`()
        async throws
    {
        let screening = house.here.docket.screening
        let early = try await house.visitor("other-respondent").post(
            "/redbridge/cases/\(screening.id)/requests/screening/dwp/files",
            [("place", "screening/dwp"), ("title", "List of claims")], file: "file",
            named: "a.pdf", pdf)
        #expect(early.status == 303)
        let page = try await house.visitor("secretariat").get(
            "/redbridge/cases/\(screening.id)/requests/screening/collation")
        let answered = try #require(page.body.components(separatedBy: "id=\"agency-nelft\"").last)
        #expect(answered.contains("Files with the answer of"))
        #expect(answered.contains("Chronology of \(screening.surname)</a>"))
        let silent = try #require(
            page.body.components(separatedBy: "It has attached files, and has not answered.").last)
        #expect(silent.contains("List of claims</a>"))
    }

    @Test func `that came after the answer are in the history`() async throws {
        let screening = house.here.docket.screening
        let sent = try await house.visitor("agency-respondent").post(
            "/redbridge/cases/\(screening.id)/requests/screening/nelft/files",
            [("place", "screening/nelft"), ("title", "Late letter")], file: "file",
            named: "a.pdf", pdf)
        #expect(sent.status == 303)
        let page = try await house.visitor("secretariat").get("/redbridge/cases/\(screening.id)")
        #expect(page.body.contains("attached “Late letter”"))
    }
}
