import CaseReview
import Testing

@Suite struct `A day as people write it` {
    private let today = Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0)

    private func read(
        _ written: String, of occasion: WrittenDay.Occasion = .past
    ) -> WrittenDay.Reading {
        WrittenDay(today: today, of: occasion).read(written)
    }

    /// The day in the form of ISO 8601; nil where none was read.
    private func iso(_ written: String, of occasion: WrittenDay.Occasion = .past) -> String? {
        guard case .day(let day, let rest) = read(written, of: occasion), rest.isEmpty else {
            return nil
        }
        return day.iso
    }

    @Test(arguments: [
        "12/03/2021", "12.3.21", "12-03-2021", "12-Mar-2021", "12-Mar-21", "Friday 12 March 2021",
        "Fri 12th March 2021", "12th of March, 2021", "March 12, 2021", "2021-03-12",
        "2021/3/12", " 12 / 3 / 2021 ", "Friday the 12th of March 2021", "12\u{A0}March\r\n2021",
    ])
    func `is read with the day before the month`(_ written: String) {
        #expect(iso(written) == "2021-03-12")
    }

    @Test(arguments: [
        "", "March 2021", "2021", "03/25/2021", "31/02/2021", "tbc", "12/13/2021", "44271",
        "12/03/021", "early March 21 or so", "0/0/2021", "+2021-03-12", "12/03/+021", "1/2/٢٠٢١",
        "12/03/1899", "12/03/2101", "Monday 12 March 2021",
    ])
    func `is not guessed at where it cannot be read, and says why`(_ written: String) throws {
        for occasion in [WrittenDay.Occasion.anything, .past, .birth] {
            guard case .none(let why) = read(written, of: occasion) else {
                Issue.record("\(written) was read")
                continue
            }
            #expect(why.first?.isUppercase == true && why.last != ".")
        }
    }

    @Test func `with another day of the week than its own is refused by name`() {
        let why = "It says Monday, and that day is a Friday"
        #expect(read("Monday 12 March 2021") == .none(why: why))
    }

    @Test func `gives back what stands behind it`() throws {
        let day = try #require(Day(iso: "2021-03-12"))
        #expect(read("12/03/2021 14:30 or so") == .day(day, rest: "14:30 or so"))
    }

    @Test func `of what has happened, in two figures, is the latest such year that is not ahead`() {
        #expect(iso("1/1/26") == "2026-01-01")
        #expect(iso("1/1/27") == "1927-01-01")
        #expect(iso("1/1/70") == "1970-01-01")
        #expect(iso("1/1/00") == "2000-01-01")
        // The year is not ahead, and the day is: whoever asked has to see that.
        #expect(iso("31/12/26") == "2026-12-31")
    }

    @Test func `that may lie ahead, in two figures, is so up to the next year`() {
        #expect(iso("1/1/27", of: .anything) == "2027-01-01")
        #expect(iso("1/1/28", of: .anything) == "1928-01-01")
    }

    @Test func `of a birth, in two figures, is read only where one century is possible`() {
        #expect(iso("2.3.51", of: .birth) == "1951-03-02")
        #expect(iso("2.3.10", of: .birth) == "2010-03-02")
        #expect(
            read("2.3.15", of: .birth) == .none(why: "The year can be 2015 or 1915. Ask which"))
    }
}
