import CaseReview
import Testing

@Suite struct `A day as people write it` {
    @Test(arguments: [
        "12/03/2021", "12.3.21", "12-03-2021", "12-Mar-2021", "12-Mar-21", "Friday 12 March 2021",
        "Fri 12th March 2021", "12th of March, 2021", "March 12, 2021", "2021-03-12",
        "2021/3/12", "12/03/2021 14:30", " 12 / 3 / 2021 ",
    ])
    func `is read with the day before the month`(_ written: String) {
        #expect(Day(written: written)?.iso == "2021-03-12")
    }

    @Test(arguments: [
        "", "March 2021", "2021", "03/25/2021", "31/02/2021", "tbc", "12/13/2021", "1/2/3/4",
        "44271", "12/03/021", "early March 21 or so", "0/0/2021",
    ])
    func `is not guessed at where it cannot be read`(_ written: String) {
        #expect(Day(written: written) == nil)
    }

    @Test func `has its century by where most people alive were born`() {
        #expect(Day(written: "1/1/69")?.year == 2069)
        #expect(Day(written: "1/1/70")?.year == 1970)
    }
}
