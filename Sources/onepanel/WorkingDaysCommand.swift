import ArgumentParser
import CaseReview
import Foundation
import ProcedureLibrary

/// `onepanel working-days`: one day a line in, one day a line out.
struct WorkingDaysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "working-days",
        abstract: "Count days: reads lines such as 2026-12-18 +15wd and prints each one's day.",
        discussion: """
            Units: wd working days in England, d calendar days, m months, y years; + after, - before. \
            A line that cannot be read is named on standard error, and the exit status is 2.
            """)

    @Option(help: "The folder of procedure packs, for the bank holidays. [ONEPANEL_PROCEDURES]")
    var procedures: String?

    @Option(help: "A bank holiday beyond those of the packs, as an ISO day; may be repeated.")
    var addHoliday: [String] = []

    func run() throws {
        let calendar = try calendar()
        var answers: [UInt8] = []
        answers.reserveCapacity(1 << 20)
        var number = 0
        var isSound = true
        var rest: [UInt8] = []
        while let chunk = try FileHandle.standardInput.read(upToCount: 1 << 20), !chunk.isEmpty {
            rest.append(contentsOf: chunk)
            let used = take(rest, calendar, &number, &answers, &isSound)
            rest.removeFirst(used)
            flush(&answers)
        }
        if !rest.isEmpty {
            rest.append(UInt8(ascii: "\n"))
            _ = take(rest, calendar, &number, &answers, &isSound)
            flush(&answers)
        }
        if !isSound { throw CommandFailure(sentence: "", status: 2) }
    }

    private func calendar() throws -> WorkingCalendar {
        try addHoliday.reduce(Packs.library(at: procedures).calendar) { calendar, text in
            guard let day = Day(iso: text) else {
                throw CommandFailure.usage("“\(text)” is no day. Write it as 2026-12-28.")
            }
            return calendar.adding(BankHoliday(day: day, name: "Added bank holiday"))
        }
    }

    /// Answers every whole line; returns how many bytes were used.
    private func take(
        _ bytes: [UInt8], _ calendar: WorkingCalendar, _ number: inout Int,
        _ answers: inout [UInt8], _ isSound: inout Bool
    ) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
                number += 1
                let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
                start = end + 1
                if line.isEmpty { continue }
                let before = answers.count
                if calendar.answer(line: line, appendingTo: &answers) {
                    answers.append(UInt8(ascii: "\n"))
                } else {
                    isSound = false
                    let problem = String(decoding: answers[before...], as: UTF8.self)
                    answers.removeSubrange(before...)
                    OnePanel.complain("line \(number): \(problem)")
                }
            }
            return start
        }
    }

    private func flush(_ answers: inout [UInt8]) {
        FileHandle.standardOutput.write(Data(answers))
        answers.removeAll(keepingCapacity: true)
    }
}
