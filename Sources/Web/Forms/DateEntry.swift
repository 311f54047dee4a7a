import CaseReview

/// A date in three boxes, as typed.
struct DateEntry {
    let day: String
    let month: String
    let year: String

    init(_ form: FormData, _ name: String) {
        day = form.text(name + "-day")
        month = form.text(name + "-month")
        year = form.text(name + "-year")
    }

    enum Reading {
        case none
        case day(Day)
        /// What to do about it.
        case unreadable(String)
    }

    /// Reads the three boxes; a month may be given by its name.
    func read() -> Reading {
        if day.isEmpty, month.isEmpty, year.isEmpty { return .none }
        let missing = [("day", day), ("month", month), ("year", year)].filter(\.1.isEmpty)
        if !missing.isEmpty {
            let wanted = missing.map(\.0).joined(separator: " and the ")
            return .unreadable("enter the \(wanted) too")
        }
        guard let dayNumber = Int(day), let monthNumber, let yearNumber = Int(year) else {
            return .unreadable("enter a day, a month and a year, such as 27 3 2026")
        }
        guard (1900...2100).contains(yearNumber) else {
            return .unreadable("enter the year with four digits, such as 2026")
        }
        guard let read = Day(year: yearNumber, month: monthNumber, day: dayNumber) else {
            return .unreadable(noSuchDay(dayNumber, monthNumber, yearNumber))
        }
        return .day(read)
    }

    private func noSuchDay(_ day: Int, _ month: Int, _ year: Int) -> String {
        guard let first = Day(year: year, month: month, day: 1) else {
            return "there is no month \(month)"
        }
        let monthAndYear = first.longText.split(separator: " ").suffix(2).joined(separator: " ")
        return "there is no \(day) \(monthAndYear)"
    }

    private var monthNumber: Int? {
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        return Int(month) ?? names.firstIndex { month.lowercased().hasPrefix($0) }.map { $0 + 1 }
    }
}
