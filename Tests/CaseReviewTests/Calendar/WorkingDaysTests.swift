import CaseReview
import Testing

@Suite struct `Working days in England` {
    let england = EnglandCalendar.calendar

    @Test func `know 156 bank holidays, none on a weekend, from 2012 to 2030`() {
        #expect(england.bankHolidays.count == 156)
        #expect(england.knownYears == 2012...2030)
        #expect(england.bankHolidays.allSatisfy { !$0.day.weekday.isWeekend && !$0.name.isEmpty })
        #expect(
            england.bankHoliday(on: day("2022-09-19"))?.name
                == "State Funeral of Queen Elizabeth II")
    }

    @Test(arguments: [
        ("2020-04-30", 5, "2020-05-07"),
        ("2022-05-27", 5, "2022-06-07"),
        ("2022-09-15", 5, "2022-09-23"),
        ("2023-05-03", 5, "2023-05-11"),
        ("2025-04-17", 5, "2025-04-28"),
        ("2026-03-27", 5, "2026-04-07"),
        ("2026-11-14", 5, "2026-11-20"),
        ("2026-12-25", 1, "2026-12-29"),
        ("2026-06-12", 1, "2026-06-15"),
        ("2026-12-18", 7, "2026-12-31"),
        ("2026-12-18", 10, "2027-01-06"),
        ("2026-12-18", 15, "2027-01-13"),
        ("2024-12-20", 15, "2025-01-15"),
        ("2026-11-20", 10, "2026-12-04"),
        ("2027-12-24", 5, "2028-01-05"),
    ])
    func `after an event leave out its own day, weekends and holidays`(
        event: String, amount: Int, due: String
    ) {
        #expect(england.adding(WorkingDays(amount), to: day(event)) == day(due))
        #expect(
            england.due(.workingDays(WorkingDays(amount)), .after, from: day(event)) == day(due))
    }

    @Test(arguments: [
        ("2027-04-12", 7, "2027-04-01"),
        ("2026-12-16", 5, "2026-12-09"),
        ("2027-01-04", 5, "2026-12-23"),
        ("2027-01-04", 10, "2026-12-16"),
        ("2026-11-15", 1, "2026-11-13"),
    ])
    func `before a meeting are the Nth preceding working day`(
        meeting: String, amount: Int, due: String
    ) {
        #expect(england.subtracting(WorkingDays(amount), from: day(meeting)) == day(due))
        #expect(
            england.due(.workingDays(WorkingDays(amount)), .before, from: day(meeting)) == day(due))
    }

    @Test func `none at all are the day itself`() {
        #expect(england.adding(0, to: day("2026-11-14")) == day("2026-11-14"))
        #expect(england.subtracting(0, from: day("2026-11-14")) == day("2026-11-14"))
    }

    @Test func `between two days leave out the first and count the last`() {
        #expect(england.workingDaysBetween(day("2026-12-18"), day("2027-01-13")) == 15)
        #expect(england.workingDaysBetween(day("2026-11-14"), day("2026-11-15")) == 0)
        #expect(england.workingDaysBetween(day("2027-01-13"), day("2026-12-18")) == -15)
    }

    @Test func `take in a holiday that is proclaimed later`() {
        let proclaimed = england.adding(BankHoliday(day: day("2026-11-18"), name: "Proclaimed"))
        #expect(england.adding(5, to: day("2026-11-13")) == day("2026-11-20"))
        #expect(proclaimed.adding(5, to: day("2026-11-13")) == day("2026-11-23"))
        #expect(proclaimed.adding(BankHoliday(day: day("2026-11-18"), name: "Again")) == proclaimed)
    }

    @Test func `beyond the known holidays leave out weekends only, and it is said`() {
        #expect(england.adding(1, to: day("2031-12-24")) == day("2031-12-25"))
        #expect(england.isBeyondKnownHolidays(day("2031-01-01")))
        #expect(england.isBeyondKnownHolidays(day("2011-12-31")))
        #expect(!england.isBeyondKnownHolidays(day("2030-12-31")))
        #expect(WorkingCalendar(bankHolidays: []).isBeyondKnownHolidays(day("2026-01-01")))
        #expect(
            england.counted(.workingDays(5), .after, from: day("2030-12-30")).isBeyondKnownHolidays)
    }
}

@Suite struct `Other periods` {
    let england = EnglandCalendar.calendar

    @Test func `in calendar days and months stay where they fall`() {
        #expect(
            england.due(.calendarDays(15), .after, from: day("2026-12-18")) == day("2027-01-02"))
        #expect(
            england.due(.calendarDays(10), .before, from: day("2026-12-16")) == day("2026-12-06"))
        #expect(
            england.due(.calendarDays(10), .before, from: day("2027-01-04")) == day("2026-12-25"))
        #expect(england.due(.months(6), .after, from: day("2026-08-31")) == day("2027-02-28"))
        #expect(england.due(.months(1), .before, from: day("2026-03-31")) == day("2026-02-28"))
        #expect(england.due(.years(1), .after, from: day("2028-02-29")) == day("2029-02-28"))
    }

    @Test func `of at least a year have passed on the day after their last`() {
        #expect(england.firstDay(after: .years(1), from: day("2028-02-29")) == day("2029-03-01"))
    }

    @Test func `to the end of the following month are counted from any day of this one`() {
        #expect(
            england.due(.endOfFollowingMonth, .after, from: day("2027-01-31")) == day("2027-02-28"))
        #expect(
            england.due(.endOfFollowingMonth, .after, from: day("2027-02-01")) == day("2027-03-31"))
        #expect(
            england.due(.endOfFollowingMonth, .before, from: day("2027-03-31")) == day("2027-02-28")
        )
    }

    @Test func `in hours end on the last day that they can reach`() {
        #expect(england.due(.hours(24), .after, from: day("2026-03-28")) == day("2026-03-29"))
        #expect(england.due(.hours(25), .after, from: day("2026-03-28")) == day("2026-03-30"))
        #expect(england.due(.hours(72), .before, from: day("2026-03-28")) == day("2026-03-25"))
    }

    @Test func `from a moment are elapsed hours, or else end as a London day does`() {
        let reported = moment("2026-03-28T12:00:00Z")
        #expect(england.due(.hours(24), .after, from: reported) == moment("2026-03-29T12:00:00Z"))
        #expect(
            england.due(.workingDays(1), .after, from: reported) == moment("2026-03-30T22:59:59Z"))
    }

    @Test func `say themselves as a page does`() {
        #expect(Period.workingDays(15).text == "15 working days")
        #expect(Period.calendarDays(1).text == "1 calendar day")
        #expect(Period.endOfFollowingMonth.text == "the end of the following month")
    }
}

@Suite struct `The counting of a time limit` {
    let england = EnglandCalendar.calendar

    @Test func `lists the days counted and those passed over with why`() {
        let count = england.counted(.workingDays(2), .after, from: day("2026-12-24"))
        #expect(count.due == day("2026-12-30"))
        #expect(count.counted == [day("2026-12-29"), day("2026-12-30")])
        #expect(
            count.skipped.map { "\($0.day) \($0.reason.text)" } == [
                "2026-12-25 Christmas Day", "2026-12-26 Saturday", "2026-12-27 Sunday",
                "2026-12-28 Boxing Day",
            ])
        #expect(!count.isBeyondKnownHolidays)
    }

    @Test func `runs back from a meeting`() {
        let count = england.counted(.workingDays(2), .before, from: day("2026-11-16"))
        #expect(count.counted == [day("2026-11-13"), day("2026-11-12")])
        #expect(count.skipped.map(\.reason) == [.weekend(.sunday), .weekend(.saturday)])
    }

    @Test func `passes over nothing in calendar days and lists nothing for months`() {
        let days = england.counted(.calendarDays(3), .after, from: day("2026-12-24"))
        #expect(days.counted.count == 3)
        #expect(days.skipped.isEmpty)
        let months = england.counted(.months(3), .after, from: day("2026-11-30"))
        #expect(months.due == day("2027-02-28"))
        #expect(months.counted.isEmpty)
    }
}
