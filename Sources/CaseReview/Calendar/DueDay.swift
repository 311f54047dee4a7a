extension WorkingCalendar {
    /// The last day on which something can be done within a period of an event.
    ///
    /// London days, to the end of the day; the day of the event is not counted. Working days never
    /// end on a non-working day; all other periods stay where they fall. Hours from a day whose
    /// time is not known end with the last day they could reach: 24 hours is the day after. The
    /// end of the following month, counted back, is the end of the month before.
    public func due(_ period: Period, _ direction: Direction, from day: Day) -> Day {
        let sign = direction == .after ? 1 : -1
        switch period {
        case .hours(let hours):
            return day.adding(calendarDays: sign * (hours.count + 23).quotient(roundingDownBy: 24))
        case .calendarDays(let days):
            return day.adding(calendarDays: sign * days.count)
        case .workingDays(let days):
            return direction == .after ? adding(days, to: day) : subtracting(days, from: day)
        case .months(let months):
            return day.adding(months: sign * months.count)
        case .years(let years):
            return day.adding(months: sign * years.count * 12)
        case .endOfFollowingMonth:
            return day.endOfMonth.adding(months: sign).endOfMonth
        }
    }

    /// The first day on which a period since an event has wholly passed, as "at least" needs.
    ///
    /// The day after the last day within it: one year from 29 February 2028 has passed on 1 March
    /// 2029.
    public func firstDay(after period: Period, from day: Day) -> Day {
        due(period, .after, from: day).adding(calendarDays: 1)
    }

    /// The last moment at which something can be done within a period of an event.
    ///
    /// Hours are elapsed time. Anything else runs by London days, and ends as its due day does.
    public func due(_ period: Period, _ direction: Direction, from moment: Moment) -> Moment {
        guard case .hours(let hours) = period else {
            let day = due(period, direction, from: moment.day)
            return Moment(day: day, hour: 24, minute: 0).plus(seconds: -1)
        }
        return moment.plus(hours: direction == .after ? hours.count : -hours.count)
    }
}
