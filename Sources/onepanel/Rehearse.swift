import ArgumentParser
import CaseReview
import Foundation
import Office
import ProcedureLibrary

/// `onepanel rehearse`: what a procedure would make of a made-up case.
struct Rehearse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play a scenario through a procedure, in memory, and say what happened.",
        discussion: "The format is described in docs/rehearsals.md.")

    @Argument(help: "The pack's name, or the path of its folder.")
    var pack: String

    @Argument(help: "The scenario, a YAML file.")
    var scenario: String

    @Option(help: "The folder of procedure packs. [ONEPANEL_PROCEDURES]")
    var procedures: String?

    @Flag(help: "Print JSON for a program to read.")
    var json = false

    func run() throws {
        let library = try Packs.library(for: pack, in: procedures)
        let procedure = try Packs.procedure(pack, in: procedures)
        let rehearsal = try asCommand { try rehearse(try read(procedure), with: library) }
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(rehearsal), as: UTF8.self))
        } else {
            print(rehearsal.text, terminator: "")
        }
        if !rehearsal.unmet.isEmpty {
            throw CommandFailure(sentence: rehearsal.unmet.joined(separator: "\n"))
        }
    }

    private func read(_ procedure: Procedure) throws -> Scenario {
        do {
            return try Scenario(file: scenario) { $0 == procedure.id ? procedure : nil }
        } catch {
            throw CommandFailure(sentence: error.faults.map(\.description).joined(separator: "\n"))
        }
    }
}

extension Rehearsal {
    /// What happened, for people.
    fileprivate var text: String {
        var lines: [String] = []
        for refusal in refused {
            let source = refusal.citation.map { " [\($0)]" } ?? ""
            lines.append(
                "line \(refusal.line) refused, \(refusal.act): "
                    + "\(refusal.says) \(refusal.cure)\(source)")
        }
        for limit in limits {
            let agency = limit.agency.map { " for \($0)" } ?? ""
            lines.append("\(limit.limit)\(agency): \(limit.state), due \(limit.due ?? "no day")")
        }
        for (name, state) in state.sorted(by: { $0.key < $1.key }) {
            let open = state.closed ? "closed" : "open: " + state.open.joined(separator: ", ")
            lines.append("\(name): \(open)")
        }
        return "\(accepted.count) acts accepted\n" + lines.map { $0 + "\n" }.joined()
    }
}
