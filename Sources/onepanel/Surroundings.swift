import ArgumentParser
import CaseReview
import Foundation
import Office
import ProcedureLibrary
import Sealing

/// Where the data, the packs and the master key are; what every command that opens a record needs.
struct Surroundings: ParsableArguments {
    @Option(help: "The data folder. [ONEPANEL_DATA]")
    var data: String?

    @Option(help: "The folder of procedure packs. [ONEPANEL_PROCEDURES]")
    var procedures: String?

    @Option(
        help: """
            The file with the master key, made on the first run with mode 0600. Keep it apart from \
            the data and its backups. [ONEPANEL_KEY_FILE]
            """)
    var keyFile: String?

    var folder: DataFolder {
        DataFolder(path: data ?? Environment["ONEPANEL_DATA"] ?? Environment.home + "/data")
    }

    var keyPath: String {
        keyFile ?? Environment["ONEPANEL_KEY_FILE"] ?? Environment.home + "/master.key"
    }

    /// Reads and proves the packs.
    func library() throws -> Library {
        try Packs.library(at: procedures)
    }

    /// The folder of the key, for its owner alone.
    private func makeFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure(
                sentence: "The folder of the master key cannot be made (\(folder)). "
                    + "Choose another with --key-file.")
        }
    }

    /// Reads the master key. A new one is made only where nothing was ever sealed.
    func masterKey(mayMake: Bool = false) throws -> MasterKey {
        do {
            let isNew = folder.partnerships.isEmpty
            if mayMake, isNew { try makeFolder(of: keyPath) }
            return mayMake && isNew
                ? try MasterKey.makeIfMissing(at: keyPath) : try MasterKey.load(from: keyPath)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(sentence: "\(error)")
        }
    }
}

/// Environment variables, read once by name.
enum Environment {
    static subscript(name: String) -> String? {
        let value = ProcessInfo.processInfo.environment[name]
        return value?.isEmpty == false ? value : nil
    }

    /// Where things are kept when nothing else is said.
    static var home: String {
        self["ONEPANEL_HOME"] ?? (self["HOME"] ?? ".") + "/.local/share/onepanel"
    }
}

/// Finding and reading procedure packs.
enum Packs {
    /// The folder named, else that of the environment, else one beside the program or the working folder.
    static func folder(_ named: String?) -> String {
        if let named = named ?? Environment["ONEPANEL_PROCEDURES"] { return named }
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let beside = program.deletingLastPathComponent().path + "/Procedures"
        let places = ["Procedures", beside, "/usr/share/onepanel/Procedures"]
        return places.first { FileManager.default.fileExists(atPath: $0) } ?? "Procedures"
    }

    static func library(at named: String?) throws -> Library {
        do {
            return try Library(folder: folder(named))
        } catch {
            let lines = error.faults.map(\.description).joined(separator: "\n")
            throw CommandFailure(sentence: lines)
        }
    }
}

extension OfficeFailure {
    /// The failure as a sentence for whoever typed the command.
    var sentence: String {
        switch self {
        case .fault(let fault): fault.description
        case .notFound: "There is no such thing here. Check the name that you gave."
        case .movedOn: "Somebody else was first. Run the command again."
        case .refused: "The procedure does not allow it. Do it on the pages, which say why."
        }
    }
}

/// Runs a body and turns what the office throws into a command's failure.
func asCommand<Value>(_ body: () throws -> Value) throws -> Value {
    do {
        return try body()
    } catch let failure as OfficeFailure {
        throw CommandFailure(sentence: failure.sentence)
    }
}
