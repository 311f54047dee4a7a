import CaseReview
import Clauses
import Foundation
import Identity
import Office
import ProcedureLibrary
import Testing

@Suite struct `What opens because a day has come` {
    private let place: Place
    private let offices: Offices
    private let office: Office
    private let id: CaseID

    /// A made-up procedure with a look back every quarter, played until the first was done on 30 June.
    init() throws {
        let place = try Place()
        let procedure = try Library.procedure(inPack: Shipped.folder("Tests/Packs/northmere-1"))
        let offices = try Offices(
            folder: place.folder,
            library: Library(procedures: [procedure], calendar: place.library.calendar),
            masterKey: place.key, settings: .init(), clock: .standing(place.hands))
        let office = try #require(offices.office(of: procedure.partnership))
        let file = Shipped.folder("Tests/Packs/rehearsals") + "/a-review-and-its-quarters.yaml"
        let whole = try String(contentsOfFile: file, encoding: .utf8)
        let end = try #require(whole.range(of: "  # It is not back before its quarter is over"))
        let scenario = try Scenario(text: String(whole[..<end.lowerBound]), named: file) {
            $0 == procedure.id ? procedure : nil
        }
        let player = Player(scenario, in: office, hands: place.hands)
        let played = try player.play()
        #expect(played.unmet == [])
        (self.place, self.offices, self.office) = (place, offices, office)
        id = try #require(player.caseID("case"))
    }

    private func isOpen(afterSweepingOn day: String) throws -> Bool {
        let day = try #require(Day(iso: day))
        place.hands.moment = Moment(day: day, hour: 0, minute: 1)
        offices.sweep { partnership, failure in Issue.record("\(partnership): \(failure)") }
        return try office.load(id).isOpen("quarterly")
    }

    @Test func `a step is back on its day and not before, with nobody having done anything`() throws {
        #expect(try !isOpen(afterSweepingOn: "2026-09-29"))
        #expect(try isOpen(afterSweepingOn: "2026-09-30"))
        let last = try #require(try office.happenings(of: id).last?.happening)
        #expect(last.event == .stepOpened("quarterly"))
        #expect(last.actor.person == "onepanel")
    }

    @Test func `it is opened once, however often it is looked at`() throws {
        #expect(try isOpen(afterSweepingOn: "2026-09-30"))
        let count = try office.happenings(of: id).count
        #expect(try isOpen(afterSweepingOn: "2026-10-01"))
        #expect(try office.happenings(of: id).count == count)
    }
}
