import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Record
import Testing

/// The demonstration's cases in one office, as the pages would show them.
struct Redbridge {
    let office: Office

    init() throws {
        let library = try Shipped.library()
        let hands = OfficeClock.Hands(Moment(secondsSinceEpoch: 0))
        office = try Office(
            partnership: "redbridge",
            library: library, record: try Record.inMemory(partnership: "redbridge"),
            clock: .standing(hands), directory: .empty)
        for file in Shipped.scenarios(in: "Demo/redbridge") {
            let scenario = try Scenario(file: file) { library.procedure($0) }
            _ = try Player(scenario, in: office, hands: hands).play()
        }
        hands.moment = Demonstration.begins
        try office.readThrough()
    }

    func viewer(_ person: PersonID, _ role: RoleID, for agency: AgencyID? = nil) -> Viewer {
        Viewer(person: person, standings: [.init(role: role, agency: agency)])
    }

    var secretariat: Viewer { viewer("priya-raman", "secretariat") }

    func row(about subject: String) throws -> CaseRow {
        try #require(office.log(for: secretariat, matching: subject).first)
    }
}
