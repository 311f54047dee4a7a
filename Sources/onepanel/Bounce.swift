import ArgumentParser
import CaseReview
import Foundation
import Office
import Post
import Record

/// `onepanel bounce`: takes in a mail server's report that a message did not arrive.
struct Bounce: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Read a mail server's report from standard input, and mark the message that came back.",
        discussion: """
            Have the mail server hand over what is sent back to the address of --mail-from. A report that \
            the server is still trying changes nothing. Exit status 1 when it names no message that was sent.
            """)

    /// The longest report that is read, in bytes: more can only be somebody's attachment.
    private static let longest = 1 << 20

    @OptionGroup var surroundings: Surroundings

    func run() throws {
        let bytes = try FileHandle.standardInput.read(upToCount: Self.longest) ?? Data()
        let report = ReturnedMail(bytes)
        guard report.isFinal else {
            return print("The mail server has not given up; nothing is marked.")
        }
        let key = try surroundings.masterKeyOfDemonstration()
        let now = OfficeClock.system.now()
        guard !report.marks.isEmpty else { throw Self.namesNone }
        for partnership in surroundings.folder.partnerships {
            let wasFound = try asCommand {
                let record = try Record(
                    at: surroundings.folder.record(of: partnership), partnership: partnership,
                    masterKey: key)
                return try record.markBounced(report.marks, at: now)
            }
            if wasFound { return print("Marked as having come back, in \(partnership).") }
        }
        throw Self.namesNone
    }

    private static let namesNone = CommandFailure(
        sentence: "The report names no message that was sent from here. Look at it yourself.")
}
