import CaseReview
import Foundation
import Office
import Record
import Testing

@testable import Web

/// The log of information requests, as different people find it; the procedure here does not say whether the Act
/// applies to the partnership.
@Suite struct `The log of information requests` {
    private let log = "/redbridge/information-requests"
    private let typed = [
        ("received-day", "19"), ("received-month", "11"), ("received-year", "2026"),
        ("from", "Una Fairbairn"), ("asked", "The terms of reference."), ("law", "another"),
        ("law-words", "My rights as a relative"),
    ]

    @Test func `shows those who keep the cases what is asked, and that the document is silent`()
        async throws
    {
        let house = try await TestSite.untouched.value
        let page = try await house.visitor("secretariat").get(log)
        #expect(page.status == 200)
        #expect(page.body.contains("Rosalind Thackeray") && page.body.contains("Not answered"))
        #expect(page.body.contains("The document does not say"))
        #expect(page.body.contains("Log a request"))
        // This procedure asks for no position on its papers.
        #expect(!page.body.contains("Papers without a position"))
        let one = try await house.visitor("secretariat").get("\(log)/\(house.here.docket.request)")
        #expect(one.body.contains("How many referrals there were."))
        #expect(one.body.contains("Record the answer"))
    }

    @Test func `is read by an auditor, who is offered nothing to send`() async throws {
        let house = try await TestSite.untouched.value
        let auditor = try house.visitor("auditor")
        let one = "\(log)/\(house.here.docket.request)"
        for address in [log, one] {
            let page = try await auditor.get(address)
            #expect(page.status == 200 && page.body.contains("Rosalind Thackeray"))
            #expect(!page.body.contains("Log a request"))
            #expect(!page.body.contains("Record the answer"))
        }
        #expect(try await auditor.post(log, typed).status == 404)
    }

    @Test func `stands in the navigation of those who may read it, and of nobody else`() async throws {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let home = try await house.visitor(person.id).get("/redbridge")
            let mayRead = try AccessTable.places.shows("record", to: name)
            #expect(home.body.contains("href=\"\(log)\"") == mayRead, "\(name)")
        }
    }

    @Test func `takes a request and its answer, each with every word`() async throws {
        let house = try await TestSite()
        let keeper = try house.visitor("secretariat")
        #expect(try await keeper.post(log, typed).status == 303)
        let logged = try #require(house.here.office.arrangements.requests.last)
        #expect(
            logged.request
                == InformationRequest(
                    receivedOn: try #require(Day(iso: "2026-11-19")), from: "Una Fairbairn",
                    asked: "The terms of reference.", law: .another,
                    lawInTheirWords: "My rights as a relative"))
        let page = "\(log)/\(logged.id)"
        let agency = try #require(try house.here.office.procedure.agencies.keys.sorted().first)
        let sent = try await keeper.post(
            page + "/answers",
            [
                ("on-day", "20"), ("on-month", "11"), ("on-year", "2026"),
                ("answer", "They are on our website."), ("exemptions", "section 21"),
                ("holders", agency.rawValue), ("direction", "The coroner"),
            ])
        #expect(sent.status == 303)
        let told = try await keeper.get(page).body
        for words in [
            "They are on our website.", "section 21", "The coroner", "20 November 2026",
            "Another law (“My rights as a relative”)",
        ] {
            #expect(told.contains(words), "\(words)")
        }
        let given = try #require(house.here.office.arrangements.request(logged.id)?.answers.last)
        #expect(given.answer.holders == [agency])
    }

    @Test func `says what is missing, and keeps what was typed`() async throws {
        let house = try await TestSite()
        let keeper = try house.visitor("secretariat")
        let before = try house.heads()
        let empty = try await keeper.post(log, [("asked", "Everything.")])
        #expect(empty.status == 422)
        for words in ["Enter the day in full", "Enter who asks", "Choose one of the three"] {
            #expect(empty.body.contains(words), "\(words)")
        }
        #expect(empty.body.contains("Everything."))
        let unnamed = typed.filter { $0.0 != "law-words" }
        let refused = try await keeper.post(log, unnamed)
        #expect(refused.status == 409 && refused.body.contains("The other law is not named."))
        // An answer that this procedure does not leave open cannot be sent either.
        let request = "\(log)/\(house.here.docket.request)"
        let answered = try await keeper.post(
            request + "/answers",
            [
                ("on-day", "20"), ("on-month", "11"), ("on-year", "2026"),
                ("reply", "act-does-not-apply"),
            ])
        #expect(answered.status == 422)
        #expect(try house.heads() == before)
    }

    @Test func `is a look at personal data, and is noted`() async throws {
        let house = try await TestSite()
        let one = "\(log)/\(house.here.docket.request)"
        let auditor = try house.visitor("auditor")
        for path in [log, one] { #expect(try await auditor.get(path).status == 200) }
        try house.site.offices.settle()
        let looks = try #require(house.site.offices.accessLog(of: "redbridge")).looks()
        for path in [log, one] { #expect(looks.contains { $0.subject == path }, "\(path)") }
    }
}
