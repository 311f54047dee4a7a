import ArgumentParser
import CaseReview
import Foundation
import ProcedureLibrary

/// `onepanel procedure …`: looking at packs without a server.
struct ProcedureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedure", abstract: "Check, explain, draw and compare procedure packs.",
        subcommands: [Check.self, Explain.self, Draw.self, Diff.self])

    /// Prints every fault of a pack, a statute file or a whole folder; silent when it is sound.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every fault as file:line: what is wrong. what would fix it.")

        @Argument(help: "A pack, a statute file, or a folder of packs.")
        var path: String

        func run() throws {
            let faults = Library.check(path)
            for fault in faults { print(fault.description) }
            if !faults.isEmpty { throw CommandFailure(sentence: "") }
        }
    }

    /// Prints what a pack says, with the source of each rule.
    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what a pack holds: who, what is asked, steps, limits, and the sources.")

        @Argument(help: "The pack's name, such as the area and version, or the path of its folder.")
        var pack: String

        @Option(help: "The folder of procedure packs. [ONEPANEL_PROCEDURES]")
        var procedures: String?

        @Flag(help: "Print JSON for a program to read.")
        var json = false

        func run() throws {
            let explanation = Explanation(try Packs.procedure(pack, in: procedures))
            print(json ? try explanation.json() : explanation.text)
        }
    }

    /// Draws the pathways of a pack, each as an SVG file for a wall or a page.
    struct Draw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw each pathway as an SVG file.")

        @Argument(help: "The pack's name, such as the area and version, or the path of its folder.")
        var pack: String

        @Option(help: "The folder of procedure packs. [ONEPANEL_PROCEDURES]")
        var procedures: String?

        @Option(help: "Only this pathway, printed instead of written to a file.")
        var pathway: String?

        @Option(help: "The folder that the files are written to.")
        var output = "."

        func run() throws {
            let procedure = try Packs.procedure(pack, in: procedures)
            if let pathway {
                guard let found = procedure.pathway(PathwayID(pathway)) else {
                    let known = procedure.pathways.map(\.id.rawValue).joined(separator: ", ")
                    throw CommandFailure(
                        sentence: "There is no pathway “\(pathway)”. There is: \(known).")
                }
                print(PathwayDrawing(found).svg)
                return
            }
            for pathway in procedure.pathways { try write(pathway, of: procedure) }
        }

        private func write(_ pathway: Pathway, of procedure: Procedure) throws {
            let file = "\(output)/\(procedure.id)-\(pathway.id).svg"
            do {
                try PathwayDrawing(pathway).svg.write(
                    toFile: file, atomically: true, encoding: .utf8)
            } catch {
                throw CommandFailure(
                    sentence: "\(file) cannot be written. Give a folder that exists with --output.")
            }
            print(file)
        }
    }

    /// Prints what is different between two packs; silent, but for a sentence, when they say the same.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is different between two packs, rule by rule.")

        @Argument(help: "The earlier pack: its name, or the path of its folder.")
        var before: String

        @Argument(help: "The later pack: its name, or the path of its folder.")
        var after: String

        @Option(help: "The folder of procedure packs. [ONEPANEL_PROCEDURES]")
        var procedures: String?

        @Flag(help: "Print JSON for a program to read.")
        var json = false

        func run() throws {
            let difference = try Difference(
                Packs.procedure(before, in: procedures), Packs.procedure(after, in: procedures))
            print(json ? try difference.json() : difference.text, terminator: "")
        }
    }
}

extension Packs {
    /// The procedure of a pack, by its name in the library or by the path of its folder.
    static func procedure(_ pack: String, in folder: String?) throws -> Procedure {
        let library = try library(for: pack, in: folder)
        let name = pack.split(separator: "/").last.map(String.init) ?? pack
        guard let procedure = library.procedure(ProcedureID(name)) else {
            let known = library.procedures.map(\.id.rawValue).joined(separator: ", ")
            throw CommandFailure(sentence: "There is no pack “\(name)”. There is: \(known).")
        }
        return procedure
    }

    /// The library that a pack stands in: that of its own folder when a path is given.
    static func library(for pack: String, in folder: String?) throws -> Library {
        guard pack.contains("/"), folder == nil else { return try library(at: folder) }
        let parent = pack.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast(pack.hasSuffix("/") ? 2 : 1).joined(separator: "/")
        return try library(at: parent.isEmpty ? "." : parent)
    }
}
