/// When London is an hour ahead of UTC.
///
/// Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October: Summer Time Act 1972 s 1, as the Summer Time Order 2002 (SI 2002/262) left it. Years
/// before that Order are given the same rule; nothing in a case turns on an hour of those years.
enum LondonTime {
    static func isSummerTime(_ moment: Moment) -> Bool {
        let seconds = Int(moment.secondsSinceEpoch)
        let year = Day(daysSinceEpoch: seconds.quotient(roundingDownBy: 86_400)).year
        return seconds >= change(inMonth: 3, of: year) && seconds < change(inMonth: 10, of: year)
    }

    private static func change(inMonth month: Int, of year: Int) -> Int {
        let last = Day(checkedYear: year, month: month, day: 31)
        let daysPastSunday = (last.weekday.rawValue + 1) % 7
        return (last.daysSinceEpoch - daysPastSunday) * 86_400 + 3600
    }
}
