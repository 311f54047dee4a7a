import ArgumentParser
import CaseReview
import Foundation
import ProcedureLibrary

/// `onepanel due`: when a time limit of a pack falls due, one line in, one day a line out.
struct DueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract:
            "Say when time limits fall due: reads lines of a pack, a limit, a reading and a day.",
        discussion: """
            A line such as "north-1.5 replies agencies 2026-12-18" is answered with the day by which, or, \
            where the limit sets no number of days or depends on a meeting, with "-". A line that cannot be \
            read is named on standard error, and the exit status is 2.
            """)

    @Option(help: "The folder of procedure packs, with the bank holidays. [ONEPANEL_PROCEDURES]")
    var procedures: String?

    func run() throws {
        let library = try Packs.library(at: procedures)
        var isSound = true
        var number = 0
        while let line = readLine() {
            number += 1
            if let answer = answer(line, library) {
                print(answer)
            } else {
                isSound = false
                OnePanel.complain(
                    "line \(number): there is no such limit, or no such day. Write a pack, a limit, a "
                        + "reading and an ISO day.")
            }
        }
        if !isSound { throw CommandFailure(sentence: "", status: 2) }
    }

    private func answer(_ line: String, _ library: Library) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4, let day = Day(iso: words[3]),
            let limit = library.procedure(ProcedureID(words[0]))?.limits
                .first(where: { $0.id.rawValue == words[1] }),
            let reading = limit.readings.first(where: { $0.id == words[2] })
        else { return nil }
        return reading.span.due(from: day, in: library.calendar)?.iso ?? "-"
    }
}
