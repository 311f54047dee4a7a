import CaseReview
import Foundation
import Testing

@Suite struct `A day` {
    @Test func `is read and written as ISO 8601 has it`() {
        #expect(Day(iso: "2026-11-20")?.iso == "2026-11-20")
        #expect(Day(iso: "0001-01-01")?.iso == "0001-01-01")
        #expect(Day(iso: "1970-01-01")?.daysSinceEpoch == 0)
        #expect(Day(iso: "1969-12-31")?.daysSinceEpoch == -1)
        #expect(Day(iso: "2000-03-01")?.daysSinceEpoch == 11_017)
    }

    @Test(arguments: [
        "", "2026-11-2", "2026-11-200", "20261120", "2026/11/20", "2026-13-01", "2026-00-10",
        "2026-02-29", "2026-04-31", "2026-01-00", "0000-01-01", "+026-01-01", "2026-1a-01",
        "２０２６-11-20", "2026-11-20 ", "1900-02-29",
    ])
    func `that the calendar does not have is not read`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `is stored as its ISO text`() throws {
        let stored = try JSONEncoder().encode([day("2026-11-20")])
        #expect(String(decoding: stored, as: UTF8.self) == #"["2026-11-20"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: stored) == [day("2026-11-20")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }

    @Test func `says itself in words`() {
        #expect(day("2026-11-20").longText == "Friday 20 November 2026")
        #expect(day("2027-04-01").shortText == "1 Apr 2027")
        #expect(day("1969-12-29").weekday == .monday)
        #expect(day("1970-01-01").weekday == .thursday)
        #expect(day("2024-02-29").weekday == .thursday)
    }

    @Test func `agrees with Foundation on every day of eight centuries`() throws {
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = .gmt
        for number in stride(from: day("1600-01-01").daysSinceEpoch, to: 160_000, by: 1) {
            let ours = Day(daysSinceEpoch: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400 + 3600)
            let theirs = gregorian.dateComponents([.year, .month, .day, .weekday], from: date)
            try #require(ours.year == theirs.year && ours.month == theirs.month)
            try #require(ours.dayOfMonth == theirs.day)
            try #require((ours.weekday.rawValue + 1) % 7 + 1 == theirs.weekday)
            try #require(
                Day(year: ours.year, month: ours.month, day: ours.dayOfMonth) == ours)
        }
    }

    @Test func `ends its month`() {
        #expect(day("2028-02-03").endOfMonth == day("2028-02-29"))
        #expect(day("2100-02-03").endOfMonth == day("2100-02-28"))
        #expect(day("2026-12-31").endOfMonth == day("2026-12-31"))
    }

    @Test(arguments: [
        ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
        ("2026-11-30", 3, "2027-02-28"), ("2026-09-30", 4, "2027-01-30"),
        ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-12-01", 1, "2027-01-01"), ("2028-02-29", 12, "2029-02-28"),
        ("2026-05-05", 0, "2026-05-05"), ("2026-01-31", -25, "2023-12-31"),
    ])
    func `so many months on is the corresponding date`(from: String, months: Int, to: String) {
        #expect(day(from).adding(months: months) == day(to))
    }
}

@Suite struct `An age` {
    @Test(arguments: [
        ("2008-06-15", "2026-06-14", 17), ("2008-06-15", "2026-06-15", 18),
        ("2008-12-31", "2026-01-01", 17), ("2026-06-15", "2026-06-15", 0),
        ("2026-06-15", "2026-06-14", -1), ("1926-11-20", "2026-11-20", 100),
    ])
    func `is reached when the anniversary begins`(born: String, on: String, age: Int) {
        #expect(day(born).age(at: day(on)) == age)
    }

    @Test(arguments: [
        ("2026-02-28", 17), ("2026-03-01", 18), ("2028-02-28", 19), ("2028-02-29", 20),
        ("2027-02-28", 18), ("2027-03-01", 19),
    ])
    func `of one born on 29 February is reached on 1 March in other years`(on: String, age: Int) {
        #expect(day("2008-02-29").age(at: day(on)) == age)
    }
}
