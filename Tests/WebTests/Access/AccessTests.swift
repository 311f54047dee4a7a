import CaseReview
import Clauses
import Foundation
import Office
import Record
import Testing

@testable import Web

/// Every address, as every person, for every case, held against the access table.
@Suite struct `Access` {
    @Test func `every address that the service answers is in the access table`() {
        let gets =
            Set(AccessPages.ofCases.map(\.path) + AccessPages.ofPlaces.map(\.path))
            .union(AccessPages.ofEverybody.map(\.path)).union(AccessPages.ofOneself)
        let acts = AccessActs.onCases + AccessActs.onItems + AccessActs.onPlaces
        let posts = Set(acts.map(\.path)).union(AccessActs.ofEverybody)
            .union(AccessActs.ofOneself)
        #expect(Set(Routes.all.filter { $0.method == .get }.map(\.path)) == gets)
        #expect(Set(Routes.all.filter { $0.method == .post }.map(\.path)) == posts)
    }

    @Test func `every role of the procedure, and everybody here, has a line in every sheet`()
        async throws
    {
        let here = try await TestSite.untouched.value.here
        let names = Set(here.cast.people.map { here.cast.shortName(of: $0) })
        let roles = Set(here.cast.people.map(\.role))
        #expect(roles == Set(try here.office.procedure.roles.keys))
        for sheet in AccessPages.ofCases.map(\.sheet) + [AccessTable.places, AccessTable.known] {
            #expect(sheet.people == names)
        }
    }

    @Test(.clause("RB-012"))
    func `each page of each case is shown to those whom the table names, and to nobody else`()
        async throws
    {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let visitor = try house.visitor(person.id)
            for page in AccessPages.ofCases {
                for column in page.sheet.columns {
                    let address = try house.address(of: page.path, page.filling, column)
                    let answered = try await visitor.get(address)
                    let expected = try page.sheet.status(of: column, for: name)
                    #expect(
                        answered.status == expected,
                        "\(name) at \(page.path) \(page.filling) of the case \(column)")
                    try house.expectDiscretion(answered, towards: name, at: page.path)
                }
            }
        }
    }

    @Test
    func `each place is shown to those whom the table names, and names no case they may not know`()
        async throws
    {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let visitor = try house.visitor(person.id)
            for place in AccessPages.ofPlaces {
                for meeting in [house.here.docket.meeting, house.here.docket.pastMeeting] {
                    let address = try house.address(of: place.path, at: meeting)
                    let answered = try await visitor.get(address)
                    let expected = try AccessTable.places.status(
                        of: place.column, for: name)
                    #expect(
                        answered.status == expected, "\(name) at \(place.path)")
                    try house.expectDiscretion(answered, towards: name, at: place.path)
                }
            }
        }
    }

    @Test func `a search finds no case that the one who searches may not know`() async throws {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let visitor = try house.visitor(person.id)
            for matter in house.here.docket.all {
                for words in [matter.surname, matter.reference] {
                    let found = try await visitor.get(
                        "/redbridge/cases", query: "q=\(words.formEncoded)")
                    let isLogged = try AccessTable.wholeCase.shows(
                        house.column(of: matter), to: name)
                    let lines = found.body.components(separatedBy: "cases/\(matter.id)").count - 1
                    let hasLog = try AccessTable.places.shows("log", to: name)
                    #expect((lines > 0) == (isLogged && hasLog), "\(name) searching for \(words)")
                }
            }
        }
    }

    @Test func `nobody of one partnership is shown anything of another`() async throws {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let visitor = try house.visitor(person.id)
            for page in AccessPages.ofCases {
                for owner in ["redbridge", "elsewhere"] {
                    let address = try house.address(
                        of: page.path, page.filling, "decided", in: owner, of: house.elsewhere)
                    let answered = try await visitor.get(address)
                    #expect(answered.status == 404, "\(person.id) at \(address)")
                    house.expectNothingOfElsewhere(in: answered)
                }
            }
            for place in AccessPages.ofPlaces {
                let address = try house.address(
                    of: place.path, at: house.elsewhere.docket.meeting, in: "elsewhere")
                let answered = try await visitor.get(address)
                #expect(answered.status == 404, "\(person.id) at \(address)")
                house.expectNothingOfElsewhere(in: answered)
            }
        }
    }

    @Test func `what does not exist is answered in the same words as what may not be seen`()
        async throws
    {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("referrer")
        let hidden = try await visitor.get("/redbridge/cases/\(house.here.docket.decided.id)")
        let missing = try await visitor.get("/redbridge/cases/no-such-case")
        let abroad = try await visitor.get("/elsewhere/cases/no-such-case")
        let nowhere = try await visitor.get("/atlantis/cases/no-such-case")
        #expect(hidden.status == 404)
        #expect(missing.status == 404)
        #expect(hidden.body == missing.body)
        #expect(abroad.status == 404)
        #expect(abroad.body == nowhere.body.replacing("atlantis", with: "elsewhere"))
        // Links on such a page would lead to another host.
        #expect(try await house.visitor("secretariat").get("//redbridge/cases").status == 404)
    }

    @Test func `whoever is not signed in is asked to sign in, and shown nothing else`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = house.visitor()
        for route in Routes.all where route.method == .get && route.audience != .everybody {
            let address = try house.address(of: route.path, ["step": "panel"], "decided")
            let answered = try await visitor.get(address)
            #expect(answered.status == 303, "\(address)")
            #expect(answered.location?.hasPrefix("/sign-in") == true)
            #expect(answered.body.isEmpty)
        }
        for page in AccessPages.ofEverybody {
            let answered = try await visitor.get(try house.address(of: page.path, [:], "decided"))
            #expect(answered.status == page.signedOut, "\(page.path)")
            try house.expectDiscretion(answered, towards: "administrator", at: page.path)
        }
    }

    @Test func `everybody has their own account page, and no route lets a stranger further`()
        async throws
    {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let visitor = try house.visitor(person.id)
            let account = try await visitor.get("/account")
            #expect(account.status == 200)
            #expect(account.body.contains(person.name))
        }
        for route in Routes.all where route.path.hasPrefix("/:partnership") {
            #expect(route.audience == .here, "\(route.path)")
        }
    }
}
