import ArgumentParser
import CaseReview
import Foundation
import Office
import Sealing

/// `onepanel change-key`: seals everything under another master key.
struct ChangeKey: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Seal everything under another master key; proved before and after.",
        discussion: """
            Stop the service first. What was there is kept beside the data folder, under the old key. \
            Everybody signs in again; recovery codes and waiting invitations have to be made anew.
            """)

    @OptionGroup var surroundings: Surroundings

    @Option(help: "The file of the new key; made with mode 0600 when there is none.")
    var newKeyFile: String

    @Option(help: "Who does it: a person's identifier, from `user list`.")
    var by: String

    func run() throws {
        try surroundings.folder.requireKeyElsewhere(newKeyFile)
        let folder = surroundings.folder
        let hold = try asCommand { try folder.holdAlone() }
        defer { withExtendedLifetime(hold) {} }
        let old = try surroundings.masterKeyOfDemonstration()
        let actor = try surroundings.actor(by, in: nil)
        let new = try newKey()
        let kept = try asCommand {
            try Safekeeping(folder, masterKey: old).changeKey(
                to: new, by: actor, at: OfficeClock.system.now())
        }
        print(
            "Everything is sealed under \(newKeyFile). Start the service with --key-file \(newKeyFile)."
        )
        if let kept { print("What was there before is kept in \(kept), under the old key.") }
    }

    private func newKey() throws -> MasterKey {
        let path = URL(fileURLWithPath: newKeyFile).standardizedFileURL.path
        guard path != URL(fileURLWithPath: surroundings.keyPath).standardizedFileURL.path else {
            throw CommandFailure.usage(
                "The new key is the old one. Give --new-key-file another place.")
        }
        do {
            return try MasterKey.makeIfMissing(at: newKeyFile)
        } catch {
            throw CommandFailure(sentence: error.description)
        }
    }
}
