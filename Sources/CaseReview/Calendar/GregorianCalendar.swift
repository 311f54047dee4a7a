extension Day {
    /// The year, month and day of the month, all counted from 1.
    ///
    /// Years are taken to begin in March, so that the leap day is the last of its year and the
    /// lengths of the months before it repeat every five: 153 days.
    var civil: (year: Int, month: Int, day: Int) {
        let sinceMarchOfYearZero = daysSinceEpoch + Day.epochSinceMarchOfYearZero
        let cycle = sinceMarchOfYearZero.quotient(roundingDownBy: Day.daysIn400Years)
        let dayOfCycle = sinceMarchOfYearZero - cycle * Day.daysIn400Years
        let leapDaysPassed =
            dayOfCycle / 1460 - dayOfCycle / 36_524 + dayOfCycle / (Day.daysIn400Years - 1)
        let yearOfCycle = (dayOfCycle - leapDaysPassed) / 365
        let dayOfYear =
            dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
    }

    /// Makes a day from numbers already known to name one.
    init(checkedYear year: Int, month: Int, day: Int) {
        let marchYear = month <= 2 ? year - 1 : year
        let monthFromMarch = month <= 2 ? month + 9 : month - 3
        let cycle = marchYear.quotient(roundingDownBy: 400)
        let yearOfCycle = marchYear - cycle * 400
        let daysOfYears = 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100
        let daysOfMonths = (153 * monthFromMarch + 2) / 5
        let dayOfCycle = daysOfYears + daysOfMonths + day - 1
        self.init(
            daysSinceEpoch: cycle * Day.daysIn400Years + dayOfCycle
                - Day.epochSinceMarchOfYearZero)
    }

    /// How many days a month has, in that year.
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static let daysIn400Years = 146_097
    private static let epochSinceMarchOfYearZero = 719_468
}

extension Int {
    /// The quotient rounded towards minus infinity, as days before 1970 need.
    func quotient(roundingDownBy divisor: Int) -> Int {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }

    /// The remainder that goes with rounding down: never negative.
    func remainder(dividingBy divisor: Int) -> Int {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
