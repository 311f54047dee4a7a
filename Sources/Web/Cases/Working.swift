import CaseReview

/// How the due day of one reading was found: counted from when, and leaving out which days.
struct Working {
    let reading: TimeLimit.Reading
    let found: Clock.Reading?
    let calendar: WorkingCalendar?
    let procedure: Procedure
    /// The day up to which it ran: today, or when the limit was met.
    let until: Day

    var sentence: String {
        guard let from = found?.from else { return "“\(reading.written)”: not begun." }
        let start = "“\(reading.written)”, counted from \(from.day.longText)"
        switch reading.span {
        case .within(let period, _): return "\(start)\(counted(period, .after, from))."
        case .before(let period): return "\(start)\(counted(period, .before, from))."
        case .nextMeeting(let body):
            let name = procedure.bodies[body]?.name ?? body.rawValue
            guard let due = found?.due else {
                return "\(start): no later meeting of \(name) is planned."
            }
            return "\(start): \(name) next meets on \(due.longText)."
        case .unnumbered: return "\(start): the document gives no number of days\(soFar(from))."
        }
    }

    private func counted(_ period: Period, _ direction: Direction, _ from: Moment) -> String {
        guard let due = found?.due else { return "" }
        var words = ", which is not counted itself: \(period.text), to the end of \(due.longText)"
        if case .hours = period {
            words = " at \(from.londonTime): \(period.text), until \(due.longText)"
        }
        guard case .workingDays = period,
            let count = calendar?.counted(period, direction, from: from.day)
        else { return words }
        words += leftOut(count.skipped)
        if count.isBeyondKnownHolidays {
            words += ". The bank holidays of that year are not known yet"
        }
        return words
    }

    /// Weekends as a number, holidays by name.
    private func leftOut(_ skipped: [Count.Skipped]) -> String {
        var weekends = 0
        var holidays: [String] = []
        for day in skipped {
            switch day.reason {
            case .weekend: weekends += 1
            case .bankHoliday(let name): holidays.append("\(name) (\(day.day.shortText))")
            }
        }
        let days = weekends == 0 ? [] : ["\(weekends) weekend \(weekends == 1 ? "day" : "days")"]
        let all = days + holidays
        return all.isEmpty ? "" : ", leaving out " + all.joined(separator: ", ")
    }

    private func soFar(_ from: Moment) -> String {
        guard let calendar else { return "" }
        let days = calendar.workingDaysBetween(from.day, until).count
        return "; \(days) working \(days == 1 ? "day" : "days") until \(until.shortText)"
    }
}
