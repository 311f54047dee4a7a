import ArgumentParser
import CaseReview
import ProcedureLibrary

/// `onepanel procedure …`: looking at packs without a server.
struct ProcedureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedure", abstract: "Check and explain procedure packs.",
        subcommands: [Check.self, Explain.self])

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
