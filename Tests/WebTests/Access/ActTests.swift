import CaseReview
import Foundation
import Identity
import Office
import Record
import Testing

@testable import Web

/// Every form, sent by everybody: what may not be done is refused, and nothing changes.
@Suite struct `Acting` {
    @Test func `whoever may not act on a case changes nothing by trying, on any case`() async throws {
        let house = try await TestSite()
        let before = try house.standing()
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let visitor = try house.visitor(person.id)
            for act in AccessActs.onCases + AccessActs.onItems {
                for column in act.sheet.columns
                where !(act.targets.contains(column) && act.by.contains(name)) {
                    let address = try house.address(of: act.path, act.filling, column)
                    let answered = try await visitor.send(act, to: address, house)
                    let isShown = try act.sheet.shows(column, to: name)
                    let expected: Set<Int> = isShown ? [403, 404, 409] : [404]
                    #expect(
                        expected.contains(answered.status),
                        "\(name) sends \(act.path) to the case \(column): \(answered.status)")
                    try house.expectDiscretion(answered, towards: name, at: act.path)
                }
            }
        }
        #expect(try house.standing() == before)
    }

    @Test func `whoever may not act on a place changes nothing by trying`() async throws {
        let house = try await TestSite()
        let before = try house.standing()
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let visitor = try house.visitor(person.id)
            for act in AccessActs.onPlaces where !act.by.contains(name) {
                let address = try house.address(of: act.path, at: house.here.docket.meeting)
                let answered = try await visitor.send(act, to: address, house)
                let isShown = try AccessTable.places.shows(act.targets[0], to: name)
                let expected: Set<Int> = isShown ? [403, 404, 409] : [404]
                #expect(
                    expected.contains(answered.status),
                    "\(name) sends \(act.path): \(answered.status)")
                try house.expectDiscretion(answered, towards: name, at: act.path)
            }
        }
        #expect(try house.standing() == before)
    }

    @Test func `whoever may act on a case does act`() async throws {
        for act in AccessActs.onCases + AccessActs.onItems {
            guard let target = act.targets.first, let name = act.by.first else { continue }
            let house = try await TestSite()
            let before = try house.heads()
            let address = try house.address(of: act.path, act.filling, target)
            let answered = try await house.visitor(name).send(act, to: address, house)
            // A file that comes with a form is answered by the page with the form.
            let isDone = answered.status == 303 || act.path.hasSuffix("/with-file")
            #expect(isDone, "\(name) sends \(act.path): \(answered.status)")
            #expect(try house.heads() != before, "\(act.path)")
        }
    }

    @Test func `whoever may act on a place does act`() async throws {
        let house = try await TestSite()
        for act in AccessActs.onPlaces {
            guard let name = act.by.first else { continue }
            let before = try house.standing()
            let address = try house.address(of: act.path, at: house.here.docket.meeting)
            let answered = try await house.visitor(name).send(act, to: address, house)
            let isWithoutEffect = Self.withoutEffect.contains { act.path.hasSuffix($0) }
            let isDone = [200, 303].contains(answered.status)
            #expect(isDone || isWithoutEffect, "\(name) sends \(act.path): \(answered.status)")
            #expect(try house.standing() != before || isWithoutEffect, "\(act.path)")
        }
    }

    /// Verifying only reads, and so does a rehearsal; an account in use cannot be invited again; the posting named
    /// there is not held; nothing is taken in without a file; and no message is in trouble.
    private static let withoutEffect = [
        "verification", "invitation", "ended-postings", "changed-postings", "rehearsal", "word-forms",
        "old-tracker", "old-tracker/columns", "old-tracker/rows", "messages/settlements",
    ]

    @Test func `a referral that is handed in twice is recorded once`() async throws {
        let house = try await TestSite()
        let address = "/redbridge/referrals/\(house.here.docket.handedIn.id)/check"
        let before = try house.heads()
        #expect(try await house.visitor("referrer").post(address).status == 303)
        #expect(try house.heads() == before)
    }

    @Test func `nobody acts in another partnership`() async throws {
        let house = try await TestSite()
        let before = try house.standing()
        for name in ["secretariat", "panel-chair", "referrer", "administrator", "auditor"] {
            let visitor = try house.visitor(name)
            for act in AccessActs.onCases + AccessActs.onItems {
                for owner in ["redbridge", "elsewhere"] {
                    let column = act.targets.first ?? "decided"
                    let address = try house.address(
                        of: act.path, act.filling, column, in: owner, of: house.elsewhere)
                    let answered = try await visitor.send(act, to: address, house)
                    #expect(answered.status == 404, "\(name) sends \(address)")
                    house.expectNothingOfElsewhere(in: answered)
                }
            }
            for act in AccessActs.onPlaces {
                let address = try house.address(
                    of: act.path, at: house.elsewhere.docket.meeting, in: "elsewhere")
                let answered = try await visitor.send(act, to: address, house)
                #expect(answered.status == 404, "\(name) sends \(address)")
            }
        }
        #expect(try house.standing() == before)
    }

    @Test func `somebody's account is out of reach of those who keep another partnership's people`()
        async throws
    {
        let house = try await TestSite()
        let before = try house.standing()
        let stranger = try house.elsewhere.cast.member("referrer").id
        for name in ["secretariat", "administrator"] {
            let visitor = try house.visitor(name)
            for act in AccessActs.onPlaces where act.path.contains(":person") {
                let address = Route.get(act.path, for: .here) { _ in .nothing }
                    .address(["partnership": "redbridge", "person": stranger.rawValue])
                #expect(try await visitor.post(address, act.form).status == 404, "\(address)")
            }
        }
        #expect(try house.standing() == before)
    }
}

extension Visitor {
    /// Sends the form of an act, with a file where it has one.
    func send(_ act: SheetAct, to address: String, _ house: TestSite) async throws -> Answered {
        let form = try house.filled(act.form)
        guard let field = act.file else { return try await post(address, form) }
        let bytes = Array("%PDF-1.7 a paper\n%%EOF\n".utf8)
        return try await post(address, form, file: field, named: "paper.pdf", bytes)
    }
}

/// What may not change where somebody was refused: both records, and what is known of people.
struct Standing: Equatable {
    let heads: [Head?]
    let changesOfPeople: Int
    let messages: [OutboxLine]
}

extension TestSite {
    func standing() throws -> Standing {
        Standing(
            heads: try heads(), changesOfPeople: try site.identity.changes().count,
            messages: try [here, elsewhere].flatMap { try $0.office.record.outbox(limit: 10_000) })
    }

    /// A form with the real identifier where the table writes "coming" for the next meeting.
    ///
    /// What is said of a case is sent under the name of the case.
    func filled(_ form: [(String, String)]) throws -> [(String, String)] {
        let member = try here.cast.member("panel-member").id.rawValue
        let values = [
            "coming": here.docket.meeting.rawValue, "the-panel-member": member,
            "as-it-stands": try seenByTheChair(),
        ]
        let names = ["said": "said-\(here.docket.listed.id)-panel"]
        return form.map { name, value in (names[name] ?? name, values[value] ?? value) }
    }
}
