import CaseReview
import Clauses
import Foundation
import Office
import Record
import Sheets
import Testing

@testable import Web

/// Lists as files: the same rows as on the page, for the same person, in both kinds of file.
@Suite struct `A list that is taken away` {
    /// The rows of a list, read by our own reader, below the one that says how the list is marked.
    private func rows(ofText answered: Visitor.Answered) throws -> [[String]] {
        let rows = try ReadSheet(answered.reply.body).rows.map { $0.cells.map(\.words) }
        let marked = try #require(rows.first)
        #expect(marked.count == 1 && marked[0].hasPrefix("OFFICIAL-SENSITIVE. "))
        return Array(rows.dropFirst())
    }

    private func rows(ofWorkbook answered: Visitor.Answered) throws -> [[String]] {
        try rows(ofText: answered)
    }

    @Test func `says how it is marked, whose it is, for whom it was made and when`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let area = try house.here.office.procedure.about.area
        let made =
            "Case Referral Log. \(area). Made for secretariat of redbridge on 20 Nov 2026, "
        for ending in ["csv", "xlsx"] {
            let answered = try await visitor.get("/redbridge/case-referral-log.\(ending)")
            let first = try #require(try ReadSheet(answered.reply.body).rows.first?.cells.first)
            #expect(first.words.hasPrefix("OFFICIAL-SENSITIVE. " + made), "\(first.words)")
        }
    }

    @Test func `can be brought in again: the columns are found below its marking`() async throws {
        let house = try await TestSite.untouched.value
        let answered = try await house.visitor("secretariat").get("/redbridge/case-referral-log.csv")
        let read = try ReadSheet(answered.reply.body).rows.map { row in
            TrackerList.Row(number: row.number, cells: row.cells.map { .text($0.words) })
        }
        #expect(TrackerList(read)?.headings.first == "Reference")
    }

    @Test(.clause("RB-012"))
    func `holds the same in a workbook as in CSV, for everybody who may have it`() async throws {
        let house = try await TestSite.untouched.value
        for person in house.here.cast.people {
            let name = house.here.cast.shortName(of: person)
            let visitor = try house.visitor(person.id)
            for list in AccessPages.ofLists {
                let address = try house.address(of: list.path, at: house.here.docket.pastMeeting)
                let text = try await visitor.get(address + ".csv")
                let book = try await visitor.get(address + ".xlsx")
                #expect(text.status == book.status, "\(name) at \(list.path)")
                guard text.status == 200, list.column != "looks" else { continue }
                #expect(try rows(ofWorkbook: book) == rows(ofText: text), "\(name) at \(list.path)")
                #expect(book.reply.type.contains("spreadsheetml"))
            }
        }
    }

    @Test func `is saved under a name with its day, and never shown in the browser`() async throws {
        let visitor = try await TestSite.untouched.value.visitor("secretariat")
        for ending in ["csv", "xlsx"] {
            let answered = try await visitor.get("/redbridge/case-referral-log.\(ending)")
            let header = answered.reply.headers.first { $0.name == "Content-Disposition" }
            #expect(
                header?.value == "attachment; filename=\"case-referral-log-2026-11-20.\(ending)\"")
        }
    }

    @Test(.clause("WO-050", "RB-040"))
    func `of all referrals says where each is, whose move it is, and by when`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let log = try rows(ofText: try await visitor.get("/redbridge/case-referral-log.csv"))
        #expect(log.first?.prefix(3) == ["Reference", "Person", "Received"])
        let line = try #require(log.first { $0[0] == house.here.docket.handedIn.reference })
        #expect(line[1].contains(house.here.docket.handedIn.surname))
        #expect(line[5].contains("Check") && line[6].contains("Secretariat"))
        #expect(line[9].hasPrefix("2026-"))
        // Everything handed in, and the former case; no draft.
        let references = house.here.docket.all.map(\.reference)
        #expect(
            Set(log.dropFirst().map { $0[0] })
                == Set(references).subtracting([house.here.docket.draft.reference])
                .union([house.here.docket.former.reference]))
    }

    @Test func `keeps the filter that is in force on the page, and the page hands it on`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let query = "q=\(house.here.docket.listed.surname)&state=open"
        let page = try await visitor.get("/redbridge/cases", query: query)
        #expect(page.body.contains("case-referral-log.xlsx?q=\(house.here.docket.listed.surname)&amp;state=open"))
        let found = try rows(
            ofText: try await visitor.get("/redbridge/case-referral-log.csv", query: query))
        #expect(found.dropFirst().map { $0[0] } == [house.here.docket.listed.reference])
        let former = try rows(
            ofText: try await visitor.get("/redbridge/case-referral-log.csv", query: "state=former"))
        #expect(former.dropFirst().map { $0[0] } == [house.here.docket.former.reference])
        let closed = try await visitor.get("/redbridge/case-referral-log.csv", query: "state=closed")
        #expect(try rows(ofText: closed).count == 1)
    }

    @Test func `has for the member who was ruled out of a case nothing of that case`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("withdrawn-member")
        for list in ["case-referral-log", "deadlines"] {
            for ending in ["csv", "xlsx"] {
                let answered = try await visitor.get("/redbridge/\(list).\(ending)")
                let cells = try rows(ofWorkbook: answered).joined().joined(separator: " ")
                for matter in [house.here.docket.listed, house.here.docket.decided] {
                    #expect(!cells.contains(matter.surname) && !cells.contains(matter.reference))
                }
            }
        }
    }

    @Test func `of deadlines has every line of the page, and can be narrowed to one's own`() async throws {
        let house = try await TestSite.untouched.value
        let visitor = try house.visitor("secretariat")
        let all = try rows(ofText: try await visitor.get("/redbridge/deadlines.csv"))
        let mine = try rows(
            ofText: try await visitor.get("/redbridge/deadlines.csv", query: "whose=mine"))
        #expect(all.count > mine.count && mine.count > 1)
        #expect(mine.dropFirst().allSatisfy { $0[6] == "Yes" })
        let page = try await visitor.get("/redbridge/deadlines")
        for line in all.dropFirst() { #expect(page.body.contains("\(line[3]) \(line[4])")) }
    }

    @Test func `of a meeting's attendance says who was there, for whom and when`() async throws {
        let house = try await TestSite.untouched.value
        let answered = try await house.visitor("panel-chair")
            .get("/redbridge/meetings/\(house.here.docket.pastMeeting)/attendance.csv")
        let list = try rows(ofText: answered)
        #expect(list.first == ["Name", "Agency", "As", "Day", "Arrived", "Left"])
        #expect(list.count > 3)
        #expect(list.dropFirst().allSatisfy { $0[3] == "2026-10-15" })
    }

    @Test(arguments: [
        "case-referral-log.xlsx", "case-referral-log.csv", "deadlines.csv", "people.xlsx",
        "referrals.csv", "meetings/:meeting/attendance.xlsx",
    ])
    func `is noted as a look`(_ list: String) async throws {
        let house = try await TestSite()
        let meeting = house.here.docket.pastMeeting.rawValue
        let path = "/redbridge/" + list.replacing(":meeting", with: meeting)
        #expect(try await house.visitor("secretariat").get(path).status == 200)
        try house.site.offices.settle()
        let looks = try #require(house.site.offices.accessLog(of: "redbridge")).looks()
        #expect(looks.contains { $0.subject == path })
    }
}
