import ArgumentParser
import CaseReview
import Foundation
import ProcedureLibrary

/// `onepanel bench-judging`: judges every test and works out every clock of a case, for measurements.
/// Not in the help.
struct BenchJudging: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge a case with every pathway open, a round for each line that is read.",
        shouldDisplay: false)

    @OptionGroup var surroundings: Surroundings

    @Option(help: "How often a round judges the case of each pack.")
    var count: Int

    /// Prints a line when ready, and after each round how many cases it judged: whoever reads them has the
    /// clock.
    func run() throws {
        let library = try surroundings.library()
        let now = Moment(day: Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0), hour: 9, minute: 0)
        let judged = library.procedures.map { procedure in
            let setting = Setting(
                procedure: procedure, calendar: library.calendar, now: now, meetingDays: [:])
            return (Self.opened(under: procedure, at: now), setting)
        }
        say("ready")
        while readLine() != nil {
            var work = 0
            for _ in 0..<count {
                for (matter, setting) in judged { work += judge(matter, in: setting) }
            }
            say(work > 0 ? "\(count * judged.count)" : "0")
        }
    }

    /// A case on which every pathway is open and every step has begun.
    private static func opened(under procedure: Procedure, at now: Moment) -> Case {
        let actor = Actor(person: "nobody", role: "none")
        var events: [CaseEvent] = []
        for (place, pathway) in procedure.pathways.enumerated() {
            events.append(
                place == 0
                    ? .opened(reference: "OP", procedure: procedure.id, pathway: pathway.id)
                    : .pathwayOpened(pathway.id, because: nil))
            events += pathway.steps.map { .stepOpened($0.id) }
            events += pathway.steps.compactMap { step in
                step.outcomes.first.map { .handedIn(step.id, $0.id) }
            }
            events += pathway.steps.map { .stepOpened($0.id) }
        }
        return Case(id: "bench", events.map { Happening($0, by: actor, at: now) })
    }

    private func judge(_ matter: Case, in setting: Setting) -> Int {
        let facts = CaseFacts(matter, under: setting.procedure)
        var known = 0
        for criterion in setting.procedure.criteria.values {
            if case .cannotYetSay = criterion.result(on: facts).verdict { known += 1 }
        }
        return known + Clocks(of: matter, in: setting).all().count
    }

    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
