import CaseReview
import Testing

@Suite struct `A row of an old tracker` {
    private let today = Day(iso: "2026-11-20") ?? Day(daysSinceEpoch: 0)
    private let columns = [
        TrackerColumn(heading: "Ref", field: .reference),
        TrackerColumn(heading: "Who", field: .subject),
        TrackerColumn(heading: "In", field: .received),
        TrackerColumn(heading: "Decided", field: .decided),
        TrackerColumn(heading: "Allocated to", field: .note),
        TrackerColumn(heading: "Colour", field: .leftOut),
    ]

    private func read(
        _ rows: [[TrackerCell]], taken: Set<String> = [], isLeavingOut: Bool = false
    ) throws -> TrackerReading {
        let heads = TrackerList.Row(number: 1, cells: columns.map { .text($0.heading) })
        let below = rows.enumerated().map { TrackerList.Row(number: $0 + 2, cells: $1) }
        return TrackerReading(
            try #require(TrackerList([heads] + below)), columns: columns, taken: taken,
            isLeavingOut: isLeavingOut, today: today)
    }

    private func flaws(_ cells: TrackerCell..., taken: Set<String> = []) throws -> [String] {
        let reading = try read([cells], taken: taken)
        #expect(reading.rows.isEmpty)
        return reading.flaws.map { "\($0.row) \($0.heading): \($0.flaw.words.what)" }
    }

    @Test func `becomes what it says, further columns under their own heading`() throws {
        let day = try #require(Day(iso: "2021-03-12"))
        let reading = try read([
            [.text(" T-1 "), .text("Ann Onymous"), .day(day), .text("1.4.21"), .text("Jo\nFry"), .text("red")],
            [.number("17"), .text("not known")],
        ])
        #expect(reading.flaws.isEmpty)
        #expect(
            reading.rows == [
                TrackerRow(
                    row: 2, reference: "T-1", subject: "Ann Onymous", received: day,
                    decided: Day(iso: "2021-04-01"),
                    notes: [.init(heading: "Allocated to", words: "Jo\nFry")]),
                TrackerRow(row: 3, reference: "17", subject: "not known"),
            ])
    }

    @Test func `says each thing that is wrong with it, in its row and column`() throws {
        #expect(
            try flaws(.text(""), .text(" "), .text("March"), .number("44271")) == [
                "2 In: “March” is no day. It is not a whole date.", "2 Decided: 44271 is a number.",
                "2 Ref: There is no reference.", "2 Who: There is no name.",
            ])
        let ahead = try #require(Day(iso: "2026-11-21"))
        #expect(
            try flaws(.text("T-1"), .text("Jo"), .day(ahead)) == [
                "2 In: Saturday 21 November 2026 has not come yet."
            ])
        #expect(
            try flaws(.text("T-1"), .text("Jo"), .text("2/3/2021"), .text("1/3/2021")) == [
                "2 Decided: Monday 1 March 2021 is before the case was received, on Tuesday 2 March 2021."
            ])
        #expect(
            try flaws(.text("#REF!"), .text(String(repeating: "x", count: 1_001))) == [
                "2 Ref: The cell shows #REF!.", "2 Who: There are more than 1000 letters.",
            ])
    }

    @Test func `has days that were typed as words, with a time passed over and a year in two figures`()
        throws
    {
        for (written, iso) in [
            ("12/03/2021 14:30", "2021-03-12"), ("12/03/2021 00:00:00", "2021-03-12"),
            ("12/03/21 2:30 pm", "2021-03-12"), ("1.4.99", "1999-04-01"), ("1.4.26", "2026-04-01"),
            ("1.4.27", "1927-04-01"),
        ] {
            let reading = try read([[.text("T-1"), .text("Jo"), .text(written)]])
            #expect(reading.rows.first?.received == Day(iso: iso), "\(written)")
        }
    }

    @Test func `says why words are no day, and takes none that does not fit together`() throws {
        for (written, why) in [
            ("Monday 12 March 2021", "It says Monday, and that day is a Friday."),
            ("31/02/2021", "There is no such day, the day being read first."),
            ("12/03/2021 or 14/03/2021", "More than a date is written there."),
            ("12/03/2021 14:30 at night", "More than a date is written there."),
        ] {
            #expect(
                try flaws(.text("T-1"), .text("Jo"), .text(written)) == [
                    "2 In: “\(written)” is no day. \(why)"
                ])
        }
        #expect(
            try flaws(.text("T-1"), .text("Jo"), .text("31/12/26")) == [
                "2 In: Thursday 31 December 2026 has not come yet."
            ])
    }

    @Test func `bears a reference that no other bears, however it is written`() throws {
        let reading = try read([
            [.text("T-1"), .text("Jo")], [.text("t - 1"), .text("Al")], [.text("T-2"), .text("Di")],
        ])
        #expect(reading.rows.map(\.reference) == ["T-1", "T-2"])
        #expect(reading.flaws.map(\.row) == [3])
        #expect(reading.flaws.first?.flaw == .standsTwice("t - 1", row: 2))
    }

    @Test func `that is in the log already is wrong, or left out where that is wanted`() throws {
        let rows: [[TrackerCell]] = [[.text("T-1"), .text("Jo")], [.text("T-2"), .text("Al")]]
        let refused = try read(rows, taken: ["t-1"])
        #expect(refused.flaws.map(\.flaw) == [.isInTheLog("T-1")])
        let leaving = try read(rows, taken: ["t-1"], isLeavingOut: true)
        #expect(leaving.flaws.isEmpty)
        #expect(leaving.rows.map(\.reference) == ["T-2"])
        #expect(leaving.leftOut.map(\.reference) == ["T-1"])
    }

    @Test func `says for every flaw what to do`() {
        let day = today
        let all: [TrackerFlaw] = [
            .isMissing(.reference), .isMissing(.subject), .noDay("x", why: "It is not a whole date"), .numberForDay("1"),
            .dayIsAhead(day), .isBefore(day, received: day), .isTooLong(letters: 1),
            .standsTwice("T-1", row: 1), .isInTheLog("T-1"), .cameToNothing("#N/A"),
        ]
        for flaw in all { #expect(flaw.words.cure.hasSuffix(".")) }
    }
}
