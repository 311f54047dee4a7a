/// A calendar day in England, without a time: what the procedures mean by a date.
///
/// Proleptic Gregorian. Stored as a count of days, so comparing and adding are plain arithmetic.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before it.
    public let daysSinceEpoch: Int

    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Makes the day that these three numbers name; nil where the calendar has no such day.
    ///
    /// Years 1 to 9999, months and days from 1.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var dayOfMonth: Int { civil.day }

    public var weekday: Weekday {
        // 1 January 1970 was a Thursday, three days after a Monday.
        Weekday(rawValue: (daysSinceEpoch + 3).remainder(dividingBy: 7)) ?? .monday
    }

    /// The last day of the month that this day is in.
    public var endOfMonth: Day {
        let (year, month, _) = civil
        return Day(
            checkedYear: year, month: month, day: Day.length(ofMonth: month, year: year))
    }

    /// The day so many calendar days later, or earlier if negative.
    public func adding(calendarDays: Int) -> Day {
        Day(daysSinceEpoch: daysSinceEpoch + calendarDays)
    }

    /// The corresponding day so many months later, or earlier if negative.
    ///
    /// Where that month has no such day, its last day. The result stays where it falls, weekends
    /// included. Source: Dodds v Walker [1981] UKHL, the corresponding date rule.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let count = year * 12 + month - 1 + months
        let thatMonth = count.remainder(dividingBy: 12) + 1
        let thatYear = count.quotient(roundingDownBy: 12)
        let length = Day.length(ofMonth: thatMonth, year: thatYear)
        return Day(checkedYear: thatYear, month: thatMonth, day: min(day, length))
    }

    /// The calendar days from this day to another; negative if the other is earlier.
    public func calendarDays(to other: Day) -> Int {
        other.daysSinceEpoch - daysSinceEpoch
    }

    /// The age on another day, in completed years, of someone born on this day.
    ///
    /// An age is reached when the anniversary begins (Family Law Reform Act 1969 s 9(1)). A year
    /// without a 29 February has no anniversary for one born on it until 1 March. Negative before
    /// birth.
    public func age(at day: Day) -> Int {
        let (born, now) = (civil, day.civil)
        let hadBirthday = (now.month, now.day) >= (born.month, born.day)
        return now.year - born.year - (hadBirthday ? 0 : 1)
    }

    public static func < (left: Day, right: Day) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}
