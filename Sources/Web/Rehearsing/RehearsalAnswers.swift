import CaseReview
import HTML
import Office
import ProcedureLibrary

/// Answers with a made-up case as far as it has been played.
///
/// Everything about it stands in the form: it is played from its beginning each time, in memory, and forgotten.
struct RehearsalAnswers {
    /// Longer than any case that somebody would click together, and short enough to be played at once.
    private static let longestScript = 100_000

    let visit: Visit
    private let packs: [Procedure]
    private let library: Library

    init(_ visit: Visit) throws {
        self.visit = visit
        let office = try visit.here()
        guard visit.has(.keepCases, under: try office.procedure) else {
            throw OfficeFailure.notFound
        }
        library = office.library
        packs = library.procedures.filter { $0.partnership == office.partnership }
            .sorted { $0.about.inForceFrom > $1.about.inForceFrom }
    }

    /// Asks what to begin with; every version of the procedure is offered, those not yet in force too.
    func show() -> Reply { beginning([]) }

    func play() throws -> Reply {
        switch visit.form.text("do") {
        case "begin": try begin()
        case "add": try add()
        case "back": try played(ScenarioDraft.takingBackTheLastAct(of: unixLines), day: nil)
        default: try played(visit.form.exact("script"), day: nil)
        }
    }

    private func beginning(_ problems: [Problem]) -> Reply {
        visit.page("Rehearse the procedure", problems: problems) { w in
            RehearsalBeginning(visit: visit, packs: packs, problems: problems).write(into: &w)
        }
    }

    private func begin() throws -> Reply {
        let parts = visit.form.text("pathway").split(separator: "/").map(String.init)
        guard parts.count == 2, let pack = packs.first(where: { $0.id.rawValue == parts[0] }),
            let pathway = pack.pathway(PathwayID(parts[1]))
        else {
            return beginning([
                Problem(field: "pathway", message: "Choose the way on which the case begins")
            ])
        }
        switch DateEntry(visit.form, "on").read() {
        case .day(let day):
            return try played(
                ScenarioDraft(pack).beginning(on: pathway, day: day), day: day)
        case .none:
            return beginning([Problem(field: "on", message: "Enter the day on which it begins")])
        case .unreadable(let why):
            return beginning([Problem(field: "on", message: "The day it begins: \(why)")])
        }
    }

    /// Adds what was chosen at the end of the script, and plays all of it again.
    private func add() throws -> Reply {
        let script = visit.form.exact("script")
        switch DateEntry(visit.form, "on").read() {
        case .none:
            return try played(
                script, day: nil,
                [Problem(field: "on", message: "Enter the day on which it is done")])
        case .unreadable(let why):
            return try played(
                script, day: nil, [Problem(field: "on", message: "The day it is done: \(why)")])
        case .day(let day):
            guard let run = try run(script).run,
                let chosen = run.next(day).first(where: { $0.id == visit.form.text("next") })
            else {
                return try played(
                    script, day: day, [Problem(field: "next", message: "Choose what is done next")])
            }
            return try played(run.script + chosen.lines, day: day)
        }
    }

    private func played(
        _ script: String, day: Day?, _ problems: [Problem] = []
    ) throws -> Reply {
        let (run, faults) = try run(script)
        let page = RehearsalPage(
            visit: visit, script: script, run: run, day: day, problems: problems + faults)
        return visit.page(
            "Rehearse the procedure", problems: problems + faults,
            status: problems.isEmpty && faults.isEmpty ? 200 : 422
        ) { page.write(into: &$0) }
    }

    private var unixLines: String { Self.unixLines(visit.form.exact("script")) }

    /// A browser sends the ends of lines as two signs.
    private static func unixLines(_ typed: String) -> String {
        typed.replacing("\r\n", with: "\n")
    }

    /// What a script leads to; or what is wrong with it, each fault with its line and cure.
    private func run(_ typed: String) throws -> (run: PlayedScript?, faults: [Problem]) {
        let script = Self.unixLines(typed)
        guard script.utf8.count <= Self.longestScript else {
            let message = "The scenario is too long. Shorten it to \(Self.longestScript) letters."
            return (nil, [Problem(field: "script", message: message)])
        }
        let mine = Set(packs.map(\.id))
        do {
            let scenario = try Scenario(text: script, named: "Scenario") { id in
                mine.contains(id) ? library.procedure(id) : nil
            }
            guard let procedure = library.procedure(scenario.procedure) else { return (nil, []) }
            return (
                PlayedScript(
                    script: script.hasSuffix("\n") ? script : script + "\n", scenario: scenario,
                    procedure: procedure, rehearsal: try rehearse(scenario, with: library)), []
            )
        } catch let faults as PackFaults {
            return (
                nil,
                faults.faults.prefix(20).map {
                    Problem(field: "script", message: "Line \($0.line): \($0.wrong). \($0.cure)")
                }
            )
        }
    }
}

/// A scenario with what came of it.
struct PlayedScript {
    let script: String
    let scenario: Scenario
    let procedure: Procedure
    let rehearsal: Rehearsal

    /// What could be done next on the case, on a day.
    func next(_ day: Day) -> [NextActs] {
        let open = rehearsal.state.sorted { $0.key < $1.key }.first?.value.open ?? []
        return ScenarioDraft(procedure)
            .next(at: open.map { StepID($0) }, day: day, acts: scenario.turns.count)
    }

    /// The day of the last thing that happened.
    var lastDay: Day? { scenario.turns.last?.at.day }
}
