import CaseReview
import Testing

@Suite struct `A line for the working-days command` {
    @Test(arguments: [
        ("2026-12-18 +15wd", "2027-01-13"), ("2027-04-12 -7wd", "2027-04-01"),
        ("2026-08-31 +6m", "2027-02-28"), ("2026-12-18 +15d", "2027-01-02"),
        ("2028-02-29 +1y", "2029-02-28"), ("2026-11-14 +0wd", "2026-11-14"),
        ("2026-11-20 +10wd\r", "2026-12-04"), ("2026-03-31 -1m", "2026-02-28"),
    ])
    func `is answered with the day`(line: String, due: String) {
        #expect(answer(line) == Answer(isDay: true, text: due))
    }

    @Test(arguments: [
        ("", WorkingDaysLine.Problem.noSuchDay), ("2026-02-30 +5wd", .noSuchDay),
        ("18/12/2026 +5wd", .noSuchDay), ("2026-12-18", .noAmount), ("2026-12-18 5wd", .noAmount),
        ("2026-12-18 +wd", .noAmount), ("2026-12-18  +5wd", .noAmount),
        ("2026-12-18 +5", .noSuchUnit), ("2026-12-18 +5h", .noSuchUnit),
        ("2026-12-18 +5wd ", .noSuchUnit), ("2026-12-18 +5wx", .noSuchUnit),
        ("2026-12-18 +99999999999999999999d", .noAmount), ("2026-12-18 +9000y", .outOfReach),
        ("2026-12-18 -9000y", .outOfReach), ("2026-12-18 +5000000d", .outOfReach),
    ])
    func `that cannot be read is answered with what to write`(
        line: String, problem: WorkingDaysLine.Problem
    ) {
        #expect(answer(line) == Answer(isDay: false, text: problem.rawValue))
    }

    private struct Answer: Equatable {
        let isDay: Bool
        let text: String
    }

    private func answer(_ line: String) -> Answer {
        var bytes: [UInt8] = []
        let isDay = Array(line.utf8).withUnsafeBufferPointer {
            EnglandCalendar.calendar.answer(line: $0, appendingTo: &bytes)
        }
        return Answer(isDay: isDay, text: String(decoding: bytes, as: UTF8.self))
    }
}
