/// Which days are working days in England, and how periods are counted over them.
///
/// A working day is any but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in
/// England and Wales under the Banking and Financial Dealings Act 1971: the usual statutory meaning,
/// as in the Children Act 2004 (Joint Area Reviews) Regulations 2005 reg 1(3). All but the weekends
/// come from the list that is passed in. Outside the years of that list only weekends are left out,
/// and `isBeyondKnownHolidays` says so.
public struct WorkingCalendar: Hashable, Sendable {
    /// Every holiday, soonest first, one a day; some may be on a weekend, where they change nothing.
    public let bankHolidays: [BankHoliday]
    /// The years in which the holidays are known, from the first to the last in the list.
    public let knownYears: ClosedRange<Int>?

    private let weekdays: WeekdaysLeftOut

    public init(bankHolidays: [BankHoliday]) {
        var named: [Day: BankHoliday] = [:]
        for holiday in bankHolidays where named[holiday.day] == nil {
            named[holiday.day] = holiday
        }
        let sorted = named.values.sorted()
        self.bankHolidays = sorted
        weekdays = WeekdaysLeftOut(days: sorted.map(\.day))
        if let first = sorted.first, let last = sorted.last {
            knownYears = first.day.year...last.day.year
        } else {
            knownYears = nil
        }
    }

    /// The same calendar with one more holiday, as when one is proclaimed.
    public func adding(_ holiday: BankHoliday) -> WorkingCalendar {
        WorkingCalendar(bankHolidays: bankHolidays + [holiday])
    }

    /// The holiday on a day; nil on any other day, weekends included.
    public func bankHoliday(on day: Day) -> BankHoliday? {
        var low = 0
        var high = bankHolidays.count
        while low < high {
            let middle = (low + high) / 2
            if bankHolidays[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low < bankHolidays.count && bankHolidays[low].day == day ? bankHolidays[low] : nil
    }

    /// Whether offices are open on a day.
    public func isWorking(_ day: Day) -> Bool {
        !day.weekday.isWeekend && bankHoliday(on: day) == nil
    }

    /// Whether a day lies outside the years for which holidays are known.
    public func isBeyondKnownHolidays(_ day: Day) -> Bool {
        guard let knownYears else { return true }
        return !knownYears.contains(day.year)
    }

    /// The day on which so many working days after an event end.
    ///
    /// The day of the event is not counted and the last day is (Lester v Garland (1808)); day 1
    /// after a non-working day is the next working day. None at all is the day of the event.
    public func adding(_ amount: WorkingDays, to day: Day) -> Day {
        if amount.count < 0 { return subtracting(WorkingDays(-amount.count), from: day) }
        if amount.count == 0 { return day }
        return weekdays.workingDay(numbered: weekdays.number(of: day) + amount.count)
    }

    /// The day by which something is due so many working days before an event.
    ///
    /// The day of the event is not counted: the due day is the Nth working day before it, to its
    /// end. These are not clear days. None at all is the day of the event.
    public func subtracting(_ amount: WorkingDays, from day: Day) -> Day {
        if amount.count < 0 { return adding(WorkingDays(-amount.count), to: day) }
        if amount.count == 0 { return day }
        let dayBefore = weekdays.number(of: day.adding(calendarDays: -1))
        return weekdays.workingDay(numbered: dayBefore - amount.count + 1)
    }

    /// The working days after one day, up to and including another; negative if it is earlier.
    public func workingDaysBetween(_ start: Day, _ end: Day) -> WorkingDays {
        WorkingDays(weekdays.number(of: end) - weekdays.number(of: start))
    }
}
