import CaseReview
import Clauses
import ProcedureLibrary
import Testing

/// One pathway of a pack that ships.
struct Way: Sendable, CustomTestStringConvertible {
    let procedure: Procedure
    let pathway: Pathway

    var testDescription: String { "\(procedure.id) \(pathway.id)" }

    static let all: [Way] = {
        let packs = (try? Shipped.library().procedures) ?? []
        return packs.flatMap { pack in pack.pathways.map { Way(procedure: pack, pathway: $0) } }
    }()

    func scenario(_ text: String) throws -> Scenario {
        try Scenario(text: text, named: "draft") { $0 == procedure.id ? procedure : nil }
    }
}

@Suite struct `A made-up case that is written by choosing` {
    private let day = Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0)

    @Test(arguments: Way.all)
    func `its beginning can be read, on every pathway of every pack`(_ way: Way) throws {
        let text = ScenarioDraft(way.procedure).beginning(on: way.pathway, day: day)
        #expect(try way.scenario(text).turns.count == 1)
    }

    @Test(arguments: Way.all)
    func `whatever can be chosen at any step is written as it has to be`(_ way: Way) throws {
        let draft = ScenarioDraft(way.procedure)
        let beginning = draft.beginning(on: way.pathway, day: day)
        for step in way.pathway.steps {
            for choice in draft.next(at: [step.id], day: day, acts: 1) {
                let scenario = try way.scenario(beginning + choice.lines)
                #expect(scenario.turns.count > 1, "\(choice.name)")
            }
        }
    }

    @Test(arguments: Way.all.filter { !$0.pathway.steps.isEmpty })
    func `there is something to choose at every step that somebody takes`(_ way: Way) {
        let draft = ScenarioDraft(way.procedure)
        for step in way.pathway.steps {
            #expect(!draft.next(at: [step.id], day: day, acts: 1).isEmpty, "\(step.id)")
        }
    }
}
