import CaseReview
import Foundation
import Office
import Testing

@testable import Web

/// A page that was made before is shown again only as long as nothing has changed and the same person asks.
@Suite struct `A page that is kept` {
    @Test func `shows what another has recorded at once, and is nobody else's`() async throws {
        let house = try await TestSite()
        let matter = house.here.docket.handedIn
        let path = "/redbridge/cases/\(matter.id)"
        let secretariat = try house.visitor("secretariat")
        let first = try await secretariat.get(path)
        #expect(try await secretariat.get(path).body == first.body)
        let manager = try house.visitor("sab-business-manager")
        #expect(try await manager.get(path).body != first.body)
        let referrer = try house.visitor("referrer")
        #expect(try await referrer.get(path).status == 404)
        _ = try await secretariat.post(
            path + "/keeping/pathway",
            [("pathway", "child"), ("reason-pathway", "A child was there as well.")])
        let after = try await secretariat.get(path)
        #expect(after.body != first.body)
        #expect(after.body.contains("A child was there as well.") || after.body.contains("Child ("))
        #expect(try await manager.get(path).body.contains("Pathway opened"))
    }

    @Test func `is made anew after a minute, because a limit in hours runs out at one`() async throws {
        let house = try await TestSite()
        let path = "/redbridge/cases/\(house.here.docket.handedIn.id)"
        let visitor = try house.visitor("secretariat")
        func key() async throws -> PageShelf.Key {
            try #require(PageShelf.Key(try await visitor.visit(path)))
        }
        house.hands.moment = house.hands.moment.plus(seconds: 90)
        let first = try await key()
        #expect(try await key() == first)
        // The visit itself puts the end of the session off: what is left of it is the same as before.
        house.hands.moment = house.hands.moment.plus(seconds: 90)
        let later = try await key()
        #expect(later.secondsLeft == first.secondsLeft)
        #expect(later != first)
    }
}
