public import CaseReview

/// A made-up case as text, begun and carried on step by step, for somebody who has never written a scenario.
///
/// What is written is an ordinary scenario: it can be changed by hand, kept, and played by the command line.
public struct ScenarioDraft: Sendable {
    private let procedure: Procedure
    private let cast: ExampleCast

    public init(_ procedure: Procedure) {
        self.procedure = procedure
        cast = ExampleCast(procedure)
    }

    /// A scenario in which somebody has begun a pathway on a day, and nothing else has happened.
    public func beginning(on pathway: Pathway, day: Day) -> String {
        let people = cast.people.map { player in
            let agency = player.agency.map { ", agency: \($0)" } ?? ""
            let name = WrittenAnswers.quoted(player.name)
            return "  \(player.id): {name: \(name), role: \(player.role)\(agency)}\n"
        }
        let who = cast.referrer(pathway)?.id ?? cast.people.first?.id ?? ""
        return """
            procedure: \(procedure.id)
            title: \(WrittenAnswers.quoted("A made-up case: \(pathway.name)"))
            people:
            \(people.joined())acts:
              - {on: \(day.iso), who: \(who), do: open, pathway: \(pathway.id)}

            """
    }

    /// The scenario without its last act, which stands on a line of its own; the same when there is only one.
    public static func takingBackTheLastAct(of script: String) -> String {
        var lines = script.split(separator: "\n", omittingEmptySubsequences: false)
        let acts = lines.indices.filter {
            lines[$0].hasPrefix("  - {") && lines[$0].contains("do:")
        }
        guard acts.count > 1, let last = acts.last else { return script }
        lines.remove(at: last)
        return lines.joined(separator: "\n")
    }

    /// What could be done next at steps that are open, each as acts to add to the scenario.
    ///
    /// Whether the procedure allows it is for the rehearsal to find out.
    public func next(at open: [StepID], day: Day, acts: Int) -> [NextActs] {
        let writer = ActWriter(cast: cast, day: day, number: acts)
        return open.compactMap { procedure.steps[$0] }.flatMap(writer.choices)
    }
}

/// Something that could be done next.
public struct NextActs: Sendable, Hashable {
    /// Names the choice; the same for as long as the step is open.
    public let id: String
    /// What it is, such as "First look: passed on".
    public let name: String
    /// The lines to add at the end of the scenario.
    public let lines: String
}
