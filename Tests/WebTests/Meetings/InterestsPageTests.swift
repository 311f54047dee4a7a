import CaseReview
import Clauses
import Foundation
import Office
import Sheets
import Testing

@testable import Web

/// The interests that were declared, as each of those who go to meetings finds them.
@Suite struct `The interests that were declared` {
    @Test(.clause("WO-075"))
    func `stand by whose they are, with the day, the case, the ruling and its reason`() async throws {
        let house = try await TestSite.untouched.value
        let decided = try #require(
            house.here.docket.all.first { matter in
                (try? house.here.office.load(matter.id).decisions.isEmpty) == false
            })
        let secretary = try house.visitor("secretariat")
        let page = try await secretary.get("/redbridge/interests").body
        for words in [
            "A neighbour for many years.", "Withdraws from the item", "A close acquaintance.",
            decided.reference,
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let file = try await secretary.get("/redbridge/interests.csv")
        let rows = try ReadSheet(file.reply.body).rows.map { $0.cells.map(\.words) }
        #expect(rows.contains { $0.contains("A neighbour for many years.") })
        #expect(try await secretary.get("/redbridge/meetings").body.contains("/redbridge/interests"))
    }

    @Test func `are declared at the item by whoever sits there for themselves, and ruled on by the chair`() async throws {
        let house = try await TestSite()
        let listed = house.here.docket.listed
        let item = "/redbridge/meetings/\(house.here.docket.meeting)/items/\(listed.id)/panel"
        let member = try house.visitor("panel-member")
        let page = try await member.get(item)
        #expect(page.status == 200 && page.body.contains("Declare an interest"))
        #expect(!page.body.contains("Somebody else takes the chair"))
    }

    @Test(.clause("WO-077"))
    func `hold nothing of a case for somebody who was ruled out of it`() async throws {
        let house = try await TestSite.untouched.value
        let page = try await house.visitor("withdrawn-member").get("/redbridge/interests")
        #expect(page.status == 200)
        #expect(!page.body.contains("A neighbour for many years."))
    }
}
