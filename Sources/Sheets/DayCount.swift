/// How a spreadsheet counts days: from the end of 1899, with a 29 February 1900 that never was, or from 1904.
///
/// Source: ECMA-376 Part 1 §18.17.4.1. The day that never was is kept for the sake of the oldest spreadsheets.
enum DayCount {
    case from1900
    case from1904

    /// The last day that a spreadsheet can count: 31 December 9999.
    static let last = 2_958_465

    /// The day of a count, its part of a day left out; nil for a count that stands for no day.
    func day(_ count: Double) -> CalendarDay? {
        guard count.isFinite, count >= 0, count < Double(Self.last + 1) else { return nil }
        let whole = Int(count)
        switch self {
        case .from1904: return Self.civil(whole - 24_107)
        case .from1900:
            // 0 is "0 January 1900", and 60 the day that never was.
            if whole == 0 || whole == 60 { return nil }
            return Self.civil(whole - (whole < 60 ? 25_568 : 25_569))
        }
    }

    /// The count of a day in the system that begins in 1900; nil before 1 March 1900, where programs differ.
    static func count(of day: CalendarDay) -> Double? {
        let count = sinceEpoch(day) + 25_569
        return count > 60 && count <= last ? Double(count) : nil
    }

    /// Days since 1 January 1970. Counts years from March, so that the odd day is a year's last.
    private static func sinceEpoch(_ day: CalendarDay) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let (era, yearOfEra) = (floor(year, 400), year - floor(year, 400) * 400)
        let month = day.month > 2 ? day.month - 3 : day.month + 9
        let dayOfYear = (153 * month + 2) / 5 + day.day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func civil(_ sinceEpoch: Int) -> CalendarDay {
        let shifted = sinceEpoch + 719_468
        let era = floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return CalendarDay(
            year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
            month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1)
    }

    private static func floor(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : (number - divisor + 1) / divisor
    }
}
