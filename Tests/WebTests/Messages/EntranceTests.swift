import CaseReview
import Clauses
import Office
import Testing

@testable import Web

@Suite struct `A page that a message leads to` {
    @Test func `leads on to everything that waits for whoever was told`() async throws {
        let house = try await TestSite.untouched.value
        var entrances: Set<Substring> = []
        for person in house.here.cast.people {
            let visitor = try house.visitor(person.id)
            let viewer = Viewer(
                person: person.id, standings: [.init(role: person.role, agency: person.agency)])
            for item in try house.here.office.work(for: viewer) {
                let (entrance, place) = try ways(to: item, of: viewer, in: house.here.office)
                let page = try await visitor.get("/redbridge/\(entrance)")
                #expect(page.status == 200, "\(person.id): \(entrance)")
                #expect(
                    entrance == place || page.body.contains("/redbridge/\(place)\""),
                    "\(person.id) does not find \(place) on \(entrance)")
                entrances.insert(entrance.prefix { $0 != "/" })
            }
        }
        #expect(entrances == ["", "cases", "referrals"])
    }

    private func ways(
        to item: WorkItem, of viewer: Viewer, in office: Office
    ) throws -> (entrance: String, place: String) {
        let matter = try office.load(item.row.id)
        let procedure = try office.procedure(of: matter)
        let step = try #require(procedure.steps[item.step])
        let place = WorkPlace(step: step, agency: item.agency, matter: matter)
        func sees(_ sought: Sought) -> Bool {
            access(to: sought, of: matter, for: viewer, under: procedure).isGranted
        }
        return (try #require(place.entrance(sees)), try #require(place.path(sees)))
    }
}
