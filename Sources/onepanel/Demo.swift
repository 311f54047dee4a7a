import ArgumentParser
import CaseReview
import Foundation
import Identity
import Office
import Post
import Sealing
import Web

/// `onepanel demo`: invented people and cases at every stage, on the loopback address.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a demonstration with invented people and cases, made anew each time.")

    @Option(help: "The folder for the demonstration; emptied first if a demonstration made it.")
    var data = ".data/demonstration"

    @Option(help: "The folder of scenarios.")
    var scenarios = "Demo"

    @Option(help: "The folder of procedure packs. [ONEPANEL_PROCEDURES]")
    var procedures: String?

    @Flag(help: "Make the data and stop, without serving it.")
    var onlyLoad = false

    @OptionGroup var address: ServiceAddress
    @OptionGroup var mail: MailFlags

    func run() async throws {
        let route = try mail.route(links: address.statedLinks)
        let library = try Packs.library(at: procedures)
        let folder = DataFolder(path: data)
        try clear(folder)
        let masterKey = try MasterKey.makeIfMissing(at: data + "/demonstration.key")
        let demonstration: Demonstration
        do {
            demonstration = try Demonstration(folder: scenarios, library: library)
        } catch {
            throw CommandFailure(sentence: "The scenarios cannot be read: \(error)")
        }
        let unmet: [String]
        do {
            unmet = try await demonstration.load(
                into: folder, library: library, masterKey: masterKey)
        } catch let failure as OfficeFailure {
            throw CommandFailure(sentence: failure.sentence)
        }
        if !unmet.isEmpty { throw CommandFailure(sentence: unmet.joined(separator: "\n")) }
        if onlyLoad { return }
        var settings = IdentitySettings()
        settings.demoMode = true
        let identitySettings = settings
        let offices = try asCommand {
            try Offices(
                folder: folder, library: library, masterKey: masterKey, settings: identitySettings,
                clock: .running(from: Demonstration.begins))
        }
        var siteSettings = try address.settings(isDemonstration: true)
        siteSettings.mailSender = route?.from.text
        let site = Site(offices: offices, settings: siteSettings)
        let host = address.host ?? "127.0.0.1"
        try await address.run(site, sendingBy: route) { port in
            let words = """
                The demonstration is at http://\(host):\(port)/
                Open it and choose whom to sign in as: there are no passwords. \
                It is \(Demonstration.begins.day.longText) there. Stop it with Control-C.

                """
            // Written at once, not when a buffer is full: whoever started it waits for the address.
            FileHandle.standardOutput.write(Data(words.utf8))
        }
    }

    /// Empties a folder that an earlier demonstration made; refuses any other that is not empty.
    private func clear(_ folder: DataFolder) throws {
        let mark = folder.path + "/DEMONSTRATION"
        let files = FileManager.default
        if files.fileExists(atPath: mark) {
            try files.removeItem(atPath: folder.path)
        } else if let held = try? files.contentsOfDirectory(atPath: folder.path), !held.isEmpty {
            // A folder that cannot be listed is not there, and is made below.
            throw CommandFailure(
                sentence: "\(folder.path) holds something that no demonstration made. "
                    + "Name another folder with --data.")
        }
        try asCommand { try folder.makeIfMissing() }
        try Data("Made by onepanel demo, which empties this folder each time.\n".utf8)
            .write(to: URL(fileURLWithPath: mark))
    }
}
