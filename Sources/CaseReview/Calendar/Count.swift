/// A due day together with how it was counted, so that a page can show the working.
public struct Count: Hashable, Sendable {
    /// Why a day was passed over.
    public enum Reason: Hashable, Sendable {
        case weekend(Weekday)
        case bankHoliday(String)

        /// The reason as a page says it: "Saturday", or the name of the holiday.
        public var text: String {
            switch self {
            case .weekend(let weekday): weekday.name
            case .bankHoliday(let name): name
            }
        }
    }

    /// A day that did not count.
    public struct Skipped: Hashable, Sendable {
        public let day: Day
        public let reason: Reason
    }

    /// The day of the event, which is not counted.
    public let start: Day
    public let due: Day
    /// The days that count, in the order in which they are counted; empty for months and years.
    public let counted: [Day]
    /// The days passed over, in the same order; empty except for working days.
    public let skipped: [Skipped]
    /// Whether some day of the count lies outside the years for which holidays are known.
    public let isBeyondKnownHolidays: Bool
}

extension WorkingCalendar {
    /// The due day that `due(_:_:from:)` gives, with the days counted and those passed over.
    ///
    /// Months, years and the end of a month are found by date, not counted, and list no days.
    public func counted(_ period: Period, _ direction: Direction, from day: Day) -> Count {
        let due = due(period, direction, from: day)
        var counted: [Day] = []
        var skipped: [Count.Skipped] = []
        for passed in daysPassed(period, from: day, to: due) {
            if case .workingDays = period, let reason = reasonNotToCount(passed) {
                skipped.append(Count.Skipped(day: passed, reason: reason))
            } else {
                counted.append(passed)
            }
        }
        return Count(
            start: day, due: due, counted: counted, skipped: skipped,
            isBeyondKnownHolidays: isBeyondKnownHolidays(day) || isBeyondKnownHolidays(due))
    }

    /// Why a day is no working day; nil if it is one. A holiday on a weekend is a weekend.
    public func reasonNotToCount(_ day: Day) -> Count.Reason? {
        if day.weekday.isWeekend { return .weekend(day.weekday) }
        return bankHoliday(on: day).map { .bankHoliday($0.name) }
    }

    private func daysPassed(_ period: Period, from day: Day, to due: Day) -> [Day] {
        switch period {
        case .months, .years, .endOfFollowingMonth: return []
        case .hours, .calendarDays, .workingDays: break
        }
        let distance = day.calendarDays(to: due)
        let step = distance < 0 ? -1 : 1
        return (0..<abs(distance)).map { day.adding(calendarDays: step * ($0 + 1)) }
    }
}
