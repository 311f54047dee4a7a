import ArgumentParser
import CaseReview
import Foundation
import Office

/// `onepanel bench-acts`: does acts one after another, for measurements. Not in the help.
struct BenchActs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Do acts, each on disk before the next, a round for each line that is read.",
        shouldDisplay: false)

    @OptionGroup var surroundings: Surroundings

    @Option(help: "The folder of scenarios.")
    var scenarios = "Demo"

    @Option(help: "The partnership in whose record the acts are done.")
    var partnership: String

    @Option(help: "How many acts a round does at least.")
    var count: Int

    /// Prints a line when ready, and after each round how many acts it did: whoever reads them has the
    /// clock.
    func run() throws {
        let library = try surroundings.library()
        let plays = try BenchPlays(
            folder: scenarios, library: library, partnership: PartnershipID(partnership))
        let key = try surroundings.masterKey()
        let office = try plays.office(in: surroundings.folder, library, key)
        say("ready")
        while readLine() != nil {
            var done = 0
            while done < count {
                for scenario in plays.scenarios { done += try plays.play(scenario, in: office) }
            }
            say("\(done)")
        }
    }

    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
