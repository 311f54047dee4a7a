import CaseReview

/// Reads a file of bank holidays.
struct CalendarReader {
    let path: String

    func read() -> (holidays: [BankHoliday], faults: [PackFault]) {
        let faults = FaultList()
        guard let entry = Folder.entry(of: path, into: faults) else { return ([], faults.faults) }
        let source = Source(file: path, faults: faults, names: Names())
        let holidays = source.map(entry, "The calendar") { keys in
            _ = keys.text("calendar")
            return keys.filledList("bankHolidays") { source.map($0, "A bank holiday", holiday) }
        }
        complainOfDoubles(holidays, source)
        return (holidays.map(\.0), faults.faults)
    }

    private func holiday(_ keys: Keys) -> (BankHoliday, Int) {
        for mark in ["substitute", "moved", "extra"] { _ = keys.flag(mark) }
        _ = keys.optional("status").map { keys.oneOf(["provisional"], $0) }
        return (BankHoliday(day: keys.day("day"), name: keys.text("name")), keys.line)
    }

    private func complainOfDoubles(_ holidays: [(BankHoliday, Int)], _ source: Source) {
        var seen: [Day: Int] = [:]
        for (holiday, line) in holidays {
            guard let earlier = seen.updateValue(line, forKey: holiday.day) else { continue }
            source.complain(
                line, "\(holiday.day) is on line \(earlier) already", cure: "Take one of them out")
        }
    }
}
