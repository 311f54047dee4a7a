import ArgumentParser
import CaseReview
import Foundation
import Office
import Record
import Sealing

/// `onepanel verify`: proves every record, and names the first entry that does not hold.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove the records of the data folder, or of a backup.",
        discussion: """
            Without a key the chain is proved over what is on disk; with it, every entry is opened too. \
            Exit status 1 when a record does not hold.
            """)

    @OptionGroup var surroundings: Surroundings

    @Flag(help: "Prove the chain alone, as an auditor does who may not read it.")
    var withoutKey = false

    func run() throws {
        let folder = surroundings.folder
        guard !folder.partnerships.isEmpty else {
            throw CommandFailure(
                sentence: "There is no record in \(folder.path). Name the data folder with --data.")
        }
        let key = withoutKey ? nil : try surroundings.masterKeyOfDemonstration()
        var isSound = true
        for partnership in folder.partnerships {
            let finding = Record.verify(
                fileAt: folder.record(of: partnership), masterKey: key)
            print("\(partnership): \(finding.sentence)")
            isSound = isSound && finding.isSound
        }
        if !isSound { throw CommandFailure(sentence: "") }
    }
}

extension Surroundings {
    /// The master key; a demonstration keeps its own beside its data, since nothing in it is real.
    func masterKeyOfDemonstration() throws -> MasterKey {
        let own = folder.path + "/demonstration.key"
        guard keyFile == nil, FileManager.default.fileExists(atPath: own) else {
            return try masterKey()
        }
        return try MasterKey.load(from: own)
    }
}

/// `onepanel rebuild`: throws away what is looked up and makes it anew from the record.
struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every record through and make its look-ups anew.",
        discussion: """
            Look-ups live in memory, so a restart rebuilds them. This command shows beforehand that \
            they can be, and how many cases and meetings they hold.
            """)

    @OptionGroup var surroundings: Surroundings

    func run() throws {
        let library = try surroundings.library()
        let key = try surroundings.masterKeyOfDemonstration()
        for partnership in surroundings.folder.partnerships {
            let count = try asCommand {
                let record = try Record(
                    at: surroundings.folder.record(of: partnership), partnership: partnership,
                    masterKey: key)
                let office = try Office(
                    partnership: partnership, library: library, record: record, clock: .system,
                    directory: .empty)
                if let finding = record.finding, !finding.isSound {
                    throw CommandFailure(sentence: "\(partnership): \(finding.sentence)")
                }
                return (office.caseCount, office.meetingRows().count)
            }
            print("\(partnership): \(count.0) cases and \(count.1) meetings looked up")
        }
    }
}

/// `onepanel backup`: copies the data while the service runs.
struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy every record, its access log and who people are; each copy is verified.",
        discussion: "The master key is not copied. Keep a copy of it somewhere else.")

    @OptionGroup var surroundings: Surroundings

    @Argument(help: "A folder that does not exist yet.")
    var destination: String

    func run() throws {
        let key = try surroundings.masterKeyOfDemonstration()
        try asCommand {
            try Safekeeping(surroundings.folder, masterKey: key).backUp(to: destination)
        }
        print("Backed up to \(destination) and verified.")
    }
}

/// `onepanel restore`: puts a backup in place, once every record in it is found to hold.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup in place of the data; it is verified before anything is replaced.",
        discussion: "Stop the service first. What was there is kept beside it.")

    @OptionGroup var surroundings: Surroundings

    @Argument(help: "The folder that onepanel backup made.")
    var source: String

    func run() throws {
        let key = try surroundings.masterKeyOfDemonstration()
        let hold = try asCommand { try surroundings.folder.holdAlone() }
        defer { withExtendedLifetime(hold) {} }
        let kept = try asCommand {
            try Safekeeping(surroundings.folder, masterKey: key)
                .restore(from: source, at: OfficeClock.system.now())
        }
        print("Restored from \(source).")
        if let kept { print("What was there before is kept in \(kept).") }
    }
}
