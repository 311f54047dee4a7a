import CaseReview
import Foundation
import Testing

@Suite struct `A moment` {
    @Test func `is read and written in UTC`() {
        #expect(moment("1970-01-01T00:00:00Z").secondsSinceEpoch == 0)
        #expect(moment("2026-11-21T00:51:07Z").iso == "2026-11-21T00:51:07Z")
        #expect(moment("1969-12-31T23:59:59Z").secondsSinceEpoch == -1)
        #expect(Moment(secondsSinceEpoch: -1).iso == "1969-12-31T23:59:59Z")
    }

    @Test(arguments: [
        "2026-11-21T00:51:00", "2026-11-21 00:51:00Z", "2026-11-21T24:00:00Z",
        "2026-11-21T00:60:00Z", "2026-11-21T00:00:60Z", "2026-02-30T00:00:00Z",
        "2026-11-21T00:51:00+01:00", "",
    ])
    func `in any other form is not read`(text: String) {
        #expect(Moment(iso: text) == nil)
    }

    @Test func `is stored as its ISO text`() throws {
        let stored = try JSONEncoder().encode([moment("2026-11-21T00:51:00Z")])
        #expect(String(decoding: stored, as: UTF8.self) == #"["2026-11-21T00:51:00Z"]"#)
        #expect(
            try JSONDecoder().decode([Moment].self, from: stored)
                == [moment("2026-11-21T00:51:00Z")])
    }

    @Test func `shows London's day and time, an hour ahead in summer`() {
        #expect(moment("2026-11-21T14:05:59Z").londonTime == "14:05")
        #expect(moment("2026-07-01T14:05:00Z").londonTime == "15:05")
        #expect(moment("2026-07-01T23:30:00Z").day == day("2026-07-02"))
        #expect(moment("2026-12-01T23:30:00Z").day == day("2026-12-01"))
    }

    @Test func `is in summer time from the last Sunday of March to the last of October`() {
        #expect(moment("2026-03-29T00:59:59Z").londonTime == "00:59")
        #expect(moment("2026-03-29T01:00:00Z").londonTime == "02:00")
        #expect(moment("2026-10-25T00:59:59Z").londonTime == "01:59")
        #expect(moment("2026-10-25T01:00:00Z").londonTime == "01:00")
        #expect(moment("2024-03-31T01:00:00Z").londonTime == "02:00")
        #expect(moment("2027-10-31T00:59:00Z").londonTime == "01:59")
    }

    @Test func `agrees with Foundation about London at every half hour of twenty years`() throws {
        let london = try #require(TimeZone(identifier: "Europe/London"))
        let start = Int(moment("2012-01-01T00:00:00Z").secondsSinceEpoch)
        let end = Int(moment("2032-01-01T00:00:00Z").secondsSinceEpoch)
        for seconds in stride(from: start, to: end, by: 1800) {
            let offset = london.secondsFromGMT(
                for: Date(timeIntervalSince1970: Double(seconds)))
            let minutes = (seconds + offset) / 60 % 1440
            let shown = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            try #require(
                Moment(secondsSinceEpoch: Int64(seconds)).londonTime == shown.joined(separator: ":")
            )
        }
    }

    @Test func `24 hours on is 24 elapsed hours when the clocks go forward`() {
        let reported = Moment(day: day("2026-03-28"), hour: 12, minute: 0)
        let due = reported.plus(hours: 24)
        #expect(reported.iso == "2026-03-28T12:00:00Z")
        #expect(due.day == day("2026-03-29"))
        #expect(due.londonTime == "13:00")
    }

    @Test func `24 hours on is 24 elapsed hours when the clocks go back`() {
        let due = Moment(day: day("2026-10-24"), hour: 12, minute: 0).plus(hours: 24)
        #expect(due.day == day("2026-10-25"))
        #expect(due.londonTime == "11:00")
    }

    @Test func `is made from London's clocks`() {
        #expect(Moment(day: day("2026-07-01"), hour: 9, minute: 30).iso == "2026-07-01T08:30:00Z")
        #expect(Moment(day: day("2026-12-01"), hour: 9, minute: 30).iso == "2026-12-01T09:30:00Z")
        #expect(Moment(day: day("2026-12-01"), hour: 24, minute: 0).iso == "2026-12-02T00:00:00Z")
    }

    @Test func `at an hour that comes twice is the first, and at one left out an hour later`() {
        #expect(Moment(day: day("2026-10-25"), hour: 1, minute: 30).iso == "2026-10-25T00:30:00Z")
        let leftOut = Moment(day: day("2026-03-29"), hour: 1, minute: 30)
        #expect(leftOut.londonTime == "02:30")
    }
}
