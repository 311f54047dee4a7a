import CaseReview
import Foundation

/// The calendar of england.yaml, read by its one-line form and not by our own reader of packs.
enum EnglandCalendar {
    static let calendar = WorkingCalendar(bankHolidays: bankHolidays)

    static let bankHolidays: [BankHoliday] = lines.compactMap { line in
        guard line.hasPrefix("  - {day: "), let day = Day(iso: line.dropFirst(10).prefix(10))
        else { return nil }
        let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
        return BankHoliday(day: day, name: quoted.count > 1 ? String(quoted[1]) : "")
    }

    private static let lines: [Substring] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Procedures/calendar/england.yaml")
        return (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    }()
}

/// A day that the test writes as text; a slip in it stops the test by its name.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
}

func moment(_ iso: String) -> Moment {
    guard let moment = Moment(iso: iso) else { preconditionFailure("\(iso) is no moment") }
    return moment
}
