import CaseReview
import Clauses
import Foundation
import Office
import ProcedureLibrary
import Testing

/// A scenario as a test: it is shown by its title.
struct Played: CustomTestStringConvertible, Sendable {
    let scenario: Scenario

    var testDescription: String { scenario.title }

    static func all(in folder: String) -> [Played] {
        guard let library = try? Shipped.library() else {
            preconditionFailure("The packs that ship are not sound: onepanel procedure check")
        }
        return Shipped.scenarios(in: folder).map { file in
            do {
                return Played(scenario: try Scenario(file: file) { library.procedure($0) })
            } catch {
                preconditionFailure("\(error)")
            }
        }
    }
}

@Suite struct `Rehearsals` {
    @Test(arguments: Played.all(in: "Tests/Rehearsals"))
    func `every act is allowed or refused as the document says, and falls due when it says`(
        _ played: Played
    ) throws {
        let rehearsal = try rehearse(played.scenario, with: try Shipped.library())
        #expect(rehearsal.unmet == [])
    }

    @Test(arguments: Played.all(in: "Tests/Rehearsals"))
    func `a rehearsal names the clauses that it shows, and the packs know them`(
        _ played: Played
    ) throws {
        let cited = try Shipped.citedClauses()
        #expect(!played.scenario.clauses.isEmpty)
        #expect(played.scenario.clauses.filter { !cited.contains($0) } == [])
    }

    @Test(arguments: Played.all(in: "Demo"))
    func `what the demonstration shows is allowed`(_ played: Played) throws {
        let rehearsal = try rehearse(played.scenario, with: try Shipped.library())
        #expect(rehearsal.unmet == [])
    }

    @Test func `nobody of the demonstration is known by two names`() {
        var names: [PersonID: Set<String>] = [:]
        for player in Played.all(in: "Demo").flatMap(\.scenario.people) {
            names[player.id, default: []].insert(player.name)
        }
        #expect(names.filter { $0.value.count > 1 }.isEmpty)
    }
}
