import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Testing

@Suite struct `The demonstration` {
    @Test func `everything in it is earlier than the moment at which it begins`() {
        for scenario in Played.all(in: "Demo").map(\.scenario) {
            #expect(scenario.turns.allSatisfy { $0.at < Demonstration.begins })
        }
    }

    @Test func `every role and every member agency of each procedure has somebody`() throws {
        let scenarios = Played.all(in: "Demo").map(\.scenario)
        let library = try Shipped.library()
        for id in Set(scenarios.map(\.procedure)) {
            let procedure = try #require(library.procedure(id))
            let people = scenarios.filter { $0.procedure == id }.flatMap(\.people)
            #expect(Set(procedure.roles.keys).subtracting(people.map(\.role)) == [])
            for body in procedure.bodies.values where body.memberRole != nil {
                let seated = people.filter { $0.role == body.memberRole }.compactMap(\.agency)
                #expect(Set(body.members).subtracting(seated) == [])
            }
        }
    }
}
