/// Numbers every working day in order, so that counting any number of them takes a few steps.
///
/// Weekdays can be numbered by arithmetic alone. Taking the holidays out shifts each number by how
/// many holidays came before, which a search of a short sorted list finds, both ways.
struct WeekdaysLeftOut: Hashable, Sendable {
    /// The weekday numbers of the holidays, in order.
    private let numbers: [Int]
    /// For each holiday, the working days numbered below it: its own number less those before it.
    private let workingBelow: [Int]

    /// Takes days in order, each once; those on a weekend are no loss.
    init(days: [Day]) {
        let numbers = days.filter { !$0.weekday.isWeekend }.map(WeekdaysLeftOut.weekdayNumber)
        self.numbers = numbers
        workingBelow = numbers.enumerated().map { place, number in number - place }
    }

    /// The number of the last working day up to and including a day.
    func number(of day: Day) -> Int {
        let weekday = WeekdaysLeftOut.weekdayNumber(day)
        return weekday - count(in: numbers, upTo: weekday)
    }

    /// The working day that has a number.
    func workingDay(numbered number: Int) -> Day {
        let weekday = number + count(in: workingBelow, upTo: number)
        let week = weekday.quotient(roundingDownBy: 5)
        return Day(daysSinceEpoch: week * 7 + weekday - week * 5 - 3)
    }

    /// The weekdays since Monday 29 December 1969, which is 0; a weekend has its Friday's number.
    private static func weekdayNumber(_ day: Day) -> Int {
        let sinceMonday = day.daysSinceEpoch + 3
        let week = sinceMonday.quotient(roundingDownBy: 7)
        return week * 5 + min(sinceMonday - week * 7, 4)
    }

    private func count(in sorted: [Int], upTo limit: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
