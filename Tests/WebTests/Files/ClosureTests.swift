import CaseReview
import Foundation
import Office
import Record
import Testing

@testable import Web

@Suite struct `A file that is about the wrong person` {
    private let house: TestSite
    private let reason = "It is about somebody else."

    init() async throws { house = try await TestSite() }

    private func address(of matter: Docket.Matter) throws -> String {
        "/redbridge/cases/\(matter.id)/files/\(try house.here.file("nelft", of: matter))"
    }

    @Test func `is closed to readers by whoever keeps the cases, and opened by nobody from then on`()
        async throws
    {
        let matter = house.here.docket.screening
        let address = try address(of: matter)
        let secretariat = try house.visitor("secretariat")
        let agency = try house.visitor("agency-respondent")
        let list = "/redbridge/cases/\(matter.id)/files"
        #expect(try await secretariat.get(list).body.contains("href=\"\(address)/closure\""))
        #expect(try await secretariat.post(address + "/closure", [("reason", " ")]).status == 422)
        #expect(try await agency.get(address).status == 200)
        #expect(try await secretariat.post(address + "/closure", [("reason", reason)]).status == 303)
        for visitor in [secretariat, agency, try house.visitor("panel-chair")] {
            let answered = try await visitor.get(address)
            #expect(answered.status == 404 && answered.reply.pieces == nil)
        }
        #expect(try await secretariat.post(address + "/closure", [("reason", reason)]).status == 409)
        let office = house.here.office
        let file = try #require(try office.load(matter.id).files.first { $0.agency == "nelft" })
        #expect(throws: OfficeFailure.self) { try office.contents(of: file, in: matter.id) }
    }

    @Test func `is named with the reason on the list of files and in the history, without a link`()
        async throws
    {
        let matter = house.here.docket.screening
        let address = try address(of: matter)
        let secretariat = try house.visitor("secretariat")
        _ = try await secretariat.post(address + "/closure", [("reason", reason)])
        let list = try await secretariat.get("/redbridge/cases/\(matter.id)/files").body
        #expect(list.contains("Closed to readers") && list.contains(reason))
        #expect(!list.contains(address))
        let page = try await secretariat.get("/redbridge/cases/\(matter.id)").body
        #expect(!page.contains("\(address)\""))
        let file = try #require(
            try house.here.office.load(matter.id).files.first { $0.agency == "nelft" })
        let entry = try #require(page.components(separatedBy: "Closed to readers: “").dropFirst().first)
        #expect(entry.hasPrefix("\(file.title)”") && entry.prefix(1_000).contains(reason))
        #expect(page.contains("SHA-256 \(file.file.digest)"))
    }

    @Test func `can be attached again after a mistaken closing, as a new one`() async throws {
        let matter = house.here.docket.screening
        let office = house.here.office
        let file = try #require(try office.load(matter.id).files.first { $0.agency == "nelft" })
        let bytes = Array("%PDF-1.7 the very same\n%%EOF\n".utf8)
        let list = "/redbridge/cases/\(matter.id)/requests/screening/nelft/files"
        let agency = try house.visitor("agency-respondent")
        func attach() async throws -> Int {
            _ = try await agency.post(
                list, [("place", "screening/nelft"), ("title", file.title)], file: "file",
                named: "report.pdf", bytes)
            return try office.load(matter.id).files.count(where: \.isStanding)
        }
        let before = try await attach()
        #expect(try await attach() == before, "a page that is loaded again sends the same again")
        let added = try #require(try office.load(matter.id).files.last)
        let closing = "/redbridge/cases/\(matter.id)/files/\(added.id)/closure"
        let secretariat = try house.visitor("secretariat")
        #expect(try await secretariat.post(closing, [("reason", reason)]).status == 303)
        #expect(try await attach() == before)
        #expect(try office.load(matter.id).files.last?.isStanding == true)
    }

    @Test func `is still named by the decision that was taken with it, with its hash and the reason`()
        async throws
    {
        let matter = house.here.docket.decided
        let file = try #require(
            try house.here.office.load(matter.id).files.first { $0.agency == "nelft" })
        let secretariat = try house.visitor("secretariat")
        let sent = try await secretariat.post(
            try address(of: matter) + "/closure", [("reason", reason)])
        #expect(sent.status == 303)
        let record = try await secretariat.get("/redbridge/cases/\(matter.id)/decision-record").body
        #expect(record.contains("SHA-256 \(file.file.digest)"))
        #expect(record.contains("Closed to readers on Friday 20 November 2026 because: \(reason)"))
    }

    @Test func `is noted as refused to whoever asks for it afterwards, and as seen before`() async throws {
        let matter = house.here.docket.screening
        let address = try address(of: matter)
        let secretariat = try house.visitor("secretariat")
        let agency = try house.visitor("agency-respondent")
        #expect(try await agency.get(address).status == 200)
        #expect(try await agency.get(address + "/closure").status == 404)
        #expect(try await secretariat.post(address + "/closure", [("reason", reason)]).status == 303)
        #expect(try await agency.get(address).status == 404)
        let log = try #require(house.site.offices.accessLog(of: "redbridge"))
        let looks = try log.looks(at: "\(matter.id) \(address)").reversed()
        #expect(looks.map(\.outcome) == [.seen, .refused])
        let nelft = try house.here.cast.member("agency-respondent").id
        let closing = try log.looks(at: "\(matter.id) \(address)/closure")
        #expect(closing.filter { $0.person == nelft }.map(\.outcome) == [.refused])
    }

    @Test func `is not offered for closing to anybody else`() async throws {
        let matter = house.here.docket.listed
        for name in ["panel-chair", "panel-member", "auditor", "agency-respondent"] {
            let visitor = try house.visitor(name)
            let list = try await visitor.get("/redbridge/cases/\(matter.id)/files").body
            #expect(!list.contains("/closure"), "\(name)")
            #expect(try await visitor.get(address(of: matter) + "/closure").status == 404, "\(name)")
        }
    }
}
