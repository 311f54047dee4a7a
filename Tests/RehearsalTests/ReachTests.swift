import CaseReview
import Clauses
import Office
import ProcedureLibrary
import Testing

/// What the rehearsals of one procedure reach between them.
struct Reach: Sendable, CustomTestStringConvertible {
    let procedure: Procedure
    private(set) var rehearsals = 0
    private(set) var ends: Set<String> = []
    private(set) var forbidden: Set<String> = []
    private(set) var pathways: Set<PathwayID> = []

    var testDescription: String { procedure.id.rawValue }

    static let all: [Reach] = {
        let packs = (try? Shipped.library().procedures) ?? []
        let played = Played.all(in: "Tests/Rehearsals")
        return packs.map { pack in
            Reach(pack, played.map(\.scenario).filter { $0.procedure == pack.id })
        }
    }()

    private init(_ procedure: Procedure, _ scenarios: [Scenario]) {
        self.procedure = procedure
        rehearsals = scenarios.count
        for scenario in scenarios {
            for turn in scenario.turns { take(turn) }
        }
        // Pathways that open by themselves, or by an outcome, are reached by whoever ends a step of them.
        for pathway in procedure.pathways
        where pathway.steps.contains(where: { step in ends.contains { $0.hasPrefix("\(step.id)/") } }) {
            pathways.insert(pathway.id)
        }
    }

    private mutating func take(_ turn: Scenario.Turn) {
        guard case .act(_, let move, let expected) = turn.content else { return }
        if case .open(_, let pathway) = move { pathways.insert(pathway) }
        guard case .act(_, let act) = move, let ended = ended(by: act) else { return }
        switch expected {
        case .accepted: ends.insert(ended)
        case .refused("outcome-forbidden", _): forbidden.insert(ended)
        case .refused: break
        }
    }

    /// The step and outcome by which an act ends a step, if it is accepted.
    private func ended(by act: CaseAct) -> String? {
        switch act {
        case .settle(let step, let outcome, _, _), .conclude(let step, let outcome, _),
            .propose(let step, let outcome, _, _):
            "\(step)/\(outcome)"
        case .handIn(let step), .tell(let step, _, _):
            procedure.steps[step]?.outcomes.first.map { "\(step)/\($0.id)" }
        default: nil
        }
    }
}

@Suite struct `What the rehearsals of a procedure reach between them` {
    @Test(arguments: Reach.all)
    func `there are six at least, and every pathway is walked`(_ reach: Reach) {
        #expect(reach.rehearsals >= 6)
        #expect(Set(reach.procedure.pathways.map(\.id)).subtracting(reach.pathways) == [])
    }

    @Test(arguments: Reach.all)
    func `every outcome of every step is taken`(_ reach: Reach) {
        let all = reach.procedure.steps.values.flatMap { step in
            step.outcomes.map { "\(step.id)/\($0.id)" }
        }
        #expect(Set(all).subtracting(reach.ends).sorted() == [])
    }

    @Test(arguments: Reach.all)
    func `every outcome that a condition forbids is refused`(_ reach: Reach) {
        let all = reach.procedure.steps.values.flatMap { step in
            step.outcomes.filter { $0.onlyWhen != nil }.map { "\(step.id)/\($0.id)" }
        }
        #expect(Set(all).subtracting(reach.forbidden).sorted() == [])
    }
}
