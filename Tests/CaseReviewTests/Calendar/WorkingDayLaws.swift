import CaseReview
import Testing

@Suite struct `Laws of working days` {
    let england = EnglandCalendar.calendar
    let amounts = [1, 2, 3, 5, 7, 10, 15, 30, 250].map { WorkingDays($0) }
    let days = (day("2010-01-01").daysSinceEpoch...day("2033-01-01").daysSinceEpoch).map {
        Day(daysSinceEpoch: $0)
    }

    @Test func `a limit never ends on a non-working day`() throws {
        for amount in amounts {
            for start in days {
                try #require(england.isWorking(england.adding(amount, to: start)), "\(start)")
                try #require(
                    england.isWorking(england.subtracting(amount, from: start)), "\(start)")
            }
        }
    }

    @Test func `so many days on and as many back is where a working day began`() throws {
        for amount in amounts {
            for start in days where england.isWorking(start) {
                let there = england.adding(amount, to: start)
                try #require(england.subtracting(amount, from: there) == start)
                try #require(england.workingDaysBetween(start, there) == amount)
            }
        }
    }

    @Test func `a later event is never due sooner, nor a longer limit`() throws {
        for amount in amounts {
            for (earlier, later) in zip(days, days.dropFirst()) {
                try #require(
                    england.adding(amount, to: earlier) <= england.adding(amount, to: later))
                try #require(
                    england.adding(amount, to: earlier)
                        < england.adding(WorkingDays(amount.count + 1), to: earlier))
            }
        }
    }

    @Test func `counting one day at a time gives the same`() throws {
        for amount in amounts where amount.count <= 30 {
            for start in days {
                let count = england.counted(.workingDays(amount), .after, from: start)
                try #require(count.counted.count == amount.count, "\(start)")
                try #require(count.counted.last == count.due)
                try #require(count.skipped.allSatisfy { !england.isWorking($0.day) })
            }
        }
    }
}
