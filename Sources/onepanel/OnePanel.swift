import ArgumentParser
import CaseReview
import Foundation
import Record

/// The command line: one word a thing to do, one sentence when it cannot be done.
@main
struct OnePanel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onepanel",
        abstract: "Decide, and be able to defend, whether a death or serious harm is reviewed.",
        discussion: """
            Every flag of `serve` can be set by an environment variable instead, named in its help. \
            Exit status: 0 sound, 1 refused or not sound, 2 not understood.
            """,
        subcommands: [
            Serve.self, Demo.self, Verify.self, Rebuild.self, Backup.self, Restore.self,
            Dispose.self,
            ChangeKey.self, User.self,
            ProcedureCommand.self, Rehearse.self, WorkingDaysCommand.self, BenchFill.self,
            BenchActs.self, BenchJudging.self, DueCommand.self, Bounce.self,
        ])

    /// Runs the command; a usage error is 2, as scripts expect, and not the library's 64.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            complain(failure.sentence)
            Foundation.exit(failure.status)
        } catch {
            let status = exitCode(for: error)
            if status == .success {
                print(fullMessage(for: error))
                Foundation.exit(0)
            }
            complain(fullMessage(for: error))
            Foundation.exit(status == .validationFailure ? 2 : status.rawValue)
        }
    }

    /// Says a sentence on standard error.
    static func complain(_ sentence: String) {
        if !sentence.isEmpty { FileHandle.standardError.write(Data((sentence + "\n").utf8)) }
    }
}

extension OnePanel {
    /// Says which record does not hold: it is served to be read, and never written to.
    static func complain(_ finding: Verification, of partnership: PartnershipID) {
        complain(
            "The record of \(partnership) does not hold and will not be written to. "
                + "\(finding.sentence) Run onepanel verify, and keep the file as it is.")
    }
}

/// Why a command did not do what it was asked: a sentence with the cure, and the exit status.
struct CommandFailure: Error {
    let sentence: String
    var status: Int32 = 1

    /// The command was not understood.
    static func usage(_ sentence: String) -> CommandFailure {
        CommandFailure(sentence: sentence, status: 2)
    }
}
